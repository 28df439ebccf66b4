"""What a message tells that a sum, a paper or a complaint may need later, whatever it was said for.

Nothing personal is learned here: a message has placeholders, a name that is given among them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.hearing import INJURED_ON, heard_fields
from actions.calculators.answers import read, unknown
from actions.calculators.deadline_fields import CONTRACT_SIGNED, STILL_EMPLOYED
from actions.calculators.fields import Field, Refused
from actions.calculators.shared_fields import MONTHLY_WAGE, WORK_END, WORK_START
from actions.calculators.work_injury_lump_sum import WORK_INJURY_LUMP_SUM
from actions.complaint.reading import Reader
from actions.introduction import introduced
from index.audience import Side, audience_of
from language.controls import is_question
from language.dates import dates
from language.entities import Entity, with_value
from language.normalise import normalise

KNOWN = "known"
"""The slot that keeps what was told for sums, papers and a complaint, by name."""
CLAIMED = "claimed"
"""What a person says is owed to them in all; `amount` is what some sums ask for beside months and days."""
STAY: tuple[Field, ...] = (
    MONTHLY_WAGE,
    WORK_START,
    WORK_END,
    replace(CONTRACT_SIGNED, none=True),
    STILL_EMPLOYED,
)
"""The circumstances of a job that every sum, paper and complaint shares."""
_INSURED = next(field for field in WORK_INJURY_LUMP_SUM.fields if field.name == "insured")
NEVER = "没签"
"""The written contract that was never signed."""
_CASE = ("issue", "months_owed", "district", "employer_name", "employer_address")
STORY = "description"
"""What happened, in the person's own words: the last message that told of a case, without what it asked or wished."""
_WISH = re.compile(
    r"(?:[^我俺咱老公单厂店欠]{0,12}(?:金|费|工资|补偿))?(?:我|帮我|想|要|就)*(?:投诉|举报|登记|写.{0,8}(?:书|函|信)|算.{0,8}|算一?下).{0,4}"
)
_JOB = re.compile(
    r"(?:做|当|干|岗位是?|工种是?)(?:的是?|了?一?[名个])?(?!员工|职工|农?民工|临时工|合同工)"
    r"(?P<job>[\u4e00-\u9fff]{1,3}?(?:工(?![资钱地作厂程人])|员|师傅?)|保安|司机|保洁|文员|会计|销售|骑手)"
)
_ORDER = re.compile(
    r"(?:请|麻烦|现在|想请?)?(?:你|您)?(?:帮|替|给)(?:我|忙|下)+[^我咱老公单厂店欠]{0,4}(?:(?:写|填|做|弄|拟|生成|出)(?![了过])[^我咱老公单厂店欠]{0,14}(?:书|函|信|状|表|单)|算(?![了过])[^我咱老公单厂店欠]{0,14})$"
)
"""A wish at the end of a clause: 还把我开除了帮我写仲裁申请书."""
_CLAUSE = re.compile(r"[^\s，,。；;：:！!？?]+")
_LEAST_STORY = 6
"""Characters: 欠薪 alone tells nothing that happened."""
_PARTIES = re.compile(r"我|咱|俺|老板|公司|单位|厂|店|工地|工头|项目部|‹单位")
_SOMEBODY = re.compile(r"[他她]|来电人|\d岁")
SUPPOSES = re.compile(r"如果|要是|假如|假设|万一|一般|规定")
"""A case that is only thought of, or the rule for all."""


def learned(
    text: str, entities: Sequence[Entity], reader: Reader, today: date, side: Side | None = None
) -> dict[str, Any]:
    """Name → value for what a message tells of a case; {} where it only supposes one, or asks for the rule.

    `side` is that of the conversation, where the message itself does not say whose it is.
    """
    if SUPPOSES.search(text) or (is_question(text) and not _PARTIES.search(text)):
        return {}
    if (audience_of(text) or side) == "employer":
        return heard_fields(text, STAY, today)
    told = reader.read(text, entities, {}, None).facts
    case = {name: told[name] for name in _CASE if name in told}
    if "amount" in told:
        case[CLAIMED] = told["amount"]
    if told.get("issue") == "work_injury":
        case |= _injury(text, today)
    if "issue" in told and (happened := story(text)):
        case[STORY] = happened
    if job := _JOB.search(text):
        case["job"] = job["job"]
    case |= introduced(text)
    return learned_stay(text, today, told.get("amount")) | case


def tells_a_case(text: str, side: Side | None) -> bool:
    """Whether a message may tell a worker's case, and not one only supposed, or the rule for all."""
    is_rule = is_question(text) and not (_PARTIES.search(text) or _SOMEBODY.search(text))
    return not (is_rule or SUPPOSES.search(text)) and (audience_of(text) or side) != "employer"


def story(text: str) -> str:
    """What a message says that happened, without what it asks or wishes; "" where hardly anything is left."""
    told = [
        part
        for part in _CLAUSE.findall(text)
        if not is_question(part.replace("违法", "")) and not _WISH.fullmatch(part.strip())
    ]
    happened = "，".join(left for part in told if (left := _ORDER.sub("", part).strip()))
    return happened if len(happened) >= _LEAST_STORY else ""


def learned_stay(text: str, today: date, amount: str | None = None) -> dict[str, Any]:
    """The circumstances of the job that a message tells in so many words: no day worked out from how long somebody
    worked, and no wage read from the number of what is owed, `amount`.
    """
    plain = normalise(text)
    return {
        name: value
        for name, value in heard_fields(text, STAY, today).items()
        if not isinstance(value, str)
        or (value in plain and (amount is None or not _is(value, amount, today)))
        or value == NEVER
    }


def corrected(known: Mapping[str, Any], stay: Mapping[str, Any]) -> dict[str, Any]:
    """What was told, with circumstances told anew; the sums that were worked out with the old ones have them too."""
    sums = {
        kind: given | {name: value for name, value in stay.items() if name in given}
        for kind, given in dict(known.get("sums") or {}).items()
    }
    return {**known, **stay, **({"sums": sums} if sums else {})}


def retold(known: Mapping[str, Any], anew: Mapping[str, Any]) -> dict[str, Any]:
    """What was told, with an input of a sum corrected in talk: in other sums that share it, and in the story."""
    happened = known.get(STORY)
    for name, value in anew.items():
        old = known.get(name)
        if isinstance(happened, str) and isinstance(old, str):
            happened = with_value(happened, old, str(value))
    shared = {field.name: anew[field.name] for field in STAY if field.name in anew}
    return corrected(known, shared) | ({STORY: happened} if happened else {})


def stay_of(known: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The circumstances of the job as plain values: a wage as a number, days as ISO dates; what is rough is left out."""
    found: dict[str, Any] = {}
    for field in STAY:
        try:
            value = read(field, known[field.name], today) if field.name in known else None
        except Refused:
            continue
        if isinstance(value, Decimal):
            found[field.name] = f"{value.normalize():f}"
        elif isinstance(value, date):
            found[field.name] = value.isoformat()
        elif isinstance(value, bool):
            found[field.name] = value
        elif field.none and value is None and not unknown(known.get(field.name)):
            found[field.name] = NEVER
    return found


def _injury(text: str, today: date) -> dict[str, Any]:
    days = [span.start for span in dates(text, today) if span.start <= today]
    day = {INJURED_ON: days[0].isoformat()} if len(days) == 1 else {}
    return day | heard_fields(text, (_INSURED,), today)


def _is(said: Any, amount: str, today: date) -> bool:
    """Whether a wage was read from the very number that tells what is owed: 欠我三个月工资13500."""
    try:
        return read(MONTHLY_WAGE, normalise(str(said)), today) == Decimal(amount)
    except Refused:
        return False
