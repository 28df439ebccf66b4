"""Reads answers that pick one of a few: the way to go, consent, anonymity, the identity check, the last yes.

What is not plainly said is not guessed: an empty answer means that the question is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from actions.complaint.asides import asks
from language.controls import control

_WAYS = {"调解": "mediation", "协商": "mediation", "仲裁": "arbitration"}
_WAY = re.compile(r"(?P<no>[不别][^，,。；;]{0,4})?(?P<way>调解|协商|仲裁)")
_NUMBERED = re.compile(r"(?:我?选)?第?(?:(?P<first>[1１一])|(?P<second>[2２二]))[种个条]?[。.]?")
_YES = "我|们|好的?|[嗯恩]+|是的?|对[的头]?|可以|要得|行|都|没得?问题|[嘛噻哈，,。 ]"
_AGREES = re.compile(rf"({_YES})*同意(登记|转交|提交|了|的|[嘛噻哈。！!])*")
_REFUSES = re.compile(r"不.{0,3}(同意|愿意|接受)|拒绝")
_CONFIRMS = re.compile(
    rf"({_YES}|信息|就|那)*(没得?问题|没错|无误|确认|确定|提交|这样)"
    r"(提交|无误|没得?问题|登记|吧|了|的|[嘛噻哈，,。！! ])*"
)
_NAMED = re.compile(r"实名|[不别].{0,3}匿名")
_ANONYMOUS = re.compile(r"匿名|不.{0,3}(实名|透露|留名|留姓名)")
_NOT_NAMED = re.compile(r"[不别].{0,3}实名")

_AT_THE_WINDOW = re.compile(r"窗口|现场|当面|[带拿]起?(?:我的?)?身份证|(?:自己|本人|亲自|我)(?:过?来|过?去)")
_NOT_AT_THE_WINDOW = re.compile(
    r"(?:[不别没]|莫得?|没得)(?:[想能要去来到用方便空时间]|办法)*(?:窗口|现场|当面|带|拿|过?[来去])"
)
_LATER = re.compile(
    r"以后|之后|过后|后面|[再晚]点|下次|改[天日]|回头|到时|等|联系|打电话|工作人员|你们|再[说核验弄]|暂时|[先现][不没]|不[想能方去来]|没[空带时得]"
    r"|过.{0,2}[天日]|第二|^[2２二]$|后者"
)


def choice(field: str, text: str) -> dict[str, Any]:
    """The choice a message makes for a field, {} when it makes none or is a question."""
    reader = _READERS.get(field)
    return {} if reader is None or asks(text) else reader(text)


def _channel(text: str) -> dict[str, Any]:
    if numbered := _NUMBERED.fullmatch(text.strip()):
        return {"channel": "mediation" if numbered["first"] else "arbitration"}
    wanted = {_WAYS[match["way"]] for match in _WAY.finditer(text) if not match["no"]}
    return {"channel": wanted.pop()} if len(wanted) == 1 else {}


def _consent(text: str) -> dict[str, Any]:
    if control(text) == "deny" or _REFUSES.search(text):
        return {"consent": False}
    return {"consent": True} if control(text) == "affirm" or _AGREES.fullmatch(text.strip()) else {}


def _anonymous(text: str) -> dict[str, Any]:
    if _NAMED.search(text) and not _NOT_NAMED.search(text):
        return {"anonymous": False}
    return {"anonymous": True} if _ANONYMOUS.search(text) else {}


def _confirm(text: str) -> dict[str, Any]:
    sure = control(text) == "affirm" or _CONFIRMS.fullmatch(text.strip())
    return {"confirm": True} if sure else {}


def _id_check(text: str) -> dict[str, Any]:
    if _AT_THE_WINDOW.search(text) and not _NOT_AT_THE_WINDOW.search(text):
        return {"id_check": "window"}
    return {"id_check": "later"} if _LATER.search(text) else {}


_READERS: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "channel": _channel,
    "consent": _consent,
    "anonymous": _anonymous,
    "confirm": _confirm,
    "id_check": _id_check,
}
