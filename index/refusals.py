"""What is said when a question is not answered, or when something comes before the answer."""

from __future__ import annotations

from collections.abc import Mapping

from index.danger_words import Kind
from index.lawful_ways import lawful_way
from language.domains import domains
from language.normalise import normalise

OUT_OF_SCOPE = (
    "这个问题不在劳动关系的范围内，我答不准，就不乱说了。其他法律问题可以拨打 12348 公共法律服务热线。"
    "劳动合同、工资、工伤、社保、休假、仲裁方面的事，随时可以问我，也可以拨打 12333。"
)
UNLAWFUL = (
    "这种做法违法，我不能帮您想办法，而且往往代价更大。正当的路子是有的：先把您真正想解决的事说出来，"
    "我告诉您法律允许怎么做；也可以拨打 12333 咨询。"
)
URGENT = (
    "先保证人身安全：有人受伤先打 120，被打、被关、有人要动手马上打 110，着火或者被困打 119。"
    "心里过不去、不想活了，请现在就拨 12356 心理援助热线，有人在听。"
    "安全之后，劳动方面的事拨 12333，或者回复“转人工”。"
)
"""For danger whose kind the rules do not know: the scope model alone found it."""

_URGENT: Mapping[Kind, str] = {
    "self_harm": (
        "您说的让人很担心，先别一个人扛着：请现在就拨 12356 心理援助热线，有人在听；有危险马上打 110 或 120；是您身边的人这样，守住他、别让他一个人。"
        "钱和工作的事都还有办法，可以一件一件来。想跟真人说，回复“转人工”。"
    ),
    "protest": (
        "先把人平安放在第一位：高处风大危险，请慢慢退到安全的地方，旁边的人马上打 110 和 119。"
        "心里过不去可以拨 12356 心理援助热线；欠的钱不用拿命去换，12333 可以登记。要跟真人说，回复“转人工”。"
    ),
    "violence": (
        "先离开危险的地方，马上打 110；有人受伤打 120。"
        "不要还手、不要独自去找对方，安全以后留好伤情照片和就医记录。劳动方面的事拨 12333，或者回复“转人工”。"
    ),
    "detention": (
        "谁都不能关人、逼人干活：能打电话马上打 110，说清位置和几个人，不方便说话就把定位发给信得过的人请他报警；有人受伤打 120。"
        "先顾安全，不要硬闯。脱身以后工资的事拨 12333，或者回复“转人工”。"
    ),
    "child_labour": (
        "孩子的安全先顾：孩子被打、被关、受伤或者被逼着干活，马上打 110，受伤打 120。"
        "用童工可以打 12333 举报，12355 青少年服务台也能帮孩子。要跟真人说，回复“转人工”。"
    ),
    "accident": (
        "先救人：马上打 120，被埋、被困、被机器夹住再打 119。"
        "先断电、停机，有毒气或者会再塌的地方不要自己下去救。安全以后工伤的事拨 12333，或者回复“转人工”。"
    ),
    "fire": (
        "人先撤到安全的上风处，马上打 119；有人受伤、中毒、昏倒打 120，有人要放火或者拿着爆炸物打 110。"
        "不要回去拿东西，闻到煤气不要开关电器。安全以后的事拨 12333，或者回复“转人工”。"
    ),
    "crowd": (
        "先退到人少的地方，别推挤、别动手；眼看要冲突马上打 110，有人受伤打 120。"
        "欠薪可以选几个代表去登记，12333 告诉您地点，堵门堵路容易伤到自己人。要跟真人说，回复“转人工”。"
    ),
}

SMALLTALK = {
    "greet": "您好，我是劳动关系咨询助手。合同、工资、欠薪、仲裁的事都可以直接问我，也可以说“我要投诉”。",
    "goodbye": "好的，有事随时再来。祝您顺利。",
    "thank": "不客气。后面还有什么不清楚的，接着问就行。",
    "bot_challenge": "我是自动回答的咨询助手，不是真人。需要人工的话，回复“转人工”或者拨打 12333。",
    "ask_capability": (
        "我能做三件事：回答劳动合同、工资、欠薪和劳动仲裁的问题，并告诉您依据哪一条；"
        "帮您登记投诉或举报，转给劳动监察或调解；查登记后的进度。直接说您的事就行。"
    ),
    "complain_bot": "抱歉没答到点子上。请换个说法，说清发生了什么、什么时候、您想怎么样；也可以回复“转人工”。",
    "vent": "听得出来您不好受。慢慢说，发生了什么事？工资、合同、辞退、仲裁，我都可以帮您看看怎么办。",
}

UNREADABLE = {
    "foreign": (
        "这里只用中文回答，请用中文说说您的事；也可以拨打 12333。\n"
        "Sorry, I can answer in Chinese only. Please write in Chinese, or call the labour hotline 12333."
    ),
    "gibberish": "没认出来您打的是什么。请用一两句话说说：发生了什么事、您是上班的还是单位一方。也可以拨打 12333。",
    "injection": "我只回答劳动关系方面的问题，不改换身份，也不透露内部设置。工资、合同、工伤、仲裁的事，直接问就行。",
    "fragment": "光凭这几个字还不知道您要问什么。请连事情一起说，比如：老板从今年三月起没给我发工资，怎么办。也可以拨打 12333。",
    "politics": "这方面我不谈，也答不准。我只回答劳动关系方面的问题：工资、合同、工伤、社保、仲裁的事，直接问就行。",
}
"""By kind of text that is not a question to us (index/unreadable.py)."""

_AGAIN = "劳动合同、工资、工伤、社保、休假、仲裁方面的事，随时可以问我，也可以拨打 12333。"
_DECLINED = "这个问题不在劳动关系的范围内，我答不准，就不乱说了。"
_DOORS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"crime"}), "遇到诈骗、偷盗、威胁这类事，打 110 或者去派出所报案；法律问题可以拨打 12348。"),
    (frozenset({"consumer"}), "买东西、办卡、退款的纠纷可以拨打 12315；打官司的事问 12348。"),
    (frozenset({"family", "inheritance", "loan", "rent", "housing", "traffic", "business", "creation", "policy"}), "这类法律问题可以拨打 12348 公共法律服务热线。"),
    (frozenset({"medical", "school", "land", "neighbours", "authority", "animal"}), "这类事可以打 12345 问归哪个部门管；法律问题拨打 12348。"),
    (frozenset({"pastime", "knowledge"}), ""),
)  # fmt: skip


def urgent(kind: Kind | None) -> str:
    """The safety message for a danger, at most three sentences; the general one where the kind is not known."""
    return _URGENT[kind] if kind else URGENT


def unlawful(text: str) -> str:
    """A refusal to help with something unlawful, with the lawful way to what the person wants."""
    way = lawful_way(normalise(text))
    return f"这样做违法，我不能帮您，而且往往代价更大。{way}" if way else UNLAWFUL


def outside(text: str) -> str:
    """A refusal of a matter that is not labour, with the door where it belongs."""
    fields = domains(normalise(text))
    named = [(sum(field in group for field in fields), door) for group, door in _DOORS]
    most, door = max(named, key=lambda counted: counted[0])
    return f"{_DECLINED}{door}{_AGAIN}" if most else OUT_OF_SCOPE


def smalltalk(label: str) -> str:
    """The reply to small talk of a kind; a greeting for any kind not known."""
    return SMALLTALK.get(label, SMALLTALK["greet"])
