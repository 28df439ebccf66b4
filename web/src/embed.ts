/** Talking to the page that frames this one: only where its origin is on the list, and only about closing. */

import { ref } from "vue";

/** `ready` turns true once a listed embedder has said hello; `close` asks it to fold the frame away. */
export function useEmbedding(listed: () => string[]) {
  const embedder = ref("");

  function onMessage(event: MessageEvent): void {
    const hello = (event.data as { labour?: unknown } | null)?.labour === "hello";
    if (hello && event.source === window.parent && listed().includes(event.origin)) embedder.value = event.origin;
  }

  function close(): void {
    if (embedder.value) window.parent.postMessage({ labour: "close" }, embedder.value);
  }

  /** Tells the loader that we can hear it; it says nothing that anyone might not know. */
  function announce(): void {
    if (window.parent !== window) for (const origin of listed()) window.parent.postMessage({ labour: "here" }, origin);
  }

  return { embedder, onMessage, close, announce };
}
