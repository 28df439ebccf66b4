"""The table of what is asked for, and how each sum was worked out."""

from __future__ import annotations

from datetime import date

from actions.calculators.calculation import Alternative, Calculation, yuan
from actions.documents.claim_kinds import KINDS, amount_of, request, total
from actions.documents.facts import CaseFacts, Claim
from actions.documents.model import Block, Heading, Numbered, Paragraph, Table
from actions.documents.wording import day, gap, listed, money, on_one_line, result

_MONEY = frozenset({2})


def requests(facts: CaseFacts, before: str) -> Numbered:
    """The requests one by one; `before` is who is asked, 请求裁决被申请人."""
    if not facts.claims:
        return Numbered((before + gap("请求什么、多少钱"),))
    return Numbered(tuple(f"{before}{request(claim)}。" for claim in facts.claims))


def claim_table(claims: tuple[Claim, ...], summed: bool = True) -> Table:
    """Number, request and amount of each claim; `summed` adds the total of those in money."""
    rows = [
        (str(place), KINDS[claim.kind].title, _amount(claim), _rests_on(claim))
        for place, claim in enumerate(claims, 1)
    ]
    whole = total(claims)
    if summed and whole.high:
        known = yuan(whole.low) if whole.low == whole.high else f"{yuan(whole.low)}至{yuan(whole.high)}"
        rows.append(("", "合计（只加已有的金额）", known, ""))
    return Table(("序号", "请求", "金额", "依据"), tuple(rows), (8, 28, 24, 40), _MONEY)


def _amount(claim: Claim) -> str:
    amount = amount_of(claim)
    if claim.calculation and claim.amount is None:
        return result(claim.calculation)
    if amount is None:
        return gap("金额") if KINDS[claim.kind].pays else "—"
    return money(claim.amount)


def _rests_on(claim: Claim) -> str:
    return listed(KINDS[claim.kind].citations) or "—"


def workings(claims: tuple[Claim, ...], open_points: bool = False) -> list[Block]:
    """For each sum its steps; with `open_points` other readings and what it does not look at too.

    Open points are for the person who files, not for the paper that the other side gets.
    """
    blocks: list[Block] = []
    for claim in claims:
        if claim.calculation is None:
            continue
        sum_ = claim.calculation
        blocks.append(Heading(f"{KINDS[claim.kind].title}的计算"))
        if open_points and claim.amount is not None:
            blocks.append(
                Paragraph(f"请求的金额是{money(claim.amount)}，下面的计算得出{result(sum_)}，请核对。")
            )
        steps = tuple(
            tuple(on_one_line(part) for part in (line.label, line.formula, line.value)) for line in sum_.lines
        )
        blocks.append(Table(("步骤", "算法", "结果"), steps, (22, 54, 24), _MONEY))
        blocks.append(Paragraph(f"依据：{listed(sum_.citations)}。"))
        if open_points:
            blocks.extend(_open_points(sum_))
    return blocks


def _open_points(sum_: Calculation) -> list[Block]:
    blocks: list[Block] = [
        Paragraph(f"另一种算法（{on_one_line(other.title)}）：{on_one_line(other.why)}{_comes_to(other)}。")
        for other in sum_.alternatives
    ]
    if sum_.not_covered:
        missed = "；".join(on_one_line(one) for one in sum_.not_covered)
        blocks.append(Paragraph(f"没有算进去的：{missed}。"))
    return blocks


def _comes_to(other: Alternative) -> str:
    if other.result is None:
        return ""
    return f"，结果是{day(other.result) if isinstance(other.result, date) else yuan(other.result)}"
