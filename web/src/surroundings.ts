/** What happens around the page while it is open: shown again, online again, a framing page speaking, Esc. */

import { onBeforeUnmount, onMounted } from "vue";

export interface Surroundings {
  /** The page is seen again, or the line is back. */
  comeBack: () => void;
  /** Esc outside any dialog. */
  escape: () => void;
  message: (event: MessageEvent) => void;
}

export function useSurroundings({ comeBack, escape, message }: Surroundings): void {
  function onBack(): void {
    if (document.visibilityState === "visible") comeBack();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) escape();
  }

  onMounted(() => {
    document.addEventListener("visibilitychange", onBack);
    window.addEventListener("online", onBack);
    window.addEventListener("message", message);
    document.addEventListener("keydown", onKey);
  });
  onBeforeUnmount(() => {
    document.removeEventListener("visibilitychange", onBack);
    window.removeEventListener("online", onBack);
    window.removeEventListener("message", message);
    document.removeEventListener("keydown", onKey);
  });
}
