/** Starts the page. 清除本机记录 starts it anew: a fresh Chat shares nothing with the one before. */

import { createApp, h, ref } from "vue";
import { api } from "./api";
import Chat from "./Chat.vue";
import { readLink } from "./link";

const visit = ref(0);
const notice = ref("");
const link = readLink(window.location.href);
/** What was typed into the plain form while the script was on its way. */
const draft = ref(document.querySelector<HTMLTextAreaElement>("#plain-question")?.value ?? "");

function startAnew(reason: string): void {
  notice.value = reason;
  draft.value = "";
  visit.value += 1;
}

createApp({
  setup: () => () =>
    h(Chat, { key: visit.value, api, clock: Date.now, opening: notice.value, link, draft: draft.value, onCleared: startAnew }),
}).mount("#app");
