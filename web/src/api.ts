/** Calls to the app. Every failure is a `Problem` whose `detail` may be shown to the person as it is. */

import type { About, Attachment, Audience, Erased, Message, OwnData, Session, Standing, Ticket } from "./contract";

/** Longer than the slowest honest turn; past it the connection is taken for lost. */
const PATIENCE_MS = 30_000;
/** 10 MB at 400 kbit/s take 200 s. */
const UPLOAD_PATIENCE_MS = 300_000;

/** A refused or lost call. `status` 0 means that no answer came; `retryAfter` is in seconds. */
export class Problem extends Error {
  constructor(
    readonly detail: string,
    readonly status: number,
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
    this.name = "Problem";
  }

  /** Whether the same call may succeed later, unchanged. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export interface Api {
  about(): Promise<About>;
  openSession(audience: Audience): Promise<Session>;
  send(token: string, id: string, text: string): Promise<Message[]>;
  history(token: string): Promise<Message[]>;
  attach(token: string, id: string, file: File): Promise<Attachment>;
  rate(token: string, messageId: string, rating: 1 | -1, comment: string | null): Promise<void>;
  withdraw(token: string, number: string, code: string | null): Promise<Ticket>;
  ownData(token: string): Promise<OwnData>;
  erase(token: string): Promise<Erased>;
  standing(token: string): Promise<Standing>;
  stopWaiting(token: string): Promise<void>;
}

export const api: Api = {
  about: () => call("GET", "/api/about"),

  openSession: (audience) => call("POST", "/api/sessions", { body: { audience } }),

  async send(token, id, text) {
    const reply = await call<{ messages: Message[] }>("POST", "/api/messages", { token, body: { id, text } });
    return reply.messages;
  },

  /** Both sides of the session, oldest first, read page by page. */
  async history(token) {
    const known = new Map<string, Message>();
    for (let after = "", grew = true; grew; ) {
      const query = after ? `?after=${encodeURIComponent(after)}` : "";
      const page = await call<{ messages: Message[] }>("GET", `/api/messages${query}`, { token });
      const before = known.size;
      for (const message of page.messages) known.set(message.id, message);
      grew = known.size > before;
      after = page.messages[page.messages.length - 1]?.id ?? after;
    }
    return [...known.values()];
  },

  attach(token, id, file) {
    const body = new FormData();
    body.append("id", id);
    body.append("file", file);
    return call("POST", "/api/attachments", { token, body, patience: UPLOAD_PATIENCE_MS });
  },

  rate: (token, message_id, rating, comment) =>
    call("POST", "/api/feedback", { token, body: { message_id, rating, comment } }),

  withdraw: (token, number, code) => call("POST", "/api/tickets/withdraw", { token, body: { number, code } }),

  ownData: (token) => call("GET", "/api/me", { token }),

  erase: (token) => call("DELETE", "/api/me", { token }),

  standing: (token) => call("GET", "/api/person", { token }),

  stopWaiting: (token) => call("DELETE", "/api/person", { token }),
};

interface Call {
  token?: string;
  /** A form goes as it is, anything else as JSON. */
  body?: object;
  patience?: number;
}

async function call<T>(method: string, path: string, with_: Call = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (with_.token) headers["Authorization"] = `Bearer ${with_.token}`;
  const form = with_.body instanceof FormData ? with_.body : null;
  if (with_.body && !form) headers["Content-Type"] = "application/json";
  const patience = new AbortController();
  const timer = window.setTimeout(() => patience.abort(), with_.patience ?? PATIENCE_MS);
  try {
    const body = form ?? (with_.body ? JSON.stringify(with_.body) : null);
    const response = await fetch(path, { method, headers, body, signal: patience.signal, cache: "no-store" });
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  } catch (error) {
    // fetch reports a lost line as TypeError, our patience as AbortError, a cut body as SyntaxError.
    throw error instanceof Problem ? error : new Problem("网络没有接通。", 0);
  } finally {
    window.clearTimeout(timer);
  }
}

/** The problem document (RFC 9457) of a refused call, or a plain sentence where a proxy sent something else. */
async function problemOf(response: Response): Promise<Problem> {
  const document: unknown = await response.json().catch(() => null);
  const told = (document as { detail?: unknown } | null)?.detail;
  const detail = typeof told === "string" && told ? told : "服务暂时没有回应，请稍后再试，或拨打 12333。";
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return new Problem(detail, response.status, Number.isNaN(seconds) ? null : seconds);
}
