"""How long ago somebody says that they left: 离职一年零两个月了 is a month of leaving, and no day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from actions.calculators.fields import Field
from actions.calculators.service import add_months
from actions.calculators.shared_fields import WORK_END
from language.durations import parse_months
from language.entities import Entity
from language.subject import asks_for_kin, clause_before, whose

_LEFT = r"离职|辞职|辞工|劝退|辞退|开除|解雇|解聘"
_WENT = r"不干|不做|走人?|离开(?:了?[这那]?[家个]?(?:公司|单位|厂里?|店里?)|那里|那边|这里)?|解除|裁员?"
"""Also of a boss who ran away, a firm that moved: none of a firm's, nor of kin who may have left their home."""
_SACKED = r"(?:[被遭挨](?:公司|单位|老板|经理|厂里?|店里?)?|[把将][我咱俺]们?)给?"
_BEFORE = re.compile(
    rf"(?<![快想要])(?:(?P<left>{_LEFT})|(?P<went>{_WENT})|{_SACKED}(?P<sacked>[开辞]|炒(?:鱿鱼)?))我?(?:都|也|已经?|有|了|到现在|至今|差不多|大概|整整|\s)*$"
)
LEAVING = re.compile(rf"{_LEFT}|{_WENT}|{_SACKED}[开炒辞]")
_AFTER = re.compile(r"(?:多)?(?:了|[，,。；;！!？?\s]|$|还)")
_MORE = "多"


@dataclass(frozen=True)
class Left:
    """How many months ago somebody left at least, in their words; `more`: it is longer than that, 一年多."""

    months: Decimal
    said: str
    more: bool = False

    def month(self, today: date) -> str | None:
        """The month they left in, as people write it; None where only the least is known, or half a month."""
        if self.more or self.months != self.months.to_integral_value():
            return None
        then = add_months(today, -int(self.months))
        return f"{then.year}年{then.month}月"

    def latest(self, today: date) -> date:
        """The last day they can have left on: the end of the month they name, or as long ago as they say at least."""
        then = add_months(today, -int(self.months))
        return (
            then - timedelta(days=1) if self.more else add_months(then.replace(day=1), 1) - timedelta(days=1)
        )


def left_ago(plain: str, found: Sequence[Entity]) -> Left | None:
    """What a text says of how long ago its speaker left; 离职一年内, 离职三个月工资没发 say nothing of it."""
    for one in found:
        after = plain[one.end :]
        if one.label != "duration" or not (_is_own(plain, one.start) and _AFTER.match(after)):
            continue
        more = one.text.endswith(_MORE) or after.startswith(_MORE)
        if months := parse_months(one.text.removesuffix(_MORE)):
            return Left(months, one.text if one.text.endswith(_MORE) or not more else f"{one.text}多", more)
    return None


def _is_own(plain: str, start: int) -> bool:
    """Whether the words before a length tell of leaving, and nobody else's than who asks: 这家店开了, 老板走了 are not."""
    leaving = _BEFORE.search(plain[:start])
    if leaving is None:
        return False
    who = whose(clause_before(plain, max(map(leaving.start, ("left", "went", "sacked")))))
    is_of_work = leaving["went"] is None
    return who == "speaker" or (is_of_work and (who == "shop" or (who == "kin" and asks_for_kin(plain))))


def left_in(
    plain: str, found: Sequence[Entity], fields: Sequence[Field], given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The month of leaving as the last day of the job, a rough one: no day is told of a length of time."""
    if WORK_END.name in given or WORK_END.name not in {field.name for field in fields}:
        return {}
    left = left_ago(plain, found)
    month = left.month(today) if left else None
    return {WORK_END.name: month} if month else {}
