"""The short words that steer a conversation instead of answering its question."""

from __future__ import annotations

import re
from typing import Literal

from language.normalise import normalise

Control = Literal["cancel", "skip", "affirm", "deny", "human"]

_WORDS: dict[Control, tuple[str, ...]] = {
    "cancel": ("取消", "退出", "不投诉了", "不举报了", "不办了", "算了", "算了吧", "算求了", "算球了", "算逑了", "不弄了", "停止", "结束", "取消投诉", "取消登记"),
    "skip": ("不知道", "不清楚", "跳过", "不晓得", "不记得", "忘了", "忘记了", "记不清", "记不清了", "没有", "无", "不确定", "不太清楚", "先不填"),
    "affirm": ("是", "是的", "对", "对的", "好", "好的", "行", "可以", "同意", "我同意", "确认", "确认提交", "确定", "没错", "嗯", "嗯嗯", "要得", "要的", "ok", "提交",
               "对头", "没得问题", "莫得问题", "没问题", "可以的", "可以了", "好了", "好滴", "恩", "恩恩"),
    "deny": ("不", "不是", "不对", "不行", "不可以", "不同意", "我不同意", "不要", "不用", "错了", "不确认"),
    "human": ("转人工", "人工", "人工客服", "找人工", "转接人工", "真人"),
}  # fmt: skip
_MEANING = {word: control for control, words in _WORDS.items() for word in words}
_SOFTENED = re.compile("(?P<word>.+?)[嘛噻哈吧啊呀哦咯啦呗撒嘞]+")
_MAY_ASK = re.compile("(?:是|可以|行)[嘛吧哈]+|对[吧哈]+|(?:没有|无).+")
"""是嘛 and 可以嘛 are typed for 是吗 and 可以吗, no yes; 没有嘛 asks or denies."""
_ENDS_ASKING = re.compile(
    r"[\u4e00-\u9fff]{2}(不|没得|不嘛|没有嘛|得不得)[。.!！~ ]*$|好久|好多钱|好多天|好多[。.!！~ ]*$"
    r"|最[长短多少晚迟高低].{0,6}几[年个月天次倍岁]|(?:要|得|能|可以|管|交|领|留|判|休)[^，,。了过]{0,4}几(?:年|个月|天|倍|次)[。.!！~ ]*$"
)
_QUESTION_MARKS = ("吗", "?", "？", "怎么", "怎样", "如何", "多久", "多少", "几天", "能不能", "可不可以", "是不是", "要不要",
                   "有没有", "为什么", "为啥", "啥意思", "什么", "哪里", "哪个", "啷个", "合法", "违法", "该不该", "咋")  # fmt: skip


def control(text: str) -> Control | None:
    """What a message steers, when it is nothing but a steering word."""
    bare = normalise(text).strip(" 。.!！,，~～")
    softened = None if bare in _MEANING or _MAY_ASK.fullmatch(bare) else _SOFTENED.fullmatch(bare)
    return _MEANING.get(softened["word"] if softened else bare)


def is_question(text: str) -> bool:
    """Whether a message asks something, by its words or its mark, in simplified or traditional characters."""
    plain = normalise(text)
    return any(mark in plain for mark in _QUESTION_MARKS) or bool(_ENDS_ASKING.search(plain))


def examples() -> dict[Control, tuple[str, ...]]:
    """All steering words, for training the dialogue intents on the same list."""
    return _WORDS
