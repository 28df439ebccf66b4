"""From blocks of text to one version of one law: which law it is, since when it holds, its articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import cn2an

from knowledge.checks.corpus import short_name
from knowledge.ingest.errors import Unreadable
from knowledge.ingest.reading import read_blocks
from knowledge.law import Law
from knowledge.originals import TextVersion
from knowledge.statutes import parse_statute, repeated_article

_NUMERAL = r"[0-9〇零一二三四五六七八九十]+"
_EFFECTIVE = re.compile(rf"自({_NUMERAL})年({_NUMERAL})月({_NUMERAL})日起(?:施行|实施|生效|执行)")
_NOISE = re.compile(r"[\s\W_]+")
_OF_STATE = "中华人民共和国"
LEAST_FOUND = 0.5
"""Share of the registered articles that a text must have to be taken for that law."""


def read_version(
    path: Path, laws: Mapping[str, Law], *, law: str | None, effective: date | None
) -> TextVersion:
    """One file as a version. `law` and `effective` win over what the text says. Raises Unreadable."""
    text = read_blocks(path)
    name = law or _law_of(path, text, laws)
    if name is None or name not in laws:
        raise Unreadable(
            path, "认不出是哪部法规；请用 --law 写明登记册里的简称（labour knowledge laws 可查）"
        )
    articles = parse_statute(text)
    registered = {*laws[name].paragraphs, *laws[name].sections}
    if len(registered & set(articles)) < LEAST_FOUND * len(registered):
        raise Unreadable(
            path, f"登记册里的条文只找到不到一半，不像《{name}》的全文（自动编号的“第X条”请转成文字）"
        )
    if repeated := repeated_article(text):
        raise Unreadable(path, f"第 {repeated} 条出现了两次，可能附了别的文件，请拆开再导入")
    since = effective or _effective_of(text) or laws[name].in_force.start
    return TextVersion(
        law=name,
        title=laws[name].title,
        effective=since,
        source=path.name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        articles=articles,
    )


def _law_of(path: Path, text: str, laws: Mapping[str, Law]) -> str | None:
    """By the file's name, else by a heading that is a registered title."""
    if (stem := short_name(path)) in laws:
        return stem
    titles = {_bare(name): law.law for law in laws.values() for name in (law.title, law.law)}
    heads = [path.stem, *[line.lstrip("# ") for line in text.splitlines() if line.strip()][:40]]
    return next((titles[_bare(head)] for head in heads if _bare(head) in titles), None)


def _bare(title: str) -> str:
    return _NOISE.sub("", title).removeprefix(_OF_STATE)


def _effective_of(text: str) -> date | None:
    """The last 自…起施行 of the text: the commencement article stands at the end."""
    found = _EFFECTIVE.findall(text)
    if not found:
        return None
    try:
        year, month, day = (_number(part) for part in found[-1])
        return date(year, month, day)
    except ValueError:
        return None


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    if len(numeral) == 4:
        return int("".join(str("〇一二三四五六七八九".find(digit.replace("零", "〇"))) for digit in numeral))
    return int(cn2an.cn2an(numeral.replace("〇", "零"), "smart"))
