"""Evidence and witnesses somebody says they have, kept by name for the papers: 我有工资条和微信聊天记录."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.complaint.issues import issue_of
from actions.documents.evidence_list import BURDENS, ORIGINALS, TESTIMONY
from actions.documents.facts import ClaimKind, Evidence
from actions.documents.wording import listed
from actions.learning import SUPPOSES
from actions.reply import Reply, offers
from handoff.personal.witnesses import BEARS
from language.controls import is_question
from language.normalise import normalise

EVIDENCE, WITNESSES = "evidence", "witnesses"
"""The names in `known`: kinds of evidence, and placeholders of people."""
_KINDS: Sequence[tuple[str, str, str]] = (
    ("工资条", r"工资[条单表]", "工资条"),
    ("银行流水", r"流水", "流水"),
    ("转账记录", r"转账", "转账"),
    ("微信聊天记录", r"聊天|微信.{0,4}(?:记录|截图)|工作群|短信", "聊天"),
    ("考勤、打卡记录", r"考勤|打卡", "考勤"),
    ("劳动合同", r"合同", "劳动合同"),
    ("工作证", r"工作证|工牌|厂牌|胸牌", "工作证"),
    ("欠条", r"欠条|结算单", "欠条"),
    ("录音", r"录音|录了音", "录音"),
    ("照片、录像", r"照片|录像|视频|监控", "照片"),
    ("社保缴费记录", r"(?:社保|参保).{0,4}(?:记录|明细|清单|证明)", "社保"),
    ("解除通知", r"(?:解除|辞退|开除).{0,6}通知", "解除通知"),
    ("离职证明", r"离职证明", "离职证明"),
    ("收据", r"收据|收条", "收据"),
    ("病历和诊断证明", r"病历|诊断(?:证明|书)", "病历"),
    ("工伤认定决定书", r"认定(?:决定)?书", "认定决定书"),
    ("劳动能力鉴定结论", r"鉴定(?:结论|书|报告)", "鉴定结论"),
)
"""What it is called, the words people use, and its word among the proofs of `BURDENS`."""
_EVENTS = frozenset({"解除通知", "工伤认定决定书", "劳动能力鉴定结论"})
"""Papers whose coming is itself what happened, and sets a time limit."""
_TESTIMONY = ("证人证言", "证")
_PART = re.compile(r"(?:(?!但是?|不过|只有|可是)[^，,。；;！!？?\n])+")
_HAS = re.compile(
    r"(?<!没)有|留[着了有]|存[着了]|保[存留]|拍了|录了|截了?图|手[里上头]|拿得出|能提供|收到|拿到"
)
_LACKS = re.compile(r"(?:没得?|无|未|不)[^、和跟]{0,4}$")
_LOST = re.compile(r"[^、和跟]{0,3}(?:丢|删|没了|不见|找不|要不到|拿不到|不给|没给)")
_BROKEN = re.compile(r"(?:手机|硬盘|电脑).{0,6}(?:丢|坏|摔|换|没了|进水|打不开|被偷)")
_ASKS_ON = re.compile(r"[呢咧嘞喃]\W*$")
"""微信截图呢 asks whether it counts."""
_THEIRS = re.compile(
    r"(?:公司|单位|老板娘?|厂里?|店里?|工地|项目部|对方|他们?|她|人事|领导|包?工头|‹单位\d+›)[^我俺咱的给发群]{0,3}"
    r"(?:有|留|存|保|拍|录|装|拿)"
)
"""What the other side has is not at hand: 公司有监控. 公司发的工资条我有 is."""
_NOT_THE_PAPER = re.compile(
    r"工(?!作)|法(?!院)|的?(?:纠纷|争议|问题|关系|仲裁|通知)|.{0,8}(?:到期|期满|续签|不续)"
)
"""After the word: 劳动合同纠纷, 劳动合同法, 合同工, 解除合同通知, 合同快到期了."""
_PERSON = r"‹(?:人名|姓名)\d+›"
_PEOPLE = rf"{_PERSON}(?:[和跟与、]{_PERSON})*"
_WITNESS = re.compile(
    rf"证人[^，,。；;‹]{{0,6}}(?P<first>{_PEOPLE})|(?P<last>{_PEOPLE})[^，,。；;‹]{{0,8}}(?:{BEARS}|证人)"
)
TAKEN = "记下了：{what}。写投诉书、仲裁申请书、证据清单时会列进去。"
KEEP = "原件、原手机都留好，聊天、录音、照片不要删、不要剪（{rule}）。"
APPEAR = "证人一般要自己到场说；到时候写上姓名和住所（{rule}）。"


def evidence_told(text: str) -> dict[str, list[str]]:
    """Name → what a message says is at hand, in the order of the table; {} where it tells none, or only asks."""
    parts = [
        part for part in _PART.findall(normalise(text)) if not is_question(part) and not SUPPOSES.search(part)
    ]
    kinds = [name for name, words, _ in _KINDS if any(_is_held(part, words) for part in parts)]
    people = [
        person
        for part in parts
        for found in _WITNESS.finditer(part)
        for person in re.findall(_PERSON, found["first"] or found["last"])
    ]
    told = {EVIDENCE: kinds, WITNESSES: list(dict.fromkeys(people))}
    return {name: values for name, values in told.items() if values}


def with_evidence(text: str, known: Mapping[str, Any]) -> dict[str, list[str]]:
    """What a message tells, together with what was told before."""
    return {
        name: list(dict.fromkeys((*known.get(name, ()), *told))) for name, told in evidence_told(text).items()
    }


def evidence_taken(text: str) -> Reply | None:
    """What was taken down, for a message that tells of evidence and of nothing else.

    我收到辞退通知书 is told for what happened: it is kept, and answered as that.
    """
    parts = _PART.findall(normalise(text))
    told_only = not (_ASKS_ON.search(text) or _BROKEN.search(text))
    if not parts or not told_only or issue_of(text) or not all(evidence_told(part) for part in parts):
        return None
    told = evidence_told(text)
    if WITNESSES not in told and _EVENTS.issuperset(told[EVIDENCE]):
        return None
    people = [f"证人{'、'.join(told[WITNESSES])}"] if WITNESSES in told else []
    lines = [TAKEN.format(what="、".join([*told.get(EVIDENCE, ()), *people]))]
    lines += [KEEP.format(rule=listed((ORIGINALS,)))] if EVIDENCE in told else []
    lines += [APPEAR.format(rule=listed((TESTIMONY,)))] if people else []
    return Reply("\n".join(lines), "answered", offers("帮我写证据清单", "下一步怎么办", "转人工"))


def evidence_for(
    known: Mapping[str, Any], people: Sequence[str], claims: Sequence[ClaimKind]
) -> tuple[Evidence, ...]:
    """The rows of what was told; each proves what the claims that name it among their proofs have to show."""
    rows = [
        Evidence(name, _proves(word, claims)) for name, _, word in _KINDS if name in known.get(EVIDENCE, ())
    ]
    name, word = _TESTIMONY
    return (*rows, *([Evidence(name, _proves(word, claims), "、".join(people))] if people else []))


def _proves(word: str, claims: Sequence[ClaimKind]) -> str | None:
    points = [one.point for one in BURDENS if word in one.proofs and set(one.kinds) & set(claims)]
    return "；".join(points) or None


def _is_held(part: str, words: str) -> bool:
    found = re.search(words, part)
    if found is None or not _HAS.search(part) or _THEIRS.search(part):
        return False
    after = part[found.end() :]
    return not (_LACKS.search(part[: found.start()]) or _LOST.match(after) or _NOT_THE_PAPER.match(after))
