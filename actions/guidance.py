"""Words a result of the answer path as a reply in conversation."""

from __future__ import annotations

from actions.reply import QuickReply, Reply, offers
from index.audience import Side
from index.registers import FILE_MENU
from index.result import Result

MOST_OFFERS = 5
_WORKERS = ("老板拖欠工资怎么办", "没签劳动合同能要双倍工资吗", "怎么申请劳动仲裁", "我要投诉")
_EMPLOYERS = (
    "员工入职多久必须签合同",
    "辞退一名员工，要走哪几步才算合法",
    "单位收到劳动仲裁通知书，该怎么应对",
    "给我一份劳动合同核对表",
)


def reply_to(result: Result, side: Side | None = None) -> Reply:
    """The reply for one result: the answer with its sources, or the named refusal with a way forward.

    `side` is who asks, where it is known: what is offered after a greeting is that side's.
    """
    public = result.public()
    answer = {key: value for key, value in public.items() if key != "question"}
    return Reply(
        text=result.text,
        outcome=result.outcome,
        quick_replies=_offers(result, side),
        answer=answer,
    )


def _offers(result: Result, side: Side | None) -> tuple[QuickReply, ...]:
    if result.outcome == "answered":
        first, others = result.answers[0], result.answers[1:3]
        file = offers("我要投诉") if first.short.endswith(FILE_MENU) else ()
        return (*offers(*(other.title for other in others)), *file, *offers("转人工"))[:MOST_OFFERS]
    if result.outcome in ("clarify", "declined_no_evidence"):
        return (*offers(*(answer.title for answer in result.answers[:3])), *offers("转人工"))
    if result.outcome == "smalltalk":
        return offers(*(_EMPLOYERS if side == "employer" else _WORKERS))
    return offers("转人工")
