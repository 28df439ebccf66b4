"""A short statement after a sum that tells one input of it anew: 工资其实是7500, 我干了8年, 是7000; 房租1500一个月 tells none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.answered_field import LABELS, answer_to
from actions.calculating.cues import CUES
from actions.calculating.hearing import heard_inputs
from actions.calculating.lengths import length_worked, started
from actions.calculators.calculator import Calculator
from actions.calculators.fields import Field, Refused
from actions.complaint.corrections import MISTAKEN
from actions.message_shape import continues
from language.controls import is_question
from language.durations import parse_months
from language.entities import entities
from language.normalise import normalise
from language.subject import whose

LONGEST_STATEMENT = 14
"""Characters: a longer one tells a case, and corrects nothing."""
_BARE = re.compile(
    r"(?:其实|应该|实际)*(?P<is>是)?(?:其实|应该|大概)*(?P<new>[^，,。；;\s是]+?)[了的啊哦嘛哈吧。.！!]*"
)
_FIRM = r"(?:公司|单位|工?厂|店)"
_FILLER = re.compile(
    rf"其实|应该|实际|大概|左右|差不多|一共|总共|更正|改成|{MISTAKEN}|算|错|不对|结论|书上|上面|每?一?个?月|块|元|钱|小时|加班|伤残|鉴定|费"
    rf"|[在进来][这那该]?[家个]?{_FIRM}里?|{_FIRM}里|(?:我|俺|咱)们?|[的了是为有在评定才就也都已经对哦啊吧嘛呢哈，,。.！!\s]"
)
"""What an input may be told with; 房租, 他, 我女儿 left over make it the figure of something else."""
_WORKED_LENGTH = re.compile(r"(?:干|做|上班?|工作|来|呆|待|工龄)|[\d一二两三四五六七八九十半零多个年月]+")


def told_again(plain: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """An input that a short statement of nothing else tells anew: 工资其实是7500, 我干了8年, 是7000."""
    if len(plain) > LONGEST_STATEMENT or is_question(plain) or continues(plain):
        return {}
    if months := length_worked(plain, entities(plain)):
        return worked(months, given, today) if not _WORKED_LENGTH.sub("", _left_over(plain)) else {}
    return heard_anew(plain, calculator, given, today) or _bare(plain, calculator, given, today)


def heard_anew(plain: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The one input that words tell anew, nothing else being told and of nobody else: 是七级, not 我老婆七级."""
    heard = heard_inputs(plain, calculator, today)
    anew = {name: value for name, value in heard.items() if name in given and given[name] != value}
    return anew if len(anew) == 1 and all(_says_only(plain, *one) for one in anew.items()) else {}


def _says_only(plain: str, name: str, value: Any) -> bool:
    """Whether a statement tells an input and nothing besides; of what is read from words alone only that it is the speaker's own."""
    if not (isinstance(value, str) and value in plain):
        return whose(plain) in ("speaker", "shop")
    rest = plain.replace(value, " ", 1)
    for word in _words_of(name):
        rest = re.sub(word, "", rest)
    return not _left_over(rest)


def _left_over(plain: str) -> str:
    return _FILLER.sub("", plain)


def _bare(plain: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """是7000 for the one input that it can be, 8年 for how long somebody worked."""
    told = _BARE.fullmatch(plain)
    if told is None:
        return {}
    if any((one.label, one.text) == ("duration", told["new"]) for one in entities(plain)):
        return worked(parse_months(told["new"]), given, today)
    can_be = readable(told["new"], calculator, given, today)
    return can_be if told["is"] and len(can_be) == 1 else {}


def length_answered(text: str, asked: str | None, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The first day, where the question for it is answered by how long and nothing else: 五个月, 搞错了是三年零四个月."""
    plain = normalise(text)
    lengths = [one for one in entities(plain) if one.label == "duration"]
    if asked != "work_start" or len(lengths) != 1 or _WORKED_LENGTH.sub("", _left_over(plain)):
        return {}
    return worked(parse_months(lengths[0].text), {**given, "work_start": None}, today)


def worked(months: Decimal | None, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The first day by how long somebody worked, where the sum has one."""
    if not months or "work_start" not in given:
        return {}
    return {"work_start": started(months, given.get("work_end"), today).isoformat()}


def readable(new: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Each input given before that the new words can be a value of, with that value."""
    read = {
        field.name: _value(field, new, today)
        for field in calculator.fields
        if field.name in given and field.unit in LABELS
    }
    return {name: value for name, value in read.items() if value is not None}


def _value(field: Field, new: str, today: date) -> Any:
    """None where the words are none; a bare number is a sum of money or a count, never a date, and a district needs a name."""
    if field.unit == "district" and not any(one.label == "district" for one in entities(new)):
        return None
    try:
        return answer_to(field, new, today)
    except Refused:
        return None


def is_named(name: str, plain: str) -> bool:
    """Whether a message has a word that tells a field."""
    return any(re.search(word, plain) for word in _words_of(name))


def _words_of(name: str) -> Sequence[str]:
    """The words that tell a field."""
    return [words for cue in CUES.get(name, ()) for words in (cue.before, cue.after) if words]
