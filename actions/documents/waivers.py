"""The gate before a settlement gives something up (解释一 35; 解释二 19)."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.calculation import article, yuan
from actions.documents.claim_kinds import total
from actions.documents.facts import CaseFacts
from actions.documents.leaving_grounds import PERSON_FIRST
from actions.documents.model import Withheld

VALID = article("劳动争议司法解释一", 35)
INSURANCE = article("劳动争议司法解释二", 19, 1)
RECOGNITION = article("工伤保险条例", 17)
ASK_A_PERSON = PERSON_FIRST.partition("。")[2]
CITATIONS = (VALID, INSURANCE, RECOGNITION)


def agreed_sum(facts: CaseFacts) -> Decimal:
    """Yuan promised in a settlement."""
    return sum((term.amount for term in facts.settlement.agreed if term.amount is not None), Decimal(0))


def waiver_gate(facts: CaseFacts) -> Withheld | None:
    """Why a settlement must not be drafted yet; None where nothing is given up blindly."""
    terms = facts.settlement
    if terms.waives_insurance:
        return Withheld(("约定不缴社保、放弃社保的，没有效力，请删掉这一条，社保另行补缴。",), (INSURANCE,))
    if not terms.waives_rest:
        return None
    if facts.holds("injured") and not (facts.holds("injury_recognised") and facts.holds("grade_appraised")):
        return Withheld(("受了伤还没有工伤认定和等级，先不要签“一次了结、不再追究”。",), (RECOGNITION, VALID))
    if not any(claim.calculation or claim.amount for claim in facts.claims):
        return Withheld(("要写“其他一概不要”，先把每一项应得多少算出来，比过再写。",), (VALID,))
    if not facts.person_offered:
        return Withheld((f"签了“其他一概不要”，一般不能反悔。{ASK_A_PERSON}", shortfall(facts)), (VALID,))
    return None


def shortfall(facts: CaseFacts) -> str:
    """How the promised money compares with the sums that were worked out."""
    due, promised = total(facts.claims), agreed_sum(facts)
    known = yuan(due.low) if due.low == due.high else f"{yuan(due.low)}至{yuan(due.high)}"
    return f"按说过的情况算，应得{known}；协议写的是{yuan(promised)}。"
