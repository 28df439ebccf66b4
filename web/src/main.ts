/** Starts the page. 清除本机记录 starts it anew: a fresh Chat shares nothing with the one before. */

import { createApp, h, ref } from "vue";
import { api } from "./api";
import Chat from "./Chat.vue";

const visit = ref(0);
const notice = ref("");

function startAnew(reason: string): void {
  notice.value = reason;
  visit.value += 1;
}

createApp({
  setup: () => () => h(Chat, { key: visit.value, api, clock: Date.now, opening: notice.value, onCleared: startAnew }),
}).mount("#app");
