"""What a message about filings asks for: one's own here, somebody else's, or what an agency has to do by law."""

from __future__ import annotations

import re

_OF_OTHERS = re.compile(
    r"(?:别个|别人|他人|其他人|人家|同事|工友|邻居)家?的?(?:那个)?(?:投诉|举报|登记|案子|进度|单子)|(?:谁|哪个)(?:投诉|举报|告)(?:的|了)?我"
)
_HERE = re.compile(
    r"查|编号|单号|回执|进[度展]|工单|单子|登[记了的个起]|我.{0,4}(?:投诉|举报|案子|件)|你们|催|刚[才刚]"
)
"""What speaks of a filing that was registered here."""
_PROGRESS = re.compile(
    r"结果|处理|处置|审核|受理|立案|结案|办(?:得|到|好|完|结|了|没|理|案)|[到在]哪[了里儿点个一步]|哪一?步|哪个(?:环节|地步)|[到在]哪个部门|哪[点里儿]了"
    r"|状态|消息|音信|下文|回[复音信应话]|答复|反馈|反应|动静|眉目|着落|[没有]得?人(?:管|理|联系|打|来|接|看)|收到没|投诉|举报|调解|承办|经办|开庭|联系|打电话"
    r"|石沉大海|没影|黄了|我.{0,6}材料|案[子件]|交上去|递的|排(?:到|队)|系统显示|[这个张]单|单据|我的事|cq26|chaxun|进都|上次|上回|前几天|(?:开始|去)(?:调查|查)|[退转]到哪|转办|还要等|这么[慢久]"
    r"|(?:咋|怎么|啷个)样了|有信|搞定|批下来|解决[了]?没|新情况|那边咋?说|那事",
    re.IGNORECASE,
)
"""What tells of a filing on its way, wherever it was made."""
_AGENCY = re.compile(r"监察|劳动局|人社局|社保局|仲裁|法院|信访|12345|12333|派出所|街道|工会")
_PROCEDURE = re.compile(
    r"(?:怎么|咋|啷个|如何|哪里|哪儿|哪个地方).{0,4}(?:申请|告|交材料|写|打官司)|好多钱|多少钱|收费|要钱|什么材料|啥材料"
)
_HOW_LONG = re.compile(r"多久|好久|多长|几天|好多天|什么时候|啥时候|好长时间|几个月")
_SENT = re.compile(r"发[^，,。；;]{0,8}(?:消息|信息|短信)")
_AGAINST_US = re.compile(r"(?<!我)(?<!我们)(?:投诉|举报|告)了?我(?:们)?(?![们的老公单厂店])")
"""Who is complained of asks what comes of it, and has filed nothing."""
_BY_NAME = re.compile(r"查|编号|单号|回执|进度|登[记了的个起]")


def asks_for_others(text: str) -> bool:
    """Whether a message wants to see a filing of somebody else, or to know who filed it."""
    return bool(_OF_OTHERS.search(text))


def asks_the_law(text: str) -> bool:
    """Whether it asks how and for how much something is done, and not of a filing registered here."""
    return bool(_PROCEDURE.search(text)) and not _HERE.search(text)


def speaks_of_filings(text: str) -> bool:
    """Whether a message says a word of a filing, of its progress or of the wait for it; 双倍有没得 and 发那种消息 say none."""
    text = _SENT.sub("", text)
    return bool(_HERE.search(text) or _PROGRESS.search(text))


def asks_here(text: str) -> bool:
    """Whether it asks after a filing registered here, and not how long an agency takes."""
    if _BY_NAME.search(text):
        return True
    if _AGENCY.search(text) or _AGAINST_US.search(text) or not speaks_of_filings(text):
        return False
    return bool(_HERE.search(text)) or not _HOW_LONG.search(text)
