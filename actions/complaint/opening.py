"""Whether a message wants to file, what kind of filing, or only asks about filing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from actions.complaint.facts import Facts
from handoff.ticket import Kind
from language.controls import control, is_question

_NEGATED = re.compile(r"(不想|不是要|先不|暂时不|没想|不打算)(去)?(投诉|举报)")
_WANTS = re.compile(r"(我要|我想|帮我|给我|替我)(去)?(投诉|举报|登记|告)")
_ABOUT_FILING = re.compile(
    r"(投诉|举报).{0,6}(需要|准备|要什么|材料|流程|多久|收费|要钱|有用|报复|会不会|怎么)"
)

_QUITS = re.compile(
    r"^(?P<before>[^，,。；;！! ]{0,8}[，,。；;！! ]*)?(?:算了[，,。 ]*)?(?:我|老子|我们)?(?:不|懒得|莫)(?:想|要)?(?:再)?(?:填|弄|搞|写|投诉|举报|告|办|整)了[，,。；;！! ]*(?:就)?(?P<rest>.*)$"
)
_NOT_NOW = re.compile(r"以前|之前|后来|上次|当时|他们?不")
_GOES_ON = re.compile(
    r"(?:那|好|行|嗯|我们?|[，,。 ])*(?:继续|接着|往下|下一[个步项])(?:填|写|办|来|弄|走|问)?(?:吧|嘛|呗|了|[。！! ])*"
)
Fear = Literal["found_out", "paid_back"]
_FEARS: Mapping[Fear, re.Pattern[str]] = {
    "paid_back": re.compile(r"报复|(?:开除|辞退|整|弄)我|穿小鞋"),
    "found_out": re.compile(r"(?:知道|晓得|查到|看到|发现|告诉|通知).{0,6}(?:是?我|老板|公司|单位|厂)"),
}
_MAY_BE = re.compile(r"会|怕|吗|嘛|不$")
_WISHES_NO_NAME = re.compile(r"匿名|[不别].{0,3}(?:实名|留名|留姓名|透露)")

_WISH = re.compile(
    r"(?:我|还是|那|就|要|想|改|成|换|为|选|匿名|实名)*(举报|投诉)(?:吧|了|算了|好了|登记|[。！! ])*"
)


def only_asks(text: str) -> bool:
    """我不想投诉，就问下流程; 投诉要什么材料; 举报老板会不会报复我: questions, not filings."""
    if _NEGATED.search(text):
        return True
    return is_question(text) and (bool(_ABOUT_FILING.search(text)) or not _WANTS.search(text))


def wishes_to_file(text: str) -> bool:
    """Whether the filing itself is wished for in so many words: 我要投诉."""
    return bool(_WANTS.search(text)) and not _NEGATED.search(text)


def kind_of(intent: str, text: str) -> Kind:
    """A report where one is wished for and nobody's own money is claimed; else a complaint."""
    if intent == "file_report" and not any(word in text for word in ("欠我", "我的工资", "我的钱")):
        return "report"
    return "complaint"


def switched(text: str, facts: Facts) -> Kind | None:
    """The other kind of filing, when a message is nothing but the wish for it; 举报过 is an answer."""
    if not (wish := _WISH.fullmatch(text.strip())):
        return None
    wants: Kind = "report" if wish[1] == "举报" else "complaint"
    return wants if wants != facts["kind"] else None


def wants_changes(text: str) -> bool:
    """Whether the summary is answered with the wish to change something."""
    return text.strip().startswith("修改") or control(text) == "deny"


def quits(text: str) -> str | None:
    """What a message that gives the form up says besides, "" for nothing: 不想投诉了，就想问下时效; None where it does not."""
    found = _QUITS.match(text.strip())
    return found["rest"].strip() if found and not _NOT_NOW.search(text) else None


def goes_on(text: str) -> bool:
    """Whether a message only wants the form to go on: 继续."""
    return bool(_GOES_ON.fullmatch(text.strip()))


def fears(text: str) -> Fear | None:
    """What a message fears: 他们会不会知道是我, 他会不会报复我. It is no answer to any field."""
    if not _MAY_BE.search(text):
        return None
    return next((fear for fear, words in _FEARS.items() if words.search(text)), None)


def wishes_no_name(text: str) -> bool:
    """Whether somebody wants to stay unnamed."""
    return bool(_WISHES_NO_NAME.search(text))
