// What the console's API gives; the words are those of channels/console.
export interface Member { login: string; name: string; role: string; role_name: string; districts: string[]; may: string[] }
export interface Citation { name: string; effective_from: string; digest: string | null }
export interface Answer { card: string; title: string; text: string; verdict: string; spoken: string; short: string; citations: Citation[] }
export interface Assisted {
  outcome: string; text: string; answers: Answer[]; region: string; as_of: string;
  calculation: { kind: string } | null;
  next_question: { text: string; because: string; choices: string[] } | null;
  canned: { title: string; text: string; initials: string }[];
  escalation: { text: string; question: string } | null;
}
export interface Row {
  number: string; channel: string; district: string | null; issue_name: string; status: string; urgency: string;
  filed_at: string; due_on: string | null; due_for: string | null; days_left: number | null; escalated: boolean;
  held_by: string | null; version: number;
}
export interface Told { field: string; label: string; value: string | number | boolean; hidden: boolean }
export interface Ticket extends Row {
  mine: boolean; facts: Told[]; parties: Told[]; missing: string[]; grounds: string[];
  period: { name: string; due: string | null } | null;
  events: { at: string; kind: string; data: Record<string, string> }[];
  notes: { at: string; audience: string; author: string; text: string }[];
  evidence: { id: string; at: string; media_type: string; size: number }[];
  looked_at: { at: string; who: string; kind: string; field: string }[];
  moves: { to: string; reasons: string[] }[];
}
export interface Chat { id: string; at: string; region: string | null; reason: string; mine: boolean; taken: boolean }
export interface Said { id: string; from: string; at: string; text: string }
export interface Form {
  call: string; facts: Record<string, string | number | boolean>;
  fields: { name: string; label: string; question: string; kinds: string[]; choices: string[] }[];
  issues: Record<string, string>;
}
export type Cell = number | "few" | "hidden";
export interface ReportRow { value: string; label: string; cells: Cell[] }
export interface Report { title: string; columns: Record<string, string>; rows: ReportRow[]; total: ReportRow | null; withheld: boolean }
export type CaseLine = { value: string; label: string; number: number; open: number } & Record<string, string | number | null>;
export interface CaseTable { columns: Record<string, string>; rows: CaseLine[]; total: CaseLine }
export interface Receipt { number: string; filed_on: string; status: string; issue_name: string }
export interface PlanReport {
  since: string; until: string; districts: string[];
  plan: { title: string; number: string; since: number; until: number; over: boolean };
  indicators: {
    id: string; name: string; rate: number | null; definition: string; numerator: number; numerator_is: string;
    denominator: number; denominator_is: string; missing: { why: string; number: number }[]; plan: { before: number; wanted: number };
  }[];
}
export interface NearCard { card: string; title: string; score: number | null }
export interface Entry {
  id: string; on_day: string; cause: string; cause_name: string; question: string; remark: string | null; region: string | null;
  card: NearCard | null; nearest: NearCard[]; done_on: string | null; done_note: string | null;
}
export interface HitReport {
  outcome: string; confidence: number; region: string; as_of: string; elapsed_ms: number; text: string;
  hits: { card: string; title: string; score: number; accepted: boolean; why: string; passage: string; evidence: Record<string, number> }[];
}
