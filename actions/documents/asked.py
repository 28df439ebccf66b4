"""Which paper a message asks for: 帮我写仲裁申请书 → arbitration_application."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.audience import Side, audience_of
from language.controls import is_question
from language.normalise import normalise

_KINDS: Sequence[tuple[str, str]] = (
    ("forced_leaving", r"被迫(?:解除|离职|辞职).{0,10}(?:通知|函|书|信|怎么写)|被迫解除"),
    (
        "arbitration_application",
        r"仲裁.{0,4}(?:申请书|申请表|文书|材料模板)|(?:写|填|要|给).{0,6}仲裁(?:申请)",
    ),
    ("mediation_application", r"调解.{0,4}(?:申请书|申请表)"),
    ("instalments", r"分期.{0,6}协议|还款协议"),
    ("defence", r"答辩(?:书|状|意见)"),
    ("rectification", r"整改.{0,4}报告"),
    ("settlement", r"(?:调解|和解)协议"),
    ("complaint", r"投诉(?:书|信|材料|状)"),
    ("report", r"举报(?:信|书|材料)"),
    ("demand", r"催(?:告|款|要|薪)(?:函|书|信|通知)"),
    ("evidence_list", r"证据(?:清单|目录|列表)"),
    ("authorisation", r"(?:授权)?委托书"),
    ("calculation_sheet", r"计算(?:书|单|表|清单)"),
    ("claims_check", r"请求(?:核对|清单)|还能(?:要|请求)什么|漏了什么"),
    ("contract_checklist", r"(?:签|订)?劳动合同.{0,4}(?:核对|清单|检查)表?"),
    ("dismissal_checklist", r"(?:解除|辞退|开除).{0,6}(?:核对|清单|检查)表?"),
    ("wage_ledger", r"工资(?:台账|表模板|支付表)"),
    ("dismissal_notice", r"(?:解除|辞退|开除|解聘).{0,8}通知"),
)
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
EMPLOYERS = frozenset({"dismissal_notice", "instalments", "defence", "rectification"})
"""Papers whose names stand in questions too (答辩书怎么写): written only where they are ordered."""
_ORDER = re.compile(r"帮|替|给我|[写拟弄做出要来]一?[份个]|模板|范本|样本|生成|下载")
_OUTRIGHT = re.compile(r"(?:帮|替|给)(?:我|忙)|[写拟弄做来]一?[份个]")
_WISH = re.compile(
    r"写|模板|范本|样本|格式|下载|生成|给我|要一?份|弄一?份|来一?份|做一?份|出一?份|开一?份|填|打印|有没有"
)


def asked_paper(text: str, side: Side | None = None) -> str | None:
    """The kind of paper a message names and wishes to have; None where it wishes for none.

    A notice of dismissal is an employer's: a worker who is given one asks about it.
    """
    plain = normalise(text)
    if not _WISH.search(plain):
        return None
    kind = next((kind for kind, pattern in _PATTERNS if pattern.search(plain)), None)
    if kind == "dismissal_notice" and (audience_of(text) or side) != "employer":
        return None
    return kind if kind not in EMPLOYERS or _ORDER.search(plain) else None


def is_ordered(text: str, side: Side | None = None) -> bool:
    """Whether a paper is ordered in so many words, which needs no story before it: 帮我写个分期协议."""
    kind = asked_paper(text, side)
    return kind in EMPLOYERS or (kind is not None and _is_outright(normalise(text)))


def _is_outright(plain: str) -> bool:
    """Whether a text orders and does not ask: 仲裁申请书怎么写 asks."""
    return bool(_OUTRIGHT.search(plain)) and not is_question(plain)
