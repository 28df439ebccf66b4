/** Starts the page. 清除本机记录 starts it anew: a fresh Chat shares nothing with the one before. */

import { createApp, h, ref } from "vue";
import { api } from "./api";
import Chat from "./Chat.vue";
import type { About } from "./contract";
import { readLink } from "./link";

const visit = ref(0);
const notice = ref("");
const link = readLink(window.location.href);
/** What was typed into the plain form while the script was on its way. */
const draft = ref("");
/** Longer than this the shell does not wait for what the page is told about its installation. */
const PATIENCE_MS = 1_500;

function startAnew(reason: string): void {
  notice.value = reason;
  draft.value = "";
  visit.value += 1;
}

/** Takes the shell's place in one step: nothing moves under a thumb when banner and suggestions arrive. */
function takeOver(known: About | null): void {
  draft.value = document.querySelector<HTMLTextAreaElement>("#plain-question")?.value ?? "";
  createApp({
    setup: () => () =>
      h(Chat, { key: visit.value, api, clock: Date.now, opening: notice.value, link, draft: draft.value, known, onCleared: startAnew }),
  }).mount("#app");
}

const patience = new Promise<null>((give) => window.setTimeout(() => give(null), PATIENCE_MS));
// The page works without its suggestions and banner.
void Promise.race([api.about().catch(() => null), patience]).then(takeOver);
