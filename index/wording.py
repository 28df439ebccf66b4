"""The words around the cards: how an answer is laid out, and what is said when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.result import Answer, Citation, Section
from knowledge.figures import Filled, Row
from knowledge.law import Digest
from knowledge.schema import Card

CLARIFY = (
    "没太看明白您的意思。请用一两句话说说：发生了什么事、您是上班的还是单位一方。"
    "比如“工地欠我三个月工资怎么办”“公司没签合同能要双倍工资吗”。也可以拨打 12333。"
)
WHICH = "这件事要分情况，答案不一样。您是下面哪一种？选一种，或者再说详细一点："
TOO_LONG = "这段话太长了，没法一次看完。请先挑最要紧的一件事，用几句话告诉我；其余的随后再说。"
NO_EVIDENCE = (
    "这个问题我这里还没有核对过的资料，不能随便回答。请拨打 12333 人力社保热线，或者回复“转人工”留言。"
)
NOT_IN_FORCE = "按您说的时间和地点，我这里没有当时有效的规定可以引用，不能拿别的时间或地方的规定代替。请拨打 12333 核实。"
NOT_OF_HERE = (
    "这件事各地有各地的规定。{place}的标准我没有收录，不能拿重庆的代替（当地标准未收录）。"
    "请拨打当地的 12333 核实。"
)
NATIONAL_ONLY = "（您说的地方不在重庆，以下只是全国规定，当地标准未收录。）"
ELSEWHERE = "当地标准未收录，这是全国规定。"
TRIED_LATER = "现在审理还要看后来的规定。"
STEPS = "怎么办"
WORKERS_STEPS = "员工可以怎么办"
TO_THE_WORKER = "条件和办法是对员工说的，“你”指员工。"
AUTOMATIC = "以上是自动回答，供参考；拿不准可以拨打 12333，或者回复“转人工”。"

HELD = "这个问题涉及的规定正在核对（{hold}），核对完以前我先不回答，免得说错。请拨打 12333 人力社保热线，或者回复“转人工”留言。"
MORE_LAW = "可能有关的条文："


def figure_notes(rows: Sequence[Row]) -> tuple[str, ...]:
    """Where the numbers of a text come from, if any of them is not checked against an official page."""
    doubtful = [row for row in rows if row.trust != "official"]
    if not doubtful:
        return ()
    sources = "；".join(dict.fromkeys(row.source for row in doubtful))
    since = max(row.start for row in doubtful)
    return (f"文中的地方标准自 {since} 起，取自{sources}，以重庆市人社部门最新公布为准。",)


def younger(citations: Sequence[Citation]) -> str:
    """What an answer also rests on that came after the event: each article with its day, and who decides."""
    named = "、".join(f"{one.name}（{one.effective_from} 起施行）" for one in citations)
    return f"{named}晚于您说的日子；现在仲裁、起诉一般照它看，最后以仲裁委、法院的意见为准。"


def override_notes(digest: Digest, day: date) -> tuple[str, ...]:
    """What governs instead of an article, where a later rule says otherwise."""
    later = digest.overridden
    if later is None or day < later.start:
        return ()
    return (f"自 {later.start} 起，与{later.by}不一致的以后者为准。",)


def caveat(verdict: Filled, *, known: bool) -> str:
    """What the short registers must not leave out about a verdict: doubtful figures, a place that is not ours."""
    if not known:
        return ELSEWHERE
    doubtful = any(row.trust != "official" for row in verdict.rows)
    return "" if not doubtful or "为准" in verdict.text else "以人社部门最新公布为准。"


def article_caveat(notes: Sequence[str], *, known: bool) -> str:
    """The same for an article: what has overridden it since is told in full by `notes`."""
    return ("后来有新规定，不一致的以新规定为准。" if notes else "") + ("" if known else ELSEWHERE)


def sections(card: Card, offices: Sequence[str] = (), *, to_employer: bool = False) -> tuple[Section, ...]:
    """The headed lists of a card, empty ones left out; loaded offices come first where to go.

    `to_employer`: an employer asks and the card speaks to the worker, so its steps come last, named as the worker's.
    """
    lists = (
        (STEPS, () if to_employer else card.steps),
        ("什么情况下算", card.conditions),
        ("要注意", card.exceptions),
        ("常见误解", tuple(f"“{wrong.premise}”——{wrong.correction}" for wrong in card.false_premises)),
        ("准备什么", card.materials),
        ("期限", card.deadlines),
        ("去哪里", (*offices, *card.where)),
        (WORKERS_STEPS, card.steps if to_employer else ()),
    )
    return tuple(Section(heading, items) for heading, items in lists if items)


def rights(citations: Sequence[Citation]) -> Section:
    """What the articles of a claim say."""
    said = (f"{(one.digest or '').rstrip('。')}（{one.name}）。" for one in citations)
    return Section("基本规定", tuple(said))


def advice(says: str, citations: Sequence[Citation]) -> str:
    """One sentence of advice with its articles."""
    names = "、".join(one.name for one in citations)
    return f"{says.rstrip('。')}（{names}）。" if names else says


def next_steps(items: Sequence[str]) -> Section:
    """What to do next: remedy, deadline, evidence."""
    return Section("接下来", tuple(items))


def full_text(
    verdict: str, basis: Sequence[Citation], parts: Sequence[Section], notes: Sequence[str] = ()
) -> str:
    """The full register: verdict, governing articles, what is uncertain, then what to do and when
    it holds; makes sense read alone.
    """
    lines = [verdict, f"依据：{grounds(basis)}。", *(f"（{note}）" for note in notes)]
    for part in parts:
        numbered = part.heading in (STEPS, WORKERS_STEPS) and len(part.items) > 1
        lines.append(f"{part.heading}：")
        lines += [f"{f'{place}.' if numbered else '·'} {item}" for place, item in enumerate(part.items, 1)]
    return "\n".join(lines)


def grounds(basis: Sequence[Citation]) -> str:
    """The articles by law, each law with the day since when it holds, the governing one first."""
    by_law: dict[tuple[str, date], list[str]] = {}
    for citation in basis:
        by_law.setdefault((citation.law, citation.effective_from), []).append(citation.name)
    return "；".join(
        f"《{law}》{'、'.join(name.removeprefix(f'《{law}》') for name in names)}（{since} 起施行）"
        for (law, since), names in by_law.items()
    )


def answered(answer: Answer, *, national_only: bool, notes: Sequence[str]) -> str:
    """What is shown for an answered question."""
    before = [NATIONAL_ONLY] if national_only else []
    return "\n".join([*before, answer.text, *notes, AUTOMATIC])


def which(likely: Sequence[Answer]) -> str:
    """A question back where one of a few cards answers, but not which: their titles."""
    return "\n".join([WHICH, *(f"· {answer.title}" for answer in likely)])


def rejected(lead: str, nearest: Sequence[Answer]) -> str:
    """A refusal or a question back, with the nearest titles to pick from."""
    if not nearest:
        return lead
    cards = [answer.title for answer in nearest if answer.sections][:3]
    if cards:
        lead += "\n您是不是想问：" + "；".join(cards) + "？"
    laws = [f"{answer.title}：{answer.verdict}" for answer in nearest if not answer.sections][:2]
    return "\n".join([lead, *([MORE_LAW, *laws] if laws else [])])
