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
export type Skill = "operator" | "mediator" | "inspector";
export interface Chat { id: string; at: string; region: string | null; reason: string; mine: boolean; taken: boolean; left: boolean; skill: Skill }
export interface Suggestion { to: string; title: string; text: string }
export interface Said { id: string; from: string; at: string; text: string }
export interface Form {
  call: string; facts: Record<string, string | number | boolean>;
  fields: { name: string; label: string; question: string; kinds: string[]; choices: string[] }[];
  issues: Record<string, string>;
}
