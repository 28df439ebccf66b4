"""Writes the paper a person asks for, and says in the chat what it is, what is missing in it, and what to mind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from actions.calculating.sums import Sums
from actions.calculators.calculation import yuan
from actions.citing import hold_on_paper
from actions.documents.catalogue import PAPERS, build
from actions.documents.claim_kinds import KINDS, total
from actions.documents.claims_check import SAID, claims_check
from actions.documents.docx_writer import to_docx
from actions.documents.facts import CaseFacts, Claim
from actions.documents.gathering import gathered, with_owed
from actions.documents.going_on import PAPER, paper_of
from actions.documents.leaving_grounds import PERSON_FIRST
from actions.documents.model import Withheld
from actions.documents.overlaps import chosen, to_choose
from actions.documents.pdf import is_possible as pdf_is_possible
from actions.documents.told_claims import with_told_sums
from actions.reply import Reply, offers
from index.audience import Side

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_FINDINGS = 4
OFFERED = "person_offered"
"""What is remembered once a paper was not written and a person was offered instead: the kind of that paper."""
ORAL = "不会写也没关系：可以到仲裁院口头申请，由工作人员记录（劳动争议调解仲裁法第二十八条第三款）。"
HELD = (
    "{name}依据的条文正在核对，核对完之前先不写，免得写错。急着用的请转人工，或者打 12333 问；"
    "申请仲裁、投诉也可以到窗口口头提出，由工作人员记录。"
)
NEXT = {"worker": ("还来得及吗", "我要投诉"), "employer": (), "mediator": ()}
"""What is offered with a paper, by whom it is for."""
AGAIN = "想好了还要写的，再说一次“帮我写{name}”。"
WRITE_NOW = "就这样，先生成"
FIRST = (
    "好，写{name}。先把这几样连起来说一遍，一条消息就行：要什么（欠的工资、赔偿金、双倍工资……）和金额；"
    "哪天入职、哪天离职；月工资多少；单位全称、在哪个区县；发生了什么事。不清楚的可以不说，会留空；"
    f"想先要一份留空的，就说“{WRITE_NOW}”。"
)
KEPT_FOR = "链接 24 小时内有效，只有拿到链接的人能下载；里面有你的信息，不要转发。"
GAPS = "没有说到的地方标着【待填写】，打印前请补上；内容是按你说的自动填的，签字前请逐项核对。"


class Files(Protocol):
    """Keeps a finished file, and gives the address it can be fetched from."""

    def __call__(self, name: str, media_type: str, content: bytes) -> str: ...


class Vault(Protocol):
    """Gives back what a placeholder stands for."""

    def resolve(self, session_id: str, text: str) -> str: ...


class Writer:
    """Papers from what a conversation has told."""

    def __init__(self, *, sums: Sums, files: Files, vault: Vault, today: Callable[[], date]) -> None:
        self._sums = sums
        self._files = files
        self._vault = vault
        self._today = today

    def write(
        self, text: str, session_id: str, known: Mapping[str, Any], side: Side | None = None
    ) -> Reply | None:
        """The paper a message asks for, or why it is not made; None where it asks for none. `side` is that of the conversation."""
        kind = paper_of(text, known, side)
        if kind is None:
            return None
        facts = gathered(
            known,
            self._sums.retold(with_told_sums(with_owed(known), self._today()), self._today()),
            self._today(),
            lambda value: self._vault.resolve(session_id, value),
            person_offered=known.get(OFFERED) == kind,
        )
        facts = chosen(text, facts)
        name = PAPERS[kind].name
        if hold_on_paper(kind, facts.claims, self._sums.hold_on):
            return Reply(HELD.format(name=name), "declined_no_evidence", offers("转人工"))
        made = build(kind, facts)
        if isinstance(made, Withheld):
            why = "\n".join(f"· {one}" for one in made.why)
            each = to_choose(facts) if PAPERS[kind].claims else ()
            return Reply(
                f"{name}先不要写：\n{why}\n想清楚再定，也可以先问真人。{AGAIN.format(name=name) if PERSON_FIRST in made.why else ''}",
                "clarify",
                offers(*(f"帮我写{name}，只要{KINDS[one].title}" for one in each), "转人工", "我要投诉"),
            )
        if PAPERS[kind].claims and not facts.claims and not facts.story and known.get(PAPER) != kind:
            return Reply(FIRST.format(name=name), "asking", offers(WRITE_NOW, "转人工"))
        documents = (*self._files_of(name, to_docx(made)), *self._sheet(kind, facts))
        lines = [
            f"{name}写好了。",
            *(_asked_for(facts) if PAPERS[kind].claims else ()),
            GAPS,
            *self._checked(kind, facts),
            ORAL if "arbitration" in kind else "",
            KEPT_FOR,
        ]
        return Reply(
            "\n".join(line for line in lines if line),
            "documented",
            offers(*NEXT[PAPERS[kind].audience], "转人工"),
            documents=documents,
        )

    def _files_of(self, name: str, docx: bytes) -> tuple[dict[str, str], ...]:
        """The Word file, and the address that makes a PDF of it: a conversion takes seconds, which no reply may."""
        url = self._files(f"{name}.docx", WORD, docx)
        pdf = ({"name": f"{name}.pdf", "url": f"{url}.pdf"},) if pdf_is_possible() else ()
        return ({"name": f"{name}.docx", "url": url}, *pdf)

    def _sheet(self, kind: str, facts: CaseFacts) -> tuple[dict[str, str], ...]:
        """The same as a spreadsheet, for a paper that is kept on being filled in."""
        paper = PAPERS[kind]
        if paper.sheet is None:
            return ()
        name = f"{paper.name}.xlsx"
        return ({"name": name, "url": self._files(name, SHEET, paper.sheet(facts))},)

    def _checked(self, kind: str, facts: CaseFacts) -> list[str]:
        """What could be asked for beside what is, before anything is handed in."""
        if not PAPERS[kind].claims:
            return []
        found = [one for one in claims_check(facts).findings if one.status in ("possible", "doubtful")]
        lines = [f"· {SAID[one.status]}：{one.why}" for one in found[:MOST_FINDINGS]]
        return ["交之前核对一遍请求：", *lines] if lines else []


def _asked_for(facts: CaseFacts) -> list[str]:
    """What the paper asks for, and what was not told for it."""
    claims = "；".join(f"{KINDS[one.kind].title}{_amount(one)}" for one in facts.claims)
    untold = {
        "单位全称": facts.employer.name,
        "哪天入职": facts.work_start or facts.began,
        "哪天离职": facts.work_end or not facts.holds("dismissed"),
        "月工资": facts.wage,
    }
    lacking = "、".join(name for name, value in untold.items() if not value)
    return [
        *([f"写进去的请求：{claims}。"] if claims else []),
        *([f"还没有说：{lacking}。补上一句，再说“生成”，就按新的重写。"] if lacking else []),
    ]


def _amount(claim: Claim) -> str:
    due = total((claim,))
    if not due.high:
        return "（金额待填）" if KINDS[claim.kind].pays else ""
    return yuan(due.low) if due.low == due.high else f"（约{yuan(due.low)}至{yuan(due.high)}，核对后填）"
