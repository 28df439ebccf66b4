/** One conversation: what was said on both sides, what is on its way, and the session that carries it. */

import { computed, ref, shallowRef } from "vue";
import { type Api, Problem } from "./api";
import type { Audience, Message } from "./contract";
import { type Outgoing, OutgoingQueue } from "./outgoing";
import { type DeviceSession, IDLE_MINUTES } from "./session";
import { follow } from "./stream";

export const NOTICES = {
  idle: `超过 ${IDLE_MINUTES} 分钟没有操作，已清除本机记录。`,
  cleared: "已清除本机记录。",
  expired: "上次的对话已到期，现在是新的对话。之前登记的投诉不受影响。",
  offline: "网络没有接通，暂时看不到之前的对话。",
  delivered: "消息已送到，工作人员看到后会在这里回复。急事请拨打 12333。",
};

export function useConversation(api: Api, device: DeviceSession) {
  const messages = shallowRef<Message[]>([]);
  const audience = ref<Audience>(device.kept.audience);
  const notice = ref(device.foundExpired ? NOTICES.idle : "");
  /** What a screen reader says, once a reply. The key makes an equal sentence heard again. */
  const announcement = shallowRef({ key: "", text: "" });
  const queue = new OutgoingQueue({ deliver, onSent, onHeld, onChange: (unsent) => device.keep({ unsent }) });
  /** Told while our own message was on its way; most of it is its reply. */
  const missed = new Set<string>();
  const started = computed(() => messages.value.length > 0 || queue.entries.length > 0);

  /** Shows the conversation again after a reload, then sends what was still waiting. */
  async function resume(): Promise<void> {
    await catchUp();
    queue.restore(device.kept.unsent);
  }

  /** Fetches what came in while the page was closed, hidden or offline. */
  async function catchUp(): Promise<void> {
    const { token } = device.kept;
    if (!token || queue.entries.length) return;
    try {
      const before = new Set(messages.value.map((message) => message.id));
      const shown = messages.value;
      const history = await api.history(token);
      // Said meanwhile: this history may hold what is still on its way, or be older than what is shown.
      if (queue.entries.length) return history.forEach(({ id }) => missed.add(id));
      if (messages.value !== shown) return await catchUp();
      adopt(history, []);
      const answered = messages.value.filter((message) => message.from === "operator" && !before.has(message.id));
      hear(answered);
      if (answered.length > 0 && notice.value === NOTICES.delivered) notice.value = "";
      if (notice.value === NOTICES.offline) notice.value = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) expire();
      else notice.value = error.status === 0 ? NOTICES.offline : error.detail;
    }
  }

  /** Learns at once what another tab or a member of staff says. Returns the way to stop. */
  function listen(): () => void {
    return follow(
      () => device.kept.token,
      (message) => {
        if (messages.value.some((known) => known.id === message.id)) return;
        if (queue.entries.length) missed.add(message.id);
        else void catchUp();
      },
    );
  }

  function hear(told: Message[]): void {
    const last = told[told.length - 1];
    if (last) announcement.value = { key: last.id, text: told.map((message) => message.text).join("\n") };
  }

  function say(text: string): void {
    notice.value = "";
    queue.add(text);
  }

  /** The audience belongs to the session, so a changed one needs a new session. */
  function choose(chosen: Audience): void {
    audience.value = chosen;
    device.keep({ audience: chosen, token: null });
  }

  async function deliver(entry: Outgoing): Promise<Message[]> {
    try {
      return await api.send(await token(), entry.id, entry.text);
    } catch (error) {
      if (!(error instanceof Problem && error.status === 401)) throw error;
      expire();
      return await api.send(await token(), entry.id, entry.text);
    }
  }

  function onHeld(entry: Outgoing): void {
    if (!entry.repeated) announcement.value = { key: `held ${entry.id}`, text: `消息还没有送出。${entry.problem}` };
  }

  async function onSent(entry: Outgoing, replies: Message[]): Promise<void> {
    const heard = replies.filter((message) => message.from !== "person");
    // A repeated message may be in the history already: the server knows the order, we might double it.
    if (entry.repeated) adopt(await api.history(await token()), heard);
    else messages.value = [...messages.value, spoken(entry, heard), ...heard];
    if (heard.length === 0) notice.value = NOTICES.delivered;
    hear(heard);
    for (const { id } of messages.value) missed.delete(id);
    if (missed.size === 0) return;
    missed.clear();
    // Only once this message has left the queue: what is on its way is not in the history's order yet.
    window.setTimeout(() => void catchUp());
  }

  /** Takes the server's history; a message we hold is kept, for history blanks the code of a receipt. */
  function adopt(history: Message[], heard: Message[]): void {
    const known = new Map([...messages.value, ...heard].map((message) => [message.id, message]));
    messages.value = history.map((message) => known.get(message.id) ?? message);
  }

  async function token(): Promise<string> {
    if (device.kept.token) return device.kept.token;
    const session = await api.openSession(audience.value);
    device.keep({ token: session.token });
    return session.token;
  }

  function expire(): void {
    device.keep({ token: null });
    notice.value = NOTICES.expired;
  }

  return { messages, audience, notice, announcement, queue, started, resume, catchUp, listen, say, choose, token };
}

/** The person's own words as they will stand in the history, under the server's id where a reply tells it. */
function spoken({ id, text, at }: Outgoing, heard: Message[]): Message {
  const nothing = { reply_to: null, outcome: null, quick_replies: [], asks: null, answer: null, calculation: null };
  return { id: heard[0]?.reply_to ?? id, text, at, from: "person", ...nothing, ticket: null, documents: [] };
}
