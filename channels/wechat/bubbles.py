"""Replies as WeChat shows them: one text bubble after another, quick replies as links in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from channels.message import Message, Offer
from index.registers import ARTICLE_MENU

LARGEST_BUBBLE = 1800
"""Bytes of UTF-8; the platform cuts at 2048, and a line with a link follows."""
VIEW = "查看回答"
MORE = "继续看"
NO_DOWNLOAD = "微信里打不开时，点右上角“…”，选“在浏览器打开”。"
_ATOM = re.compile(r'<a href="[^"]*">[^<]*</a>\n?|[^。！？；\n<]+[。！？；\n]*|[。！？；\n]+|<')
_LISTED = "：\n· "
_DIGIT = re.compile(r"([123]) (\S+)")
_UNSAFE = str.maketrans('&"<>#%+=?', "＆＂＜＞＃％＋＝？")
"""Characters that would end a link early; their full-width forms are read alike when the click comes back."""


def worded(messages: Sequence[Message], *, in_full: bool, site: str | None) -> str:
    """The text of one reply, sums before cards: the short register, or `in_full` where a part of an answer was asked for.

    `site` is the address documents are fetched from, None where it is not known.
    """
    sums_first = sorted(messages, key=lambda message: message.calculation is None)
    told = "\n\n".join(_told(message, message is messages[-1], in_full, site) for message in sums_first)
    return "\n".join([told, *(link(offer.title, offer.payload) for offer in _offered(messages[-1], in_full))])


def link(title: str, content: str | None = None, name: str = "say") -> str:
    """A link that sends `content` (the title, where it is left out) back as a message, with `name` as its id."""
    sent = (content or title).translate(_UNSAFE)
    told = f"msgmenucontent={sent}&msgmenuid={name}"
    return f'<a href="weixin://bizmsgmenu?{told}">{title.translate(_UNSAFE)}</a>'


def split(text: str, most: int = LARGEST_BUBBLE) -> list[str]:
    """The text in bubbles of at most `most` bytes, ended after sentences; no link is ever cut."""
    parts, current = [], ""
    for atom in _atoms(text.strip(), most):
        if current and _size(current + atom) > most:
            parts.append(current.strip())
            current = ""
        current += atom
    return [part for part in (*parts, current.strip()) if part]


def _told(message: Message, is_last: bool, in_full: bool, site: str | None) -> str:
    short = (message.answer or {}).get("short")
    if message.outcome == "answered" and short and not in_full:
        lines = str(short).split("\n")
        told = [line for line in lines if not line.startswith(ARTICLE_MENU)]
        # The digits unfold the last answer, so only the last one shows them.
        menu = (_menu(line) for line in lines if is_last and line not in told)
        return "\n".join([*told, *menu, *_documents(message, site)])
    if message.outcome == "answered" and (part := _asked_part(message)):
        return "\n".join([part, *([_menu(str(short).split("\n")[-1])] if short and is_last else [])])
    return "\n".join(
        [message.text, *_working(message), *_reminder(message, site), *_documents(message, site)]
    )


def _offered(last: Message, in_full: bool) -> list[Offer]:
    """The buttons of the last message; an answer shows its digits instead."""
    digits = last.outcome == "answered" and (last.answer or {}).get("short")
    return [] if digits and (not in_full or _asked_part(last)) else list(last.quick_replies)


def _asked_part(message: Message) -> str:
    """The part that was asked for, where it stands before the whole answer; empty where there is none."""
    first, *_ = (message.answer or {}).get("answers") or [{}]
    part, verdict, _ = message.text.partition(f"\n{first.get('verdict')}\n")
    return part if verdict and _LISTED in part else ""


def _menu(line: str) -> str:
    """The digits of the menu can be tapped as well as typed."""
    return _DIGIT.sub(lambda found: link(f"{found[1]} {found[2]}", found[1]), line)


def _working(message: Message) -> list[str]:
    lines = (message.calculation or {}).get("lines", [])
    told = [
        f"· {line.get('label', '')}：{line.get('formula', '')} = {line.get('value', '')}" for line in lines
    ]
    return [line for line in told if line not in message.text]


def _documents(message: Message, site: str | None) -> list[str]:
    if not message.documents:
        return []
    papers = [one for one in message.documents if one.get("kind") != "page"]
    if site is None:
        return ["文书已生成，请到网页版下载。"] if papers else []
    links = [_page(site, one["url"], one["name"]) for one in message.documents]
    return [*links, *([NO_DOWNLOAD] if papers else [])]


def _reminder(message: Message, site: str | None) -> list[str]:
    """The last day to confirm a filing, for the phone's calendar."""
    day = message.ticket and message.ticket.confirm_by
    if not day or site is None or message.outcome != "filed":
        return []
    return [_page(site, f"/api/reminders/{day}.ics", "把最迟确认日存到日历")]


def _page(site: str, path: str, title: str) -> str:
    return f'<a href="{site.rstrip("/")}/{path.lstrip("/")}">{title.translate(_UNSAFE)}</a>'


def _atoms(text: str, most: int) -> Iterable[str]:
    for atom in _ATOM.findall(text):
        while _size(atom) > most:
            head = atom.encode("utf-8", "replace")[:most].decode(errors="ignore")
            yield head
            atom = atom[len(head) :]
        if atom:
            yield atom


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
