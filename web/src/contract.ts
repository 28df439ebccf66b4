/** The shapes the HTTP contract promises (design/CONTRACT.md, "HTTP"). Instants are RFC 3339, dates are civil. */

export type Audience = "worker" | "employer";

/** An article, or a part of it. */
export interface Reference {
  law: string;
  article?: number | null;
  sub?: number | null;
  paragraph?: number | null;
  item?: number | null;
  section?: string | null;
}

export interface Citation extends Reference {
  effective_from: string;
  /** What the article says in plain words; null where nobody has written it yet. */
  digest: string | null;
  /** The official wording, where the operator has ingested it. */
  original: string | null;
}

export interface Section {
  heading: string;
  items: string[];
}

export interface CardAnswer {
  card: string;
  title: string;
  text: string;
  score: number;
  verdict: string;
  sections: Section[];
  citations: Citation[];
  /** What is uncertain in the text: where a local figure comes from, what overrides an article. */
  notes: string[];
}

/** `answers` are what was accepted when the outcome is answered or calculated, else what was rejected. */
export interface Answer {
  outcome: string;
  text: string;
  answers: CardAnswer[];
  region: string;
  as_of: string;
}

/** The sum of a calculator: the result by its unit, the working line by line, what the law leaves open. */
export interface Calculation {
  kind: string;
  /** What the text of the message says of the sum, so that it need not be said twice. */
  text?: string;
  inputs: Record<string, unknown>;
  result: Quantity | { low: Quantity; high: Quantity } | Record<string, Quantity>;
  unit: "CNY" | "days" | "months" | "date" | "mixed";
  lines: { label: string; formula: string; value: string }[];
  alternatives: (string | { title: string; why: string; result?: Quantity | null })[];
  not_covered: string[];
  citations: Reference[];
}

/** A number (decimals may come as text) or an ISO date. */
export type Quantity = number | string;

/** A paper to download, whose link is the person's alone and expires; or a page of this site, which is anybody's. */
export interface DocumentLink {
  name: string;
  url: string;
  kind?: "page";
}

/** A file the server keeps, as it came. */
export interface Attachment {
  id: string;
  client_id: string;
  type: string;
  size: number;
  sha256: string;
  at: string;
}

export interface QuickReply {
  title: string;
  payload: string;
}

export interface Ticket {
  number: string;
  /** Blank in history: only the reply that filed the ticket shows it. */
  code: string;
  kind: string;
  channel: string;
  district: string | null;
  status: string;
  delivery: string;
  urgency: string;
  confirm_by: string | null;
  missing: string[];
  /** What it is about, by the code of `About.issues`. */
  issue?: string | null;
}

/** `M` of the contract. */
export interface Message {
  id: string;
  from: "bot" | "person" | "operator";
  at: string;
  reply_to: string | null;
  text: string;
  outcome: string | null;
  quick_replies: QuickReply[];
  asks: string | null;
  answer: Answer | null;
  calculation: Calculation | null;
  ticket: Ticket | null;
  documents: DocumentLink[];
}

/** `GET /api/person`: `ahead` people are before; `hours` is when people answer. */
export interface Standing {
  state: "none" | "waiting" | "left" | "talking";
  ahead: number;
  hours: string;
}

export interface Session {
  token: string;
  expires_at: string;
}

export interface About {
  profile: string;
  banner: string | null;
  hotline: string;
  suggestions: Record<Audience, string[]>;
  topics: Record<string, { title: string; questions: string[] }>;
  /** Papers a side may want at once: the name, and what asks for it. */
  papers: Record<Audience, { title: string; ask: string }[]>;
  /** What a complaint may be about, by code. */
  issues: Record<string, string>;
  /** What to bring to the window, by channel. */
  bring: Record<string, string[]>;
  /** The origins whose pages may frame this one. */
  embedders: string[];
}

/** Everything kept under this session (`GET /api/me`). */
export interface OwnData {
  opened_at: string;
  expires_at: string;
  messages: Message[];
  attachments: Attachment[];
  tickets: Ticket[];
}

export interface Erased {
  messages: number;
  attachments: number;
  papers: number;
  kept_tickets: string[];
}
