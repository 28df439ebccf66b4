/** The conversation as a place on the screen and on paper: where it is scrolled to, and what print shows. */

import { nextTick, type Ref, watch } from "vue";
import type { Message } from "./contract";
import type { OutgoingQueue } from "./outgoing";

/** What has to be read from its beginning before it is answered. */
const READ_WHOLE = ["consent", "confirm", "channel"];

export function useLog(log: Ref<HTMLElement | undefined>, messages: Ref<Message[]>, queue: OutgoingQueue) {
  /**
   * Brings the person's last words to the top, so that a long answer is read from its beginning; or the end of a form's
   * question, whose buttons would else lie below the fold of a small phone.
   */
  async function showLatest(): Promise<void> {
    await nextTick();
    const [before, last] = messages.value.slice(-2);
    if (log.value && before?.from === "person" && last?.asks && !READ_WHOLE.includes(last.asks)) {
      log.value.scrollTop = log.value.scrollHeight;
      return;
    }
    const said = log.value?.querySelectorAll<HTMLElement>("[data-from=person]");
    const latest = said?.[said.length - 1];
    if (log.value && latest) log.value.scrollTop = latest.offsetTop - 16;
  }

  /** Folded parts are opened on paper: nobody can press them there. */
  async function print(): Promise<void> {
    for (const fold of log.value?.querySelectorAll<HTMLElement>("[aria-expanded=false]") ?? []) fold.click();
    await nextTick();
    for (const part of log.value?.querySelectorAll("details") ?? []) part.open = true;
    await nextTick();
    window.print();
  }

  // Not on every state: a retry in the background must not move the page under a reader.
  watch([() => messages.value.length, () => queue.entries.length, () => queue.entries.some((entry) => entry.problem)], showLatest);
  return { print };
}
