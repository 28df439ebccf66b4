/** Messages on their way: sent one at a time, in order, each under one id however often it is tried. */

import { reactive } from "vue";
import { Problem } from "./api";
import { clientId } from "./clientId";
import type { Message } from "./contract";

/** What survives a reload. `id` is the client id that lets the server drop repeats. */
export interface Unsent {
  id: string;
  text: string;
  at: string;
}

/** waiting → sending → gone, or held (will be tried again) or refused (only the person can change it). */
export interface Outgoing extends Unsent {
  state: "waiting" | "sending" | "held" | "refused";
  problem: string | null;
  /** Tried before, so the server may already hold it and its reply. */
  repeated: boolean;
}

export interface OutgoingParts {
  deliver: (entry: Outgoing) => Promise<Message[]>;
  onSent: (entry: Outgoing, replies: Message[]) => Promise<void> | void;
  /** `repeated` is still false at the first failure. */
  onHeld: (entry: Outgoing) => void;
  onChange: (unsent: Unsent[]) => void;
}

/** Seconds before a lost line is tried again by itself; the person can always retry sooner. */
const BACKOFF_SECONDS = [3, 10, 30];

export class OutgoingQueue {
  readonly entries: Outgoing[] = reactive([]);
  private pumping = false;
  private failures = 0;
  private timer: number | undefined;

  constructor(private readonly parts: OutgoingParts) {}

  add(text: string): void {
    this.entries.push({ id: clientId(), text, at: new Date().toISOString(), state: "waiting", problem: null, repeated: false });
    this.changed();
    void this.pump();
  }

  /** Takes up what an earlier visit to the page could not send. */
  restore(unsent: Unsent[]): void {
    for (const { id, text, at } of unsent) {
      this.entries.push({ id, text, at, state: "waiting", problem: null, repeated: true });
    }
    void this.pump();
  }

  retry(): void {
    window.clearTimeout(this.timer);
    for (const entry of this.entries) if (entry.state === "held") entry.state = "waiting";
    void this.pump();
  }

  remove(id: string): void {
    const at = this.entries.findIndex((entry) => entry.id === id);
    if (at >= 0) this.entries.splice(at, 1);
    this.changed();
  }

  clear(): void {
    window.clearTimeout(this.timer);
    this.entries.splice(0);
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      for (let entry = this.next(); entry; entry = this.next()) await this.attempt(entry);
    } finally {
      this.pumping = false;
    }
  }

  /** The oldest message, unless it is held: then the ones behind it wait too, so that the order stays. */
  private next(): Outgoing | undefined {
    const first = this.entries.find((entry) => entry.state !== "refused");
    return first?.state === "waiting" ? first : undefined;
  }

  private async attempt(entry: Outgoing): Promise<void> {
    entry.state = "sending";
    try {
      const replies = await this.parts.deliver(entry);
      this.failures = 0;
      // Cleared meanwhile (清除本机记录): the reply has no conversation left to join.
      if (!this.entries.includes(entry)) return;
      await this.parts.onSent(entry, replies);
      this.remove(entry.id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.hold(entry, error);
    }
  }

  private hold(entry: Outgoing, problem: Problem): void {
    entry.problem = problem.detail;
    this.parts.onHeld(entry);
    entry.repeated = true;
    entry.state = problem.passing ? "held" : "refused";
    if (!problem.passing) return;
    const backoff = BACKOFF_SECONDS[Math.min(this.failures++, BACKOFF_SECONDS.length - 1)];
    this.timer = window.setTimeout(() => this.retry(), 1000 * (problem.retryAfter ?? backoff ?? 30));
  }

  private changed(): void {
    this.parts.onChange(this.entries.map(({ id, text, at }) => ({ id, text, at })));
  }
}
