"""The account's menu and its greeting. A button sends its sentence, as if it had been typed."""

from __future__ import annotations

from typing import Any

from channels.wechat.bubbles import link

MOST_TOP, MOST_SUB = 3, 5
TOP_BYTES, SUB_BYTES, KEY_BYTES = 16, 60, 128
"""The platform's limits for names and keys."""
WALL = "咨询不是线索：您问的不会转给监察，也不会告诉单位或者员工。这里是自动指引，要找人工请回复“转人工”或拨打 12333。"
DEMO = "（演示版：内容未经人社部门审定）"
_ASK = {
    "拖欠工资怎么办": "老板拖欠工资怎么办",
    "没签劳动合同": "没签劳动合同能要双倍工资吗",
    "被辞退能赔多少": "公司突然叫我不用来了，能赔多少",
    "工地工钱找谁要": "工地包工头跑了，工钱找谁要",
    "受了工伤": "上班受伤了怎么申请工伤认定",
}
_EMPLOYER = {
    "多久必须签合同": "员工入职多久必须签合同",
    "试用期怎么约定": "试用期最长能约定多久",
    "加班费怎么算": "加班费怎么算",
    "离职要开什么证明": "员工离职要开什么证明",
}
_DO = {
    "我要投诉": "我要投诉",
    "查进度": "查进度",
    "怎么申请仲裁": "劳动仲裁怎么申请，要不要钱",
    "转人工": "转人工",
}


def menu(site: str | None) -> dict[str, Any]:
    """The body of menu/create; with a `site`, the page is one of the buttons."""
    page = [{"type": "view", "name": "打开网页版", "url": site}] if site else []
    return {
        "button": [
            {"name": "我是劳动者", "sub_button": _clicks(_ASK)},
            {"name": "我是单位", "sub_button": _clicks(_EMPLOYER)},
            {"name": "办事", "sub_button": [*_clicks(_DO), *page]},
        ]
    }


def greeting(*, is_demo: bool) -> str:
    """What somebody reads who has just followed the account."""
    offers = [link(title, sentence) for title, sentence in (*_ASK.items(), *list(_DO.items())[:2])]
    hello = "您好，这里是重庆劳动关系咨询助手。合同、工资、辞退、工伤、仲裁，直接打字问就行，也可以点下面的："
    return "\n".join([*([DEMO] if is_demo else []), hello, *offers, WALL])


def _clicks(sentences: dict[str, str]) -> list[dict[str, str]]:
    return [{"type": "click", "name": name, "key": sentence} for name, sentence in sentences.items()]
