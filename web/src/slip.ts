/** 办事单: what a window clerk needs on one sheet, from a receipt or from an answer. Never the query code, never a name. */

import { chineseDate, citationName } from "./citation";
import type { About, Answer, Ticket } from "./contract";
import { CHANNEL, FIELD, KIND, STATUS, UNDECIDED } from "./words";

export interface Sheet {
  /** The ticket's number, which the QR code holds; empty where nothing was filed. */
  number: string;
  rows: { label: string; lines: string[] }[];
}

const WINDOW = "地址、窗口和上班时间以 12333 答复为准";
const CITED = 3;

export function ofTicket(ticket: Ticket, about: About | null): Sheet {
  const agency = `${ticket.district ?? ""}${CHANNEL[ticket.channel] ?? ticket.channel}`;
  const missing = ticket.missing.map((field) => FIELD[field] ?? field).join("、");
  return sheet(ticket.number, [
    ["什么事", [[KIND[ticket.kind], (ticket.issue && about?.issues[ticket.issue]) ?? ""].filter(Boolean).join("："), `目前${STATUS[ticket.status] ?? ticket.status}${UNDECIDED.includes(ticket.status) ? "；登记不等于立案" : ""}`]],
    ["去哪里", [agency, WINDOW]],
    ["最迟哪天", ticket.confirm_by && ticket.status === "awaiting_confirmation" ? [`${chineseDate(ticket.confirm_by)}前确认，过期不予立案`] : []],
    ["带什么", about?.bring[ticket.channel] ?? []],
    ["还缺", missing ? [missing] : []],
  ]);
}

/** Null where the answer leads to no window and asks for nothing to bring. */
export function ofAnswer({ answers, region }: Answer): Sheet | null {
  const best = answers[0];
  const section = (heading: string): string[] => best?.sections.find((one) => one.heading === heading)?.items ?? [];
  const places = section("去哪里");
  if (!best || !(places.length || section("准备什么").length)) return null;
  return sheet("", [
    ["什么事", [best.title, best.verdict]],
    ["去哪里", [...places, region, WINDOW]],
    ["最迟哪天", section("期限")],
    ["带什么", section("准备什么")],
    ["依据", best.citations.slice(0, CITED).map(citationName)],
  ]);
}

function sheet(number: string, rows: [label: string, lines: string[]][]): Sheet {
  return { number, rows: rows.filter(([, lines]) => lines.length).map(([label, lines]) => ({ label, lines })) };
}
