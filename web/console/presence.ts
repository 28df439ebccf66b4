// Tells the server that somebody sits here and takes conversations; goes on while other pages of the console are shown.
import { ref } from "vue";
import { post, session } from "./api";

const BEAT_MS = 15_000;
const free = ref(false);
let timer = 0;

async function beat(): Promise<void> {
  window.clearTimeout(timer);
  if (!session.token) return;
  // A beat that is lost is made up for by the next one.
  await post("/api/console/chats/presence", { free: free.value }).catch(() => undefined);
  if (free.value) timer = window.setTimeout(() => void beat(), BEAT_MS);
}

export const presence = {
  free,
  set(now: boolean): Promise<void> {
    free.value = now;
    return beat();
  },
};
