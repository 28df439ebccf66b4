/** Citations as Chinese readers write them: 《劳动合同法》第八十二条第一款. */

import type { Reference } from "./contract";

const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];

/** 1 to 9999 in Chinese numerals: 10 十, 82 八十二, 107 一百零七, 1260 一千二百六十. */
export function chineseNumeral(number: number): string {
  const places = String(number).split("").map(Number);
  let written = "";
  places.forEach((digit, at) => {
    if (digit) written += DIGITS[digit] + (UNITS[places.length - 1 - at] ?? "");
    else if (!written.endsWith("零")) written += "零";
  });
  return written.replace(/零$/, "").replace(/^一十/, "十");
}

export function citationName({ law, article, sub, paragraph, item, section }: Reference): string {
  let name = `《${law}》`;
  if (article) name += `第${chineseNumeral(article)}条`;
  if (sub) name += `之${chineseNumeral(sub)}`;
  if (section) name += section;
  if (paragraph) name += `第${chineseNumeral(paragraph)}款`;
  if (item) name += `第（${chineseNumeral(item)}）项`;
  return name;
}

/** `2026-12-08` as 2026年12月8日. */
export function chineseDate(civil: string): string {
  const [year, month, day] = civil.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
