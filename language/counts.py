"""Small counts typed with digits, written the way the statutes and most people write them: 8级 → 八级, 3个月 → 三个月.

Only counts: a day (15日), a year (23年底), a sum and a clock time stay. Without it 工伤8级 and 工伤八级 share no word.
"""

from __future__ import annotations

import re

import cn2an

_BEFORE = r"(?<![\da-z./:：-])"
_COUNTER = r"级|个(?:半?月|小时|星期|礼拜|钟头|人|工作日)|天|倍|周岁|岁|小时|周(?!年)|次|年(?![底初末]|\d{1,2}月|[一二三四五六七八九十]+月)"
_COUNT = re.compile(rf"{_BEFORE}(?P<count>[1-9]\d?)(?P<of>{_COUNTER})")
_RANGE = re.compile(rf"{_BEFORE}([1-9]\d?)(?:级)?[-~到至、和或]([1-9]\d?)(?P<of>{_COUNTER})")
_YEARS = range(15, 30)
"""23年 may be 2023 where nothing says that it lasted."""
_LASTED = re.compile(r"[了满足近约有]$")


def in_han(text: str) -> str:
    """`text` with its small counts in Chinese numerals; the length may change."""
    return _COUNT.sub(_written, _RANGE.sub(r"\g<1>\g<of>至\g<2>\g<of>", text))


def _written(match: re.Match[str]) -> str:
    count, of = int(match["count"]), match["of"]
    lasted = _LASTED.search(match.string[: match.start()]) or match.string.startswith("工龄", match.end())
    if of == "年" and count in _YEARS and not lasted:
        return match[0]
    if count == 2 and of != "级":
        return f"两{of}"
    return f"{cn2an.an2cn(count).removeprefix('一') if 10 <= count < 20 else cn2an.an2cn(count)}{of}"
