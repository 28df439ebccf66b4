// What the console's API gives; the words are those of channels/console.
import type { Calculation } from "../src/contract";

export interface Member { login: string; name: string; role: string; role_name: string; districts: string[]; may: string[] }
export interface Account { login: string; name: string; role: string; role_name: string; districts: string[]; dissolved: string[]; active: boolean; own: boolean }
export interface Accounts { staff: Account[]; roles: Record<string, string>; districts: string[] }
export interface Renewal { at: string; by: string }
export interface Invitation { token: string; days: number }
export interface Citation { name: string; effective_from: string; digest: string | null }
export interface Answer { card: string; title: string; text: string; verdict: string; spoken: string; short: string; citations: Citation[] }
export interface Assisted {
  outcome: string; text: string; answers: Answer[]; region: string; as_of: string;
  calculation: Calculation | null;
  next_question: { text: string; because: string; choices: string[] } | null;
  canned: { title: string; text: string; initials: string }[];
  escalation: { title: string; text: string; question: string } | null;
}
export interface Row {
  number: string; kind: string; channel: string; district: string | null; issue_name: string; status: string; delivery: string; urgency: string;
  filed_at: string; due_on: string | null; due_for: string | null; paused_for: string | null; days_left: number | null; escalated: boolean;
  held_by: string | null; version: number;
}
// What the queue lists at first: one ticket opened, or the tickets behind a number of a report.
export type Start = Partial<Record<"number" | "state" | "status" | "channel" | "district" | "issue" | "since" | "until", string>>;
export type Act = (work: () => Promise<unknown>) => Promise<boolean>;
export interface Told { field: string; heading: string; label: string; value: string | number | boolean; hidden: boolean }
export interface Ticket extends Row {
  calculation: Calculation | null;
  mine: boolean; facts: Told[]; parties: Told[]; missing: string[]; grounds: string[]; agency_number: string | null;
  period: {
    name: string; since: string; due: string | null; days_left: number | null; overdue: boolean; paused: string | null; extended: boolean;
    silence: string | null; alarm: boolean; grounds: string[];
  } | null;
  clock: { action: string; causes: string[] }[];
  law: { name: string; says: string | null; since: string | null }[];
  papers: { kind: string; name: string; held: string | null }[];
  may_group: boolean;
  group: { cause: string; members: (Kin & { represents: boolean })[]; represents: boolean; elsewhere: number; has_paper: boolean; paper_held: string | null } | null;
  repeats: { found: (Kin & { sameness: string })[]; elsewhere: number };
  chain: { intact: boolean; notes_changed: number };
  events: { at: string; kind: string; data: Record<string, string> }[];
  notes: { at: string; audience: string; author: string; text: string }[];
  evidence: { id: string; at: string; media_type: string; size: number; sha256: string; is_picture: boolean }[];
  looked_at: { at: string; who: string; kind: string; field: string }[];
  moves: { to: string; reasons: string[]; noted: boolean }[];
}
export interface Kin { number: string; status: string; district: string | null }
export interface Acted { seq: number; at: string; who: string; kind: string; subject: string | null; data: Record<string, string | number | null>; reason: string | null }
export interface Proof { acts: number; intact: boolean; ticket?: { events: number; intact: boolean; notes_changed: number } }
export type Skill = "operator" | "mediator" | "inspector";
export interface Chat { id: string; at: string; region: string | null; reason: string; mine: boolean; taken: boolean; left: boolean; skill: Skill }
export interface Suggestion { to: string; title: string; text: string }
export interface Said { id: string; from: string; at: string; text: string }
export type Facts = Record<string, string | number | boolean>;
export interface Field { name: string; label: string; question: string; kinds: string[]; choices: string[] }
export interface Form { call: string; facts: Facts; fields: Field[]; issues: Record<string, string>; ways: Record<string, string>; disputed: string[] }
export interface Filed { number: string; code: string; channel: string; district: string | null; status: string; confirm_by: string | null }
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
