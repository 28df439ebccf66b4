"""What a message tells for a calculator's inputs, by its entities and the words around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from actions.calculating.cues import CUES, Cue
from actions.calculating.insurance_told import injury_insured
from actions.calculating.left import left_in
from actions.calculating.lengths import months_between, worked_since
from actions.calculating.rates import a_month
from actions.calculating.still_there import still_there
from actions.calculating.wage_words import is_no_wage
from actions.calculators.answers import OTHER_CURRENCY, read
from actions.calculators.calculator import Calculator
from actions.calculators.fields import DaySpan, Field, Refused, Span, Value
from actions.calculators.injury_wage import INSURED
from language.durations import parse_days
from language.entities import Entity, entities
from language.money import parse_money
from language.normalise import normalise

_CLAUSE_END = re.compile(r"[，,。；;！!？?\n]")
_NUMBER = re.compile(r"(?<![\d.])\d{2,7}(?:\.\d+)?(?![\d.%级年月日号天点小个人])")
_TOTALS = frozenset({"workday_hours", "rest_day_hours", "holiday_hours"})
_EACH = re.compile(r"每|天天|一[天周]|一个?(?:月|星期)")
"""每天加班3小时 is no total: how many days is asked."""
_EACH_DAY = re.compile(r"每[天日]|天天|一[天日](?=[^，,。；;]{0,3}\d)|一[天日]$")
_DENIES = re.compile(r"(?:还|都|倒|也)?(?:没得|没有|莫得|没|未|不)[^，,。！!？?\d]{0,4}")
_PAID_OUT = re.compile(r"(?:只|才|就|总共|一共|已经?)(?:给|发|付|拿)了?")
NOT_WHAT_WAS_PAID = "实际发了多少是另一回事，先说应该是多少。"
NO_WAGE = "这个数不像是一个月的工资。"
HOURS_OF_A_DAY = 24
_SORTS: Mapping[str, str] = {
    "workday_hours": r"平时|工作日|平常|上班日|延长|下班后",
    "rest_day_hours": r"周末|休息日|周[六日]|星期[六日天]|双休",
    "holiday_hours": r"节假日|国庆|五一|春节|过年|元旦|中秋|端午|清明|法定",
}
_WAGES = frozenset(
    {"monthly_wage", "normal_wage", "leave_wage", "last_month_wage", "regular_wage", "wage_before_injury"}
)
"""What a month's work is worth, whatever the employer paid of it."""
STILL_EMPLOYED = "still_employed"
_WEEKDAY = re.compile(r"(\d{3,})(周[一二三四五六日末天])")
"""月薪6000周六加了班 tells no 6000 weeks."""
_NOT_ONE = re.compile(r"[一1](?:天|日)(?:假|也|都)*[没未].*")
"""一天都没休 is not one day."""
_NOTHING = re.compile(r"(?:都|也|就|还)?(?:没得|没有|没|无)(?:的|了|嘛|啊)?")
NONE = "none"
"""The choice that nothing of the others happened."""
NO_TOTAL = "这样还算不出总数。按天加的，用每天的小时乘天数，比如每天3小时、22天，就是66小时。"
INJURED_ON = "injured_on"
"""The day of an injury at work, whatever it was told for."""
_OF_AN_INJURY = frozenset({"work_injury_lump_sum", "injury_leave_pay"})
LABELS = {"CNY": "amount", "date": "date", "district": "district", "months": "duration", "days": "duration",
           "years": "duration", "hours": "duration"}  # fmt: skip
_WORDS: Mapping[str, Sequence[tuple[str, Any]]] = {
    "sex": (("女工人|女职工.{0,4}50|女50|女.{0,24}工人|工人.{0,24}女", "female_50"), ("女干部|女55|女.{0,24}(?:管理|技术)岗|(?:管理|技术)岗.{0,24}女", "female_55"), ("女(?!儿|朋友|老板|领导|同事|婿|工头)", "female"), ("男", "male")),
    "work_form": (("包工包料", "with_material"), ("带班|班组|带.{0,3}人", "crew"), ("点工|一天|个工|日工|计件|平方", "own_labour")),
    "contract_signed": ((r"(一直|从来|都)?(没|未|没有)签(过)?(劳动)?合同", "没签"),),
    "maternity_event": (("流产|小产", "miscarriage"), ("生|产假", "birth")),
    "leaving_reason": (
        ("协商", "employer_agreed"), ("裁员", "layoff"), ("(破产|倒闭|关闭|解散)", "closed"), ("到期", "expired"),
        ("(欠薪|拖欠|没.{0,3}社保).{0,12}(离职|辞职|走)", "forced"),
    ),
    "contract_kind": (("无固定", "open_ended"), ("小时工|非全日制|钟点工", "part_time"), ("合同", "fixed")),
    "hours_system": (("综合工时|综合计算", "comprehensive"), ("不定时", "flexible"), ("标准工时|八小时|8小时制|双休|五天八小时", "standard")),
    "work_end": ((r"[仍还]在(?:上班|职|干|做|厂|公司)|(?:上班|干|做|工作|厂|公司|入职|[日号])[\s，,]*到(?:现在|今天|目前)|(?:^|[\s，,])到(?:现在|今天|目前)(?=$|[\s，,。])", "还在上班"),),
}  # fmt: skip

_BY_READING: Mapping[str, Callable[[str], bool | None]] = {
    INSURED.name: injury_insured,
    STILL_EMPLOYED: still_there,
}


def heard_inputs(text: str, calculator: Calculator, today: date) -> dict[str, Any]:
    """Name → what was said for it, for the inputs of a calculator that the message tells without doubt."""
    return heard_fields(text, calculator.fields, today)


def told_before(known: Mapping[str, Any], calculator: Calculator) -> dict[str, Any]:
    """Name → what was said earlier for the inputs of a calculator; the day of an injury is one sum's event only."""
    given = {field.name: known[field.name] for field in calculator.fields if field.name in known}
    if calculator.kind in _OF_AN_INJURY and known.get(INJURED_ON):
        given["event_date"] = known[INJURED_ON]
    return given


def heard_fields(text: str, fields: Sequence[Field], today: date) -> dict[str, Any]:
    """Name → what was said for it, for any inputs; a number tells the first of them that its words fit."""
    return heard_over([text], fields, today)


def heard_over(said: Sequence[str], fields: Sequence[Field], today: date) -> dict[str, Any]:
    """Name → what several messages said for it, the first one first, what was said last counts; a vague word, 从2020年,
    never against a sure one, 2019年入职.

    The words of a field stand in one message; only how long somebody worked is counted to the last day of any.
    """
    given: dict[str, Any] = {}
    sure: set[str] = set()
    read_as = [_read(text) for text in said]
    for plain, found in read_as:
        told, vague = _heard_in(plain, found, fields, today)
        given |= {name: value for name, value in told.items() if not (name in vague and name in sure)}
        sure |= told.keys() - vague
    for plain, found in reversed(read_as):
        if worked := worked_since(plain, found, fields, given, today):
            return given | worked
    return given


def _read(text: str) -> tuple[str, list[Entity]]:
    """A message as it is read, and what it names that may be an input."""
    plain = _WEEKDAY.sub(r"\1 \2", normalise(text))
    return plain, [e for e in (*entities(plain), *_bare_numbers(plain)) if not _is_foreign(e, plain)]


def _heard_in(
    plain: str, found: Sequence[Entity], fields: Sequence[Field], today: date
) -> tuple[dict[str, Any], set[str]]:
    """What one message tells, and which of it only by a vague word."""
    given: dict[str, Any] = {}
    vague: set[str] = set()
    taken: set[int] = set()
    for field in fields:
        telling = ((e, is_vague) for e, is_vague in _telling(field, found, plain) if e.start not in taken)
        entity, is_vague = next(telling, (None, False))
        if entity is not None and (value := _readable(field, entity.text, today)) is not None:
            given[field.name] = value
            taken.add(entity.start)
            vague |= {field.name} if is_vague else set()
        elif (word := _by_word(field.name, plain)) is not None and _can_be(field, word, today):
            given[field.name] = word
    product = day_by_day(plain)
    if product and product[0] in {field.name for field in fields}:
        given = {name: value for name, value in given.items() if name not in _TOTALS} | {
            product[0]: product[1]
        }
    given |= months_between(plain, found, fields, given, today)
    return given | left_in(plain, found, fields, given, today), vague


def day_by_day(plain: str) -> tuple[str | None, str] | None:
    """The sort of overtime, where one is named, and its hours in all: 周末每天8小时，一共10天 is 80 hours of rest days."""
    if not _EACH_DAY.search(plain):
        return None
    spans = [one for one in entities(plain) if one.label == "duration"]
    hours = [one for one in spans if re.search(r"小时|钟头", one.text)]
    days = [one for one in spans if re.search(r"天|日", one.text) and one.text not in ("一天", "1天")]
    if len(hours) != 1 or len(days) != 1 or not _EACH_DAY.search(plain[: hours[0].start]):
        return None
    number = parse_money(re.sub(r"个?(?:小时|钟头)$", "", hours[0].text))
    count = parse_days(days[0].text)
    if number is None or not count or number > HOURS_OF_A_DAY:
        return None
    sorts = [name for name, words in _SORTS.items() if re.search(words, plain)]
    total = f"{(number * count).normalize():f}小时"
    return (None, total) if not sorts else (sorts[0], total) if len(sorts) == 1 else None


def _bare_numbers(text: str) -> list[Entity]:
    """Numbers without a unit, which may be sums: 借支了3000."""
    known = entities(text)
    return [
        Entity("amount", match[0], match.start(), match.end())
        for match in _NUMBER.finditer(text)
        if all(match.end() <= one.start or match.start() >= one.end for one in known)
    ]


def answer_to(field: Field, text: str, today: date) -> Any:
    """The value of an answer to the question of a field; the one entity of its kind where more was said.

    Raises Refused where it is no answer.
    """
    plain = normalise(text)
    if field.name in _TOTALS and _EACH.search(plain):
        if (product := day_by_day(plain)) and product[0] in (field.name, None):
            return product[1]
        raise Refused(field.name, f"{NO_TOTAL}{field.ask}")
    if _NOTHING.fullmatch(plain.strip("。.!！,， ")) and (nothing := _nothing(field)):
        return nothing
    if field.name == STILL_EMPLOYED and (stays := still_there(plain)) is not None:
        return stays
    if field.unit == "yes_no" and _DENIES.fullmatch(plain.strip("。.!！,， ")):
        return False
    if field.name in _WAGES and (monthly := _monthly(field, plain)):
        return _kept(field, monthly, today)
    try:
        return _kept(field, text, today)
    except Refused as refusal:
        label = LABELS.get(field.unit)
        spans = [one for one in entities(plain) if one.label == label]
        if len(spans) != 1 or _is_of_another_total(field, spans[0], plain):
            word = _by_word(field.name, plain)
            if word is None:
                raise refusal from None
            return word
        return _kept(field, spans[0].text, today)


def _monthly(field: Field, plain: str) -> str | None:
    """The month's wage of an answer that tells it by the year or the day. Raises Refused where it tells another sum."""
    if _PAID_OUT.search(plain):
        raise Refused(field.name, f"{NOT_WHAT_WAS_PAID}{field.ask}")
    sums = [one for one in (*entities(plain), *_bare_numbers(plain)) if one.label == "amount"]
    if len(sums) != 1:
        return None
    before, after = _within_clause(sums[0], plain)
    if monthly := a_month(field, sums[0], plain, before, after):
        return monthly
    if is_no_wage(before, after):
        raise Refused(field.name, f"{NO_WAGE}{field.ask}")
    return None


def _nothing(field: Field) -> str | None:
    """What 没得 says for a field: that none of its choices happened, or no money."""
    if field.unit == "choice" and NONE in (field.choices or {}):
        return NONE
    return "0" if field.unit == "CNY" and field.least == 0 else None


def _is_foreign(entity: Entity, text: str) -> bool:
    """8000美元 tells no sum in yuan."""
    around = text[max(0, entity.start - 1) : entity.end + 3]
    return entity.label == "amount" and OTHER_CURRENCY.search(around) is not None


def _is_of_another_total(field: Field, entity: Entity, text: str) -> bool:
    """周末32小时 is no answer to how many hours on working days."""
    if field.name not in _TOTALS:
        return False
    before, after = _within_clause(entity, text)
    return any(cue.fits(before, after) for name in _TOTALS - {field.name} for cue in CUES[name])


def _kept(field: Field, said: str, today: date) -> Any:
    """What was said, once it has been read; kept as said, so that it can go into a slot."""
    read(field, said, today)
    return said


def _telling(field: Field, found: Sequence[Entity], text: str) -> list[tuple[Entity, bool]]:
    """The entities that tell a field, those of its surest words first, and whether vaguely: 9月1日被辞退 before 5月到8月."""
    if field.unit == "district" or field.name == "grade":
        return [(one, False) for one in found if one.label in (field.unit, field.name)]
    return [
        (one, cue.vague) for cue in CUES.get(field.name, ()) for one in found if _tells(field, cue, one, text)
    ]


def _tells(field: Field, cue: Cue, entity: Entity, text: str) -> bool:
    before, after = _within_clause(entity, text)
    if (field.name in _TOTALS and _EACH.search(before)) or _NOT_ONE.fullmatch(entity.text + after[:3]):
        return False
    return cue.label == entity.label and cue.fits(before, after)


def _within_clause(entity: Entity, text: str) -> tuple[str, str]:
    """What stands before and after an entity in its clause."""
    ends = _clause_ends(text)
    behind = bisect_left(ends, entity.end)
    before = bisect_left(ends, entity.start)
    start = ends[before - 1] + 1 if before else 0
    stop = ends[behind] if behind < len(ends) else len(text)
    return text[start : entity.start], text[entity.end : stop]


@lru_cache(maxsize=64)
def _clause_ends(text: str) -> list[int]:
    """Where clauses end, found once a text: every cue of every field asks for the clause of every entity."""
    return [end.start() for end in _CLAUSE_END.finditer(text)]


def _readable(field: Field, said: str, today: date) -> str | None:
    """What was said, where it reads as a value of the field in the range that can be right."""
    try:
        value: Value | Span | DaySpan | None = read(field, said, today)
    except Refused:
        return None
    return said if value is not None else None


def _can_be(field: Field, value: Any, today: date) -> bool:
    """Whether the value of a word is one for the field: 还在上班 is no last day where there must be one."""
    try:
        read(field, value, today)
    except Refused:
        return False
    return True


def _by_word(name: str, text: str) -> Any:
    if name in _BY_READING:
        return _BY_READING[name](text)
    return next((value for pattern, value in _WORDS.get(name, ()) if re.search(pattern, text)), None)
