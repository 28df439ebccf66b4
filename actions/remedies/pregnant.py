"""Who told that she is pregnant hears of her protection before whatever is said of a dismissal later on.

The card of a dismissal speaks to everybody; for a pregnant worker what decides comes first (劳动合同法 42).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.calculators.calculation import article
from actions.learning import SUPPOSES
from actions.remedies.dated import named
from actions.remedies.led import led_by
from actions.reply import Reply
from index.citations import spoken
from knowledge.law import Law
from language.controls import is_question

PREGNANT = "pregnant"
"""The name in `known`: this worker said that she is pregnant."""
PROTECTED = (article("劳动合同法", 42, 1, 4), article("女职工劳动保护特别规定", 5))
FAULT = (article("劳动合同法", 39),)
CHOICE = (article("劳动合同法", 48),)
LINE = (
    "您说怀孕了：孕期、产期、哺乳期里，单位不能拿不胜任、裁员这些理由辞退你，也不能因为怀孕辞退（{protected}）；"
    "有严重违纪这类过错的除外，过错由单位证明（{fault}）。违法辞退的，可以要求回去上班，或者要赔偿金（{choice}）。"
)
BRIEF = "怀孕了：单位不能因怀孕、不胜任、裁员辞退你（{protected}）。"
_CARRIES = "(?:怀孕|怀[了上起]|怀[着得]?有?[一二三两头]?[胎娃]|怀宝宝|有了?身孕|有喜)"
_SINCE = "(?:现在|已经?|刚刚?|[被去医院生]*查出来?|[检验测]查?出来?|发现|目前|[也又是都才还正在]|上班|期间|[今昨]天|上个?[月周]|告诉我)*"
_LOST = "(?:流产|小产|引产|胎停)"
_TELLS = re.compile(
    rf"我{_SINCE}{_CARRIES}|我[^，,。？?想备没不怕]{{0,8}}孕(?:妇|期|\d|[一二三四五六七八九])"
)
_BARE = re.compile(rf"(?:^|[，,。；;！! ]|{_LOST}[了之]*后){_SINCE}{_CARRIES}(?P<rest>[^，,。；;！!]*)")
"""Nobody is named: the speaker, unless the rule is asked for (怀孕了能辞退吗)."""
_ONCE = re.compile(
    f"(?:[去前]年|以前|之前|曾经|上次|上一?[次胎]|头[次胎]|第一[次胎])[^，,。；;]{{0,8}}{_LOST}了?|{_LOST}过"
)
"""An earlier pregnancy that ended says nothing of this one."""
_OVER = re.compile(
    f"(?<![兆怕点性会能易要防免])(?<!保胎){_LOST}(?!风险|假|的?[迹征危])|(?:没有?|没得|不是|莫得)(?:怀孕|怀上)"
)
_OF_OTHERS = re.compile(r"同事|员工|别人|老婆|媳妇|妻子|爱人|朋友|对象|女儿|手下|我们(?:公司|单位|店|厂)有")
_DISMISSES = re.compile(
    r"开除|辞退|解雇|解除|炒|裁|[把将叫喊让赶要]我.{0,4}走|走人|不要我|不让我(?:来|上班)|不续签|终止"
)


def heard_pregnant(text: str) -> bool | None:
    """Whether a message tells that its speaker is pregnant, or that she is not or no longer; None where it tells neither."""
    if SUPPOSES.search(text) or _OF_OTHERS.search(text):
        return None
    now = _ONCE.sub("", text)
    over = max((match.end() for match in _OVER.finditer(now)), default=0)
    carries = max((match.end() for match in (*_TELLS.finditer(now), *_bare(now))), default=0)
    if over > carries:
        return None if is_question(text) else False
    return True if carries else None


def _bare(text: str) -> list[re.Match[str]]:
    """Where a clause without a subject tells it; a question has to be about 我 elsewhere."""
    asks = is_question(text)
    found = _BARE.finditer(text)
    return [match for match in found if not asks or ("我" in text and not is_question(match["rest"]))]


def with_protection(
    replies: Sequence[Reply], text: str, known: Mapping[str, Any], laws: Mapping[str, Law]
) -> list[Reply]:
    """The replies; the first answer to a message about a dismissal is led by the protection it leaves out."""
    at = next((at for at, one in enumerate(replies) if one.outcome in ("answered", "calculated")), None)
    if not known.get(PREGNANT) or at is None or not _DISMISSES.search(text) or _says_so(replies[at]):
        return list(replies)
    line = LINE.format(protected=named(PROTECTED, laws), fault=named(FAULT, laws), choice=named(CHOICE, laws))
    brief = BRIEF.format(protected=spoken(PROTECTED[0], laws[PROTECTED[0].law]))
    return [led_by(line, brief, one) if number == at else one for number, one in enumerate(replies)]


def _says_so(reply: Reply) -> bool:
    first = next(iter((reply.answer or {}).get("answers") or []), None)
    return bool(first) and "孕" in str((first or {}).get("verdict"))
