"""Who somebody says they are and where they work, told alone: 我叫‹姓名1›，公司是‹单位1›. Only placeholders are seen here."""

from __future__ import annotations

import re

from actions.reply import Reply, offers

_PLACEHOLDER = re.compile(r"‹(姓名|单位|电话|地址)\d+›")
_NAMED = re.compile(r"(?:我叫|我是|名字(?:是|叫)?|姓名(?:是)?)[:：]?\s*(‹姓名\d+›)")
_AROUND = re.compile(
    r"[,，。.;；:：!！、\s]|我们?|他们|[的叫是在]|名字|姓名|姓|全称|公司|单位|用人|工厂|厂|店|老板|上班|工作|联系|电话|手机|号码?|住址?|地址"
)
TAKEN = "记下了：{what}。写文书、登记投诉时会用上。"
ONWARD = "接着说发生了什么事（比如欠了几个月工资、哪天被辞退），就能帮你算钱、写文书、登记投诉。"


def introduced(text: str) -> dict[str, str]:
    """The name a person gives as their own, as its placeholder; {} where none is given."""
    told = _NAMED.search(text)
    return {"complainant_name": told[1]} if told else {}


def introduction(text: str) -> Reply | None:
    """What can be done next, for a message that names the person or the employer and nothing else."""
    kinds = list(dict.fromkeys(_PLACEHOLDER.findall(text)))
    if not {"姓名", "单位"} & set(kinds) or _AROUND.sub("", _PLACEHOLDER.sub("", text)):
        return None
    told = TAKEN.format(what="、".join(kinds))
    buttons = offers("老板拖欠工资怎么办", "帮我写仲裁申请书", "我要投诉", "转人工")
    return Reply(f"{told}\n{ONWARD}", "answered", buttons)
