/** What a link to this page may carry: a topic and a side, never a question (addresses are logged). */

import type { Audience } from "./contract";

export interface Link {
  topic: string;
  audience: Audience | null;
}

export function readLink(address: string): Link {
  const given = new URL(address).searchParams;
  const audience = given.get("for") ?? given.get("audience");
  return { topic: given.get("topic") ?? "", audience: audience === "worker" || audience === "employer" ? audience : null };
}
