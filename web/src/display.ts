/** How the page is shown: 长辈版, and a page height that the on-screen keyboard cannot cover. */

import { ref } from "vue";

const KEY = "labour.elder";
const root = document.documentElement;

/** Large type and targets. A preference, not a record: it survives 清除本机记录. */
export function useElderMode() {
  const elder = ref(remembered());
  apply(elder.value);
  const toggle = (): void => {
    elder.value = !elder.value;
    apply(elder.value);
    remember(elder.value);
  };
  return { elder, toggle };
}

/** Keeps `--screen` at the height that is really visible. Returns the way to stop. */
export function followVisibleHeight(): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const fit = (): void => {
    // Pinched zoom also shrinks the visual viewport; the layout must not follow that.
    if (viewport.scale > 1.01) return;
    root.style.setProperty("--screen", `${viewport.height}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener("resize", fit);
  return () => viewport.removeEventListener("resize", fit);
}

function apply(on: boolean): void {
  root.toggleAttribute("data-elder", on);
}

function remembered(): boolean {
  try {
    return window.localStorage.getItem(KEY) === "1";
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function remember(on: boolean): void {
  try {
    if (on) window.localStorage.setItem(KEY, "1");
    else window.localStorage.removeItem(KEY);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
