"""A new card's file, with every field in place and told what goes there."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from knowledge.load import KNOWLEDGE
from knowledge.schema import Topic

_REVIEWED_FOR = timedelta(days=182)
_ID = re.compile(r"^([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)$")
_TEMPLATE = """\
id: {card}
title: 这张卡片回答的问题
topic: {topic}
audience: both
applies: {{from: 2008-01-01, to: null}}
verdict: 看情况。一句话结论，先说能、不能、要、不用或者看情况。
employer_verdict: 看情况。同一规则对单位怎么说，结论必须一致。
conditions:
  - 什么情况下算
exceptions:
  - 哪些情况会改变做法
steps:
  - 第一步做什么
materials:
  - 要准备什么
where:
  - 去哪里
citations:
  - {{law: 劳动合同法, article: 10, paragraph: 1}}
questions:
  - 至少十二种问法，短的
  - 讲经过的
  - 替家人问的
  - 方言的
  - 有错字的
  - 语音转写的
  - 对方问的
false_premises:
  - premise: 常见误解
    correction: 一句纠正
related: []
calculators: []
owner: 政策编辑组
reviewed_on: {today}
review_by: {review_by}
state: draft
verified: false
verified_reason: 还没有核对
"""


class CannotDraft(Exception):
    """The id is no id, the topic is none of ours, or the card is there already."""


def write_draft(card: str, today: date, root: Path = KNOWLEDGE) -> Path:
    """Write the draft of a card; the path. Raises CannotDraft and writes nothing."""
    parts = _ID.match(card)
    if parts is None:
        raise CannotDraft("编号应为 <主题>.<英文小写短名>，如 wages.night-allowance")
    topic, name = parts.groups()
    if topic not in get_args(Topic):
        raise CannotDraft(f"没有主题 {topic}；现有：{'、'.join(get_args(Topic))}")
    path = root / "cards" / topic / f"{name}.yml"
    if path.exists():
        raise CannotDraft(f"{path} 已经有了")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _TEMPLATE.format(card=card, topic=topic, today=today, review_by=today + _REVIEWED_FOR)
    path.write_text(text, encoding="utf-8")
    return path
