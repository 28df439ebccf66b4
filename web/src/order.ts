import type { Message } from "./contract";

/** The replies to one message, sums before cards: who told all the figures asked for the number. */
export function sumsFirst(messages: Message[]): Message[] {
  const ordered: Message[] = [];
  for (const message of messages) {
    const turn = ordered.findIndex((one) => one.reply_to !== null && one.reply_to === message.reply_to);
    const after = turn < 0 ? turn : ordered.findIndex((one, at) => at >= turn && !one.calculation);
    if (message.calculation && after >= 0) ordered.splice(after, 0, message);
    else ordered.push(message);
  }
  return ordered;
}
