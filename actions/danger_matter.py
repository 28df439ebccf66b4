"""What is asked or told after a cry for help that is no part of the danger: compensation after a death, a plain sum of wages."""

from __future__ import annotations

import re

from index.harm import names_harm
from index.idioms import without_idioms
from language.controls import is_question
from language.negation import denied_at
from language.normalise import normalise

_DIED = re.compile(
    r"没得?有?气了|断气|咽气|没救过来|没救活|救不活|抢救无效|去世|过世|身亡|遇难|人(?:已经|就|都)?没(?:得)?了|当场死"
    r"|(?:[人他她压摔电砸淹烧毒捂]|工友|师傅|兄弟|老公|爸|老汉)(?:已经|就|都)?死了(?!算|吗)"
)
_SUPPOSED = re.compile(r"如果|假如|要是|万一|怕|要死|会死|[气累烦]死|想死|差点")
_OF_COMPENSATION = re.compile(
    r"赔|私了|工[伤亡]|抚恤|丧葬|补助|协议|签字|社保|保险|仲裁|起诉|打官司|合同|工资|证据|认定|责任|按规定"
)
_SETTLED = re.compile(r"私了|私下[解了谈]|协议|签字")
_RESCUE = re.compile(r"1(?:10|19|20)|救|还有.{0,4}人|里[头面]|喊不|叫不|醒")

_FIGURE = r"[\d.一二两三四五六七八九十百千万半几多块元个月年天号份]"
_BESIDE_SUMS = (
    r"他们?|老板|公司|包?工头|我们?|总共|一共|大概|差不多|就|还|都|到|从|至今|现在|今年|去年|上个?月|一直"
    r"|欠|拖|差|压|扣|没结|没|得|给|发|不|工资|工钱|薪水|加班费|押金|了|起|的|有|是|哈|嘛|吧|哦|左右|[ ，,。、；;！!~]"
)
_PLAIN_SUM = re.compile(rf"(?=.*(?:[万千百块元欠]|\d{{3}}))(?:{_FIGURE}|{_BESIDE_SUMS})+")
"""Nothing but how much and since when: 两万八 欠半年了. Any other word beside it may tell of worse."""


def tells_death(text: str) -> bool:
    """Whether a message tells that somebody has died, not denied, not feared and no figure of speech."""
    plain = without_idioms(normalise(text))
    died = any(not denied_at(plain, found.start()) for found in _DIED.finditer(plain))
    return died and not _SUPPOSED.search(plain)


def is_of_compensation(text: str) -> bool:
    """Whether a message, after a death, is of what the law gives for it and of nobody who can still be saved."""
    plain = normalise(text)
    if _RESCUE.search(plain) or (names_harm(plain) and not tells_death(text)):
        return False
    return bool(_OF_COMPENSATION.search(plain)) or (is_question(plain) and "好多" in plain)


def is_of_settlement(text: str) -> bool:
    """Whether a message, after a death, tells of an offer to settle it among themselves."""
    return bool(_SETTLED.search(normalise(text))) and is_of_compensation(text)


def is_plain_sum(text: str) -> bool:
    """Whether a message tells how much is owed and since when, and nothing else."""
    return bool(_PLAIN_SUM.fullmatch(normalise(text)))
