"""The one table of entity patterns, read by the app and by Rasa's spaCy component alike.

A pattern is a regular expression over the characters of a normalised text, because words cut by a dictionary split
amounts and durations in the wrong place (三个月工资 → 三个/月工资). Named things are lists in `data/`, one word each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from language.money_patterns import AMOUNTS, COUNTED
from language.time_patterns import DATES, DURATIONS, RATES
from language.variants import variants

Label = Literal["amount", "duration", "date", "district", "role", "insurance", "grade"]

LONGEST_READ = 1_000
"""Entities are looked for in the first thousand characters: a run of digits costs its length squared."""

_DATA = Path(__file__).parent / "data"
_GRADE = "(?:10|[1-9]|[一二三四五六七八九]|十)"
_GRADES = (
    rf"(?=[伤\d一二三四五六七八九十])(?:伤残)?(?<![\d第]){_GRADE}(?:级?[-~到至]{_GRADE})?级(?:伤残)?"
    r"(?!医院|甲|建造|护理|消防|证|大?风|台风|英语|考试|技|市|政府|人民|烧伤|高温|预警|响应|资质|市场|别|职称|工程|领导|经理)",
)
_NO_ROLE_AFTER = "(?!资)"
"""农民工资 is 农民 and 工资, 学徒工资 is 学徒 and 工资."""
_NO_WORKS_AFTER = "(?!长|商|房|区|牌|法|章程)"
_TRADES = (
    "电子|家具|家私|砖|酒|五金|机械|纺织|服装|制衣|鞋|汽车|汽配|摩配|摩托车|食品|饮料|玻璃|钢|钢铁|板材|木材|石材|石英砂|手机|玩具|化工|"
    "印刷|包装|水泥|陶瓷|塑料|塑胶|模具|家电|电器|药|制药|纸|造纸|饲料|皮革|轮胎|铸造|电镀|注塑|加工|分|总|老|新|大|小|物流|快递|园林|"
    "租车|网络|科技|传媒|广告|教育|培训|咨询|贸易|销售|房地产|地产|工程|建材|环保|保洁|餐饮|旅游|运输|货运|搬家|云服务|软件|外贸|私人|私营|国营"
)
_NO_DISTRICT_AFTER = "(?!路|街|大道|话|人寿|银行|时间|烤|小面)"


@dataclass(frozen=True)
class Pattern:
    """One way of writing an entity of kind `label`; a group `it` in the expression is the entity, else the whole."""

    label: Label
    source: str


@lru_cache(maxsize=1)
def decoys() -> tuple[str, ...]:
    """Expressions for what only looks like an entity (一万个不愿意, 社保局): of equal length it wins, and is dropped."""
    return (*COUNTED, *RATES, _any_of(words("no_entities")))


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Every pattern. The longest match wins; of equal ones the first here, so 22年入职 is a date."""
    return (
        *(Pattern("date", source) for source in DATES),
        *(Pattern("duration", source) for source in DURATIONS),
        *(Pattern("amount", source) for source in AMOUNTS),
        Pattern("district", f"(?:{_any_of(places())}){_NO_DISTRICT_AFTER}"),
        Pattern("role", f"(?:{_TRADES})?(?:厂|公司)(?:里面|里头|里|头)?{_NO_WORKS_AFTER}"),
        Pattern("role", f"(?:{_any_of(_with_slips(words('roles')))}){_NO_ROLE_AFTER}"),
        Pattern("insurance", _any_of(_with_slips(words("insurance")))),
        *(Pattern("grade", source) for source in _GRADES),
    )


def places() -> tuple[str, ...]:
    """Districts of Chongqing, official, everyday and former names, and the places most often compared with it."""
    return words("places")


@lru_cache(maxsize=8)
def words(name: str) -> tuple[str, ...]:
    """The words of a list in `data/`."""
    return tuple((_DATA / f"{name}.txt").read_text(encoding="utf-8").split())


def _with_slips(listed: tuple[str, ...]) -> tuple[str, ...]:
    """The words and the ways they are mistyped by the table of variants: 老版 stands for 老板."""
    return (*listed, *(typed for typed, meant in variants().items() if meant in listed and typed != meant))


def _any_of(literals: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(literals, key=len, reverse=True)))
