/** How far the wish for a person has got: in the queue, left as a letter, or talking. Asked for while there is one. */

import { onBeforeUnmount, shallowRef, watch, type Ref } from "vue";
import { type Api, Problem } from "./api";
import type { Message, Standing } from "./contract";

const LOOK_MS = { none: 0, waiting: 5_000, talking: 15_000, left: 60_000 };

export function useStanding(api: Api, token: () => string | null, messages: Ref<Message[]>) {
  const standing = shallowRef<Standing | null>(null);
  let timer = 0;

  async function look(): Promise<void> {
    window.clearTimeout(timer);
    const bearer = token();
    if (!bearer) {
      standing.value = null;
      return;
    }
    try {
      const found = await api.standing(bearer);
      standing.value = found.state === "none" ? null : found;
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // no line: what is shown stays until the next look
      if (error.status === 401) standing.value = null;
    }
    const wait = LOOK_MS[standing.value?.state ?? "none"];
    if (wait) timer = window.setTimeout(() => void look(), wait);
  }

  async function stopWaiting(): Promise<void> {
    const bearer = token();
    if (!bearer) return;
    await api.stopWaiting(bearer).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
    await look();
  }

  // Only words about a person can change how things stand.
  watch(messages, (now, before) => {
    const known = new Set(before.map((message) => message.id));
    if (now.some((message) => message.outcome === "handed_off" && !known.has(message.id))) void look();
  });
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { standing, stopWaiting };
}
