/** Results of sums as people write them: 52000 元, 7 天, 2026年12月8日, 7000 至 8000 元. */

import { chineseDate } from "./citation";
import type { Calculation, Quantity } from "./contract";

const UNIT: Record<Calculation["unit"], string> = { CNY: " 元", days: " 天", months: " 个月", date: "", mixed: "" };

function plain(value: Quantity): string {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return chineseDate(text);
  return /^-?\d+\.\d*$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** The rows of a result: one without a name, or one for each named part. */
export function resultRows({ result, unit }: Calculation): { name: string; value: string }[] {
  if (typeof result !== "object") return [{ name: "", value: plain(result) + UNIT[unit] }];
  const { low, high } = result as { low?: Quantity; high?: Quantity };
  if (low !== undefined && high !== undefined) {
    return [{ name: "", value: `${plain(low)} 至 ${plain(high)}${UNIT[unit]}` }];
  }
  return Object.entries(result).map(([name, value]) => ({ name, value: plain(value as Quantity) + UNIT[unit] }));
}

export function otherResult(value: Quantity | null | undefined, unit: Calculation["unit"]): string {
  return value === null || value === undefined ? "" : plain(value) + UNIT[unit];
}
