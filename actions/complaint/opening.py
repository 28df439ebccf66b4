"""Whether a message wants to file, what kind of filing, or only asks about filing."""

from __future__ import annotations

import re

from actions.complaint.facts import Facts
from handoff.ticket import Kind
from language.controls import control, is_question

_NEGATED = re.compile(r"(不想|不是要|先不|暂时不|没想|不打算)(去)?(投诉|举报)")
_WANTS = re.compile(r"(我要|我想|帮我|给我|替我)(去)?(投诉|举报|登记|告)")
_ABOUT_FILING = re.compile(
    r"(投诉|举报).{0,6}(需要|准备|要什么|材料|流程|多久|收费|要钱|有用|报复|会不会|怎么)"
)

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
