// What the console's API gives; the words are those of channels/console.
import type { Calculation } from "../src/contract";

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
  number: string; kind: string; channel: string; district: string | null; issue_name: string; status: string; delivery: string; urgency: string;
  filed_at: string; due_on: string | null; due_for: string | null; paused_for: string | null; days_left: number | null; escalated: boolean;
  held_by: string | null; version: number;
}
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
  papers: { kind: string; name: string }[];
  group: { members: (Kin & { represents: boolean })[]; represents: boolean; elsewhere: number } | null;
  repeats: { found: (Kin & { sameness: string })[]; elsewhere: number };
  chain: { intact: boolean; notes_changed: number };
  events: { at: string; kind: string; data: Record<string, string> }[];
  notes: { at: string; audience: string; author: string; text: string }[];
  evidence: { id: string; at: string; media_type: string; size: number; sha256: string; is_picture: boolean }[];
  looked_at: { at: string; who: string; kind: string; field: string }[];
  moves: { to: string; reasons: string[] }[];
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
