/** The shapes the HTTP contract promises (design/CONTRACT.md, "HTTP"). Instants are RFC 3339, dates are civil. */

export type Audience = "worker" | "employer";

export interface Citation {
  law: string;
  article: number | null;
  sub: number | null;
  paragraph: number | null;
  item: number | null;
  section: string | null;
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
  ticket: Ticket | null;
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
}
