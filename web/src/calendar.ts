/** A reminder of the last day to confirm (RFC 5545). Neutral words: calendars are shared and shown on locked screens. */

const stamp = (civil: string): string => civil.replaceAll("-", "");

/** The whole day after: an all-day event ends before it. */
function dayAfter(civil: string): string {
  const day = new Date(`${civil}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function alarm(daysBefore: number): string[] {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:办事提醒", `TRIGGER:-P${daysBefore}D`, "END:VALARM"];
}

/** `civil` is 2026-12-08; `number` the receipt's, which keeps the reminder one however often it is saved. */
export function reminder(civil: string, number: string, now: Date): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//labour-guidance//zh-CN",
    "BEGIN:VEVENT",
    `UID:${number}@labour-guidance`,
    `DTSTAMP:${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`,
    `DTSTART;VALUE=DATE:${stamp(civil)}`,
    `DTEND;VALUE=DATE:${stamp(dayAfter(civil))}`,
    "SUMMARY:办事提醒：今天是最迟确认日",
    `DESCRIPTION:登记编号 ${number}，可拨打 12333`,
    ...alarm(3),
    ...alarm(1),
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
