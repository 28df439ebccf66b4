"""An employer who means to dismiss: what to mind, in order and dated, and what doing it wrong costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from actions.calculating.hearing import heard_inputs, told_before
from actions.calculating.sums import Sums, Withheld
from actions.calculating.telling import result
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from actions.remedies.as_answer import as_answer
from actions.remedies.before_dismissal import (
    Cost,
    Dismissal,
    Protected,
    Reason,
    before_dismissal,
)
from actions.remedies.dated import named
from actions.reply import Reply, offers
from index.audience import Side, audience_of
from knowledge.law import Law
from knowledge.quarantine import CitingPart
from language.dates import dates
from language.normalise import normalise

NOTICE = timedelta(days=30)
"""Of a dismissal without fault (劳动合同法 40)."""
_DISMISS = re.compile(r"辞退|开除|解雇|裁[员掉人]|炒|劝退|解除.{0,6}合同|辞掉")
_WISH = re.compile(
    r"注意|合法|依法|流程|手续|步骤|怎么(?:办|做|辞|开|裁|解|处理)|如何|要什么|需要|风险|合规|啷个|咋|可以[吗嘛不]|行不行|要得不|得不得行|能不能|可不可以|[能行]吗"
)
_REASONS: Sequence[tuple[Reason, str]] = (
    ("layoff", r"裁员|经济性"),
    ("expiry", r"到期|期满|不续签"),
    ("agreed", r"协商|谈好|商量"),
    ("fault", r"旷工|违纪|违反|偷|打架|造假|贪污|严重|失职"),
    ("no_fault", r"不胜任|不能胜任|干不好|医疗期满|客观情况|岗位(?:没了|取消|撤)|搬迁"),
)
_GROUPS: Sequence[tuple[Protected, str]] = (
    ("pregnant", r"怀孕|孕|产假|哺乳"),
    ("medical_period", r"病假|生病|住院|医疗期"),
    ("injured", r"工伤|职业病"),
    ("near_retirement", r"快退休|离退休"),
    ("union_officer", r"工会(?:主席|委员)"),
    ("health_check_missing", r"粉尘|职业危害|离岗体检"),
)
_BY_YEARS = ("severance", "unlawful_dismissal")
"""Kinds of sum that a wage and the years of work are enough for."""
TITLE = "辞退一名员工之前"
HELD = "辞退要注意什么，依据的条文正在核对，暂时不列清单。请拨打 12333 或者转人工。"
UNSAID = "工资和入职时间说出来（比如“月薪8000，干了六年”），可以把这笔钱算出来"
UNTOLD = "咨询不会告诉员工，也不会转给监察"


class DismissalDesk:
    """Recognises an employer's plan to dismiss, and lists what the law asks for."""

    def __init__(self, *, sums: Sums, laws: Mapping[str, Law], today: Callable[[], date]) -> None:
        self._sums = sums
        self._laws = laws
        self._today = today

    def told(self, text: str, known: Mapping[str, Any], side: Side | None) -> Reply | None:
        """The list for a planned dismissal; None where no employer asks for one. `side` is that of the conversation."""
        plain = normalise(text)
        if not (_DISMISS.search(plain) and _WISH.search(plain)):
            return None
        if (audience_of(text) or side) != "employer":
            return None
        today = self._today()
        ends = next((span.start for span in dates(plain, today) if span.start > today), None)
        reason: Reason = next((reason for reason, words in _REASONS if re.search(words, plain)), "unsaid")
        groups = frozenset(group for group, words in _GROUPS if re.search(words, plain))
        found = before_dismissal(Dismissal(reason, protected=groups or None, ends_on=ends))
        cited = [rule for point in found.points for rule in point.citations]
        cited += [rule for cost in (*found.owed, *found.wrong) for rule in cost.citations]
        if self._sums.is_held(CitingPart("template", "before_dismissal", tuple(cited))):
            return Reply(HELD, "declined_no_evidence", offers("转人工"))
        points = [f"{point.what}（{named(point.citations, self._laws)}）" for point in found.points]
        if reason in ("no_fault", "unsaid"):
            points.append(
                f"按无过错解除的：今天（{today}）书面通知，最早 {today + NOTICE} 解除；不提前的多付一个月工资"
            )
        if found.transfer_by:
            points.append(f"{ends} 解除的，档案和社保转移最晚 {found.transfer_by} 办完")
        costs = [
            f"· {one.what}{self._sum(one, text, known, today)}（{named(one.citations, self._laws)}）"
            for one in (*found.owed, *found.wrong)
        ]
        lines = [
            "辞退之前，按顺序核对：",
            *(f"{number}. {point}。" for number, point in enumerate(points, 1)),
            "该付的，和做错了的代价：",
            *(f"{cost}。" for cost in costs),
            f"{UNTOLD}。",
        ]
        text = "\n".join(lines)
        answer = as_answer("list.before_dismissal", TITLE, text, cited, self._laws, today)
        return Reply(text, "answered", offers("给我一份辞退核对表", "转人工"), answer=answer)

    def _sum(self, cost: Cost, text: str, known: Mapping[str, Any], today: date) -> str:
        """What a cost comes to, where wage and years were told."""
        if cost.calculator not in _BY_YEARS:
            return ""
        calculator = CALCULATORS[str(cost.calculator)]
        given = told_before(known, calculator) | heard_inputs(text, calculator, today)
        if "work_start" in given:
            given.setdefault("work_end", today.isoformat())
        try:
            done = self._sums.calculate(calculator.kind, given, today)
        except (Refused, Withheld):
            return f"；{UNSAID}"
        return f"，按说的工资和年限是{result(done)}"
