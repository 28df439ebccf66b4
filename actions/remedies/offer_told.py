"""An employer's offer to settle, told in chat: set beside the sums worked out, and how to have it written down.

Whether to take it is the person's own matter: nothing here advises either way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.remembered import said_of
from actions.calculating.sums import Sums
from actions.calculators.calculation import Range, yuan
from actions.citing import paper_as_part
from actions.documents.claim_kinds import KINDS, total
from actions.documents.facts import CaseFacts
from actions.documents.gathering import gathered, with_owed
from actions.documents.overlaps import overlaps
from actions.documents.settlement import NOTE
from actions.documents.told_claims import with_told_sums
from actions.documents.waivers import RECOGNITION
from actions.documents.wording import listed
from actions.reply import Reply, offers
from index.audience import Side, audience_of
from language.entities import entities
from language.money import parse_money
from language.normalise import normalise

_ELSES = r"(?:(?!(?<![跟和与给对向])[我咱俺]|要?求|员工|职工)[^，,。；;不没])"
"""A character between who offers and what: 要我赔, 要求赔 are demands."""
_OFFER = re.compile(
    r"(?:老板娘?|公司|单位|厂里?|店里?|对方|他们?|她|人事|包?工头|项目部|‹单位\d+›)[^，,。；;不没]{0,8}"
    rf"(?:提出|说|(?<![我咱俺们])(?:愿意?|只?肯|同意|答应|想|打算|最多|只|要(?!求))){_ELSES}{{0,8}}?(?:给|赔|补|付|出)"
)
_SETTLES = re.compile(
    r"和解|私了|了结|辞退|开除|裁员|补偿|合适|(?<!合同)签不签|了事|一次性|调解|协商|算了|两清|结清|不追究|撤诉|撤回|撤投诉"
)
_OWED_TO_THEM = re.compile(r"培训费|违约金")
_PAY = re.compile(r"一个?月(?!的?(?:工资|补偿))|每个?月|/月|月薪|底薪|(?<!月)(?<!月的)工资")
"""Beside an amount: what a month is paid, which settles nothing. 一个月工资8000 may."""
_BESIDE = 6
"""Characters after an amount that still belong to it."""
_OVER = re.compile(r"反悔|不履行|没给|不给|没付|不付|到期|签了|已经签|给了")
_TAKES = re.compile(
    r"^[^，,。；;]{0,8}(?:(?:签|接受|答应|同意|要)不(?:签|接受|答应|同意|要)|(?:签|接受|答应)(?:不得|得不得)?(?:吗|不|嘛)$|合不合适|合适[不吗嘛]|划不划算|少了[不吗]|够不够)"
)
_HURT = re.compile(r"工伤|受了?伤|摔|砸|压[断伤]|骨折")
HELD = "和解、调解依据的条文正在核对，暂时不说。请拨打 12348 或者转人工。"
NO_SUM = "还没有算过应得多少，没法拿{offer}来比。先说清是哪几项、工资多少、干了多久，说“帮我算”，算出来再比。"
PARTLY = "算出来的数按你说的情况来，能拿到多少要看证据和办理机关的认定；没有算过的项目不在里面。"
OWN_MATTER = "接不接受由你自己定，这里不替你拿主意。"
UNRATED = "受了伤的，工伤认定和伤残等级没有出来以前，应得多少还算不出来；认定要在期限内申请（{rule}）。"
WRITTEN = "谈成了不要只口头说，到调解组织去谈，写成调解协议书，写清金额、付款日期、逾期怎么办："


class OfferDesk:
    """Compares what is offered with what the conversation has worked out."""

    def __init__(self, *, sums: Sums, today: Callable[[], date]) -> None:
        self._sums = sums
        self._today = today

    def told(self, text: str, known: Mapping[str, Any], side: Side | None) -> Reply | None:
        """The comparison, and how an agreement holds; None where a worker's message tells of no offer."""
        worker = (audience_of(text) or side) != "employer"
        offer = (offered(text) or _offered_before(text, known)) if worker else None
        if offer is None:
            return None
        if self._sums.is_held(paper_as_part("settlement")):
            return Reply(HELD, "declined_no_evidence", offers("转人工"))
        told = with_told_sums(with_owed(known), self._today(), either_way=True)
        done = self._sums.retold(told, self._today())
        facts = gathered(known, done, self._today(), lambda placeholder: placeholder, person_offered=False)
        hurt = facts.holds("injured") or bool(_HURT.search(text))
        unrated = hurt and not facts.holds("grade_appraised") and not _has_sum(facts, "injury")
        lines = [
            *compared(offer, facts),
            *([UNRATED.format(rule=listed((RECOGNITION,)))] if unrated else []),
            OWN_MATTER,
            WRITTEN,
            *(f"· {one}" for one in NOTE),
        ]
        return Reply("\n".join(lines), "answered", offers("怎么申请调解", "帮我写调解申请书", "转人工"))


def offered(text: str) -> Decimal | None:
    """Yuan that an employer is said to offer for settling; None where no offer stands, it asks instead of giving,
    a wage is promised, or one is already agreed.
    """
    plain = normalise(text)
    offer = _OFFER.search(plain)
    if not (offer and _SETTLES.search(plain)) or _OVER.search(plain) or _OWED_TO_THEM.search(plain):
        return None
    amount = next(
        (one for one in entities(plain) if one.label == "amount" and one.start >= offer.end()), None
    )
    if amount is None or _PAY.search(plain[offer.end() : amount.end + _BESIDE]):
        return None
    return parse_money(amount.text)


def _offered_before(text: str, known: Mapping[str, Any]) -> Decimal | None:
    """The offer told before that a message asks back to: 那我还签不签, 合不合适."""
    if not _TAKES.search(normalise(text)):
        return None
    return next((offer for one in reversed(said_of(known)) if (offer := offered(one)) is not None), None)


def compared(offer: Decimal, facts: CaseFacts) -> list[str]:
    """The offer beside what is due; one sum at a time where the sums exclude or cover each other."""
    due = total(facts.claims)
    if not due.high:
        return [NO_SUM.format(offer=yuan(offer))]
    parts = [(KINDS[one.kind].title, total((one,))) for one in facts.claims if total((one,)).high]
    clash = overlaps(facts)
    if clash:
        lines = [f"对方提的是{yuan(offer)}。按你说过的情况，每一项算出来："]
        lines += [f"· {title}：{_said(part)}，对方提的{_against(offer, part)}" for title, part in parts]
        return [*lines, *(f"· {one.why}（{listed((one.citation,))}）" for one in clash), PARTLY]
    each = "、".join(f"{title}{_said(part)}" for title, part in parts)
    return [
        f"按你说过的情况，算出来应得{_said(due)}（{each}）；对方提的是{yuan(offer)}，{_against(offer, due)}。",
        PARTLY,
    ]


def _against(offer: Decimal, due: Range) -> str:
    """少7000元, 多2000元, 一样多; of a range both ends where they differ."""
    ends = dict.fromkeys(_one(offer, end) for end in (due.low, due.high))
    return "到".join(ends)


def _one(offer: Decimal, due: Decimal) -> str:
    if offer == due:
        return "一样多"
    return f"少{yuan(due - offer)}" if offer < due else f"多{yuan(offer - due)}"


def _said(due: Range) -> str:
    return yuan(due.low) if due.low == due.high else f"{yuan(due.low)}至{yuan(due.high)}"


def _has_sum(facts: CaseFacts, kind: str) -> bool:
    return any(one.kind == kind and one.calculation for one in facts.claims)
