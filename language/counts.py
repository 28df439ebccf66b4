"""Small counts typed with digits, written the way the statutes and most people write them: 8级 → 八级, 3个月 → 三个月.

Only counts: a day (15日), a year (23年底), a sum and a clock time stay. Without it 工伤8级 and 工伤八级 share no word.
"""

from __future__ import annotations

import re

import cn2an

_COUNT = re.compile(
    r"(?<![\d./:：-])(?P<count>[1-9]\d?)"
    r"(?P<of>级|个(?:半?月|小时|星期|礼拜|钟头|人|工作日)|天|倍|周岁|岁|小时|周(?!年)|次|年(?![底初末]|\d{1,2}月|[一二三四五六七八九十]+月))"
)
_GRADES = re.compile(r"(?<!\d)([1-9])[-~到至]([1-9]|10)级")
_YEARS = range(15, 30)
"""23年 may be 2023."""


def in_han(text: str) -> str:
    """`text` with its small counts in Chinese numerals; the length may change."""
    ranges = _GRADES.sub(lambda match: f"{match[1]}级至{match[2]}级", text)
    return _COUNT.sub(_written, ranges)


def _written(match: re.Match[str]) -> str:
    count, of = int(match["count"]), match["of"]
    if of == "年" and count in _YEARS:
        return match[0]
    if count == 2 and of != "级":
        return f"两{of}"
    return f"{cn2an.an2cn(count).removeprefix('一') if 10 <= count < 20 else cn2an.an2cn(count)}{of}"
