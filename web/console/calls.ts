// A call of the hotline, as the screen keeps it until it ends.
import { get, post } from "./api";

export type Result = "answered" | "filed" | "passed_on" | "call_back";
export const RESULTS: Record<Result, string> = { answered: "已答复", filed: "已登记", passed_on: "转主管", call_back: "回电" };

export interface Owed {
  id: string; at: string; result: Result; district: string | null; card: string | null; ticket: string | null;
  due_on: string | null; phone: string; said: string; note: string; settled: boolean;
}
export interface Earlier {
  tickets: { number: string; at: string; status: string; issue_name: string; district: string | null; due_on: string | null; due_for: string | null }[];
  calls: Owed[];
}
export interface Opened { phone: string; said: string; note: string }

// One call: `id` is the same on every retry of its end; the clock starts with the first key.
export class Call {
  readonly id = crypto.randomUUID();
  phone = "";
  agreed = false;
  note = "";
  dueOn = "";
  ticket = "";
  settles = "";
  private began = 0;

  begin(): void {
    this.began ||= Date.now();
  }
  get seconds(): number {
    return this.began ? Math.round((Date.now() - this.began) / 1000) : 0;
  }
  async end(result: Result, said: string, card: string | null, audience: string): Promise<void> {
    await post("/api/console/calls", {
      id: this.id, result, said, note: this.note, phone: this.phone, agreed: this.agreed, card, audience,
      ticket: this.ticket || null, due_on: this.dueOn || null, settles: this.settles || null, seconds: this.seconds,
    });
  }
}

export const earlier = (phone: string, reason: string): Promise<Earlier> => post("/api/console/callers", { phone, reason });
export const owed = async (): Promise<Owed[]> => (await get<{ calls: Owed[] }>("/api/console/calls/owed")).calls;
export const open = (id: string, reason: string): Promise<Opened> => post(`/api/console/calls/${id}/open`, { reason });
