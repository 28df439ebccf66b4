"""What is said only to be polite around a question: 您好，请问 … 谢谢. It tells nothing of what the question is about."""

from __future__ import annotations

import re

_LONGEST = 40
"""Characters at either end that are searched for courtesies."""
LEAST = 6
"""Characters that must be left: 你好呀 and 谢谢你们 are small talk whole, 你好，小偷判几年 is a question."""

_PUNCTUATION = r"[\s,，.。!！?？~～、;；:：…]*"
_WHO = r"(?:各位|大家|律师|老师|同志|领导|专家|客服|小助手|助手|机器人|亲|先生|女士|师傅|朋友们?|大神)"
_GOOD = "好(?![几多像久些长不])"
"""老师好几个月没发工资, 晚上好几个小时: no greeting."""
_STOPS = r"[\s,，.。!！?？~～、;；:：…]|$"
_CALLER = r"(?:来电人|来访人|来电者|市民|群众|当事人)(?:现在?|今天|又|想|要)*(?:来电|打电话)?(?:说|称|问|反映|咨询|表示|讲|要求)?(?!的)"
"""How a hotline's operator begins to write down a call."""
_BEFORE = re.compile(
    rf"^{_PUNCTUATION}(?:(?:{_CALLER}|{_WHO}*(?:你们?{_GOOD}|您{_GOOD}|(?:早上|上午|中午|下午|晚上){_GOOD}|打扰一?下?了?|打搅了?)[呀啊哈吗]?{_WHO}*|{_WHO}+好[呀啊哈]?(?=请问|我|{_STOPS})"
    rf"|(?:请问)?{_WHO}?在(?:[吗嘛么]|不在?(?={_STOPS}))|有人在?[吗嘛么]|请问一?下?|请教一?下?|麻烦(?:问一?下?|您|你)?|{_WHO}(?=[,，:： ])"
    rf"|我?(?:想要?|要)?(?:咨询|请教|问)(?:一?下|个(?:问题|事情?))?(?=[,，:：。 ])){_PUNCTUATION})+"
)
_AFTER = re.compile(
    rf"(?:{_PUNCTUATION}(?:(?:非常|十分|万分|先|太|多)?(?:谢谢|感谢|多谢)(?:你们?|您|大家|各位|了|啦|啊|哈)*{_WHO}*了?|(?<![很太真好最更])(?:麻烦(?:你们?|您)?了?|辛苦(?:你们?|您)?了)|拜托了?))+{_PUNCTUATION}$"
)


def without_courtesies(text: str) -> str:
    """The text without greetings before and thanks after, as it was where hardly anything else is said."""
    head, tail = _BEFORE.sub("", text[:_LONGEST], count=1), text[_LONGEST:]
    rest = head + tail
    rest = rest[:-_LONGEST] + _AFTER.sub("", rest[-_LONGEST:], count=1)
    return rest if len(rest.strip()) >= LEAST else text
