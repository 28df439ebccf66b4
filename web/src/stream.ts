/** Server-sent events, read with fetch so that the token stays out of the address. */

import type { Message } from "./contract";

const AGAIN_MS = [2_000, 5_000, 15_000, 30_000];

/** Calls `onMessage` for each message stored while the page is visible. Returns the way to stop. */
export function follow(token: () => string | null, onMessage: (message: Message) => void): () => void {
  let line: AbortController | null = null;
  let timer: number | undefined;
  let failures = 0;
  let last = "";

  async function read(): Promise<void> {
    const bearer = token();
    if (line || !bearer || document.visibilityState !== "visible") return;
    const own = (line = new AbortController());
    try {
      const headers = { Authorization: `Bearer ${bearer}`, ...(last && { "Last-Event-ID": last }) };
      const response = await fetch("/api/stream", { headers, signal: own.signal, cache: "no-store" });
      if (!response.ok || !response.body) throw new TypeError("no stream");
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        failures = 0;
        const events = (text + part.value).split("\n\n");
        text = events.pop() ?? "";
        events.forEach(tell);
      }
    } catch (error) {
      // A lost line is a TypeError, an intended end an AbortError; what was missed comes with the next line.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    } finally {
      line = null;
      if (!own.signal.aborted) timer = window.setTimeout(read, AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)]);
    }
  }

  function tell(event: string): void {
    const data = event.split("\n").find((row) => row.startsWith("data: "));
    if (!data) return;
    const message = JSON.parse(data.slice(6)) as Message;
    last = message.id;
    onMessage(message);
  }

  function turn(): void {
    window.clearTimeout(timer);
    if (document.visibilityState === "visible") void read();
    else line?.abort();
  }

  // A session begins with the first message: looking for its token costs nothing.
  const watch = window.setInterval(() => void (line || read()), 2_000);
  document.addEventListener("visibilitychange", turn);
  void read();
  return () => {
    window.clearInterval(watch);
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", turn);
    line?.abort();
  };
}
