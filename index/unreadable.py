"""Texts that are no question to us: other languages, keyboard mashing, orders to the machine, politics.

Chinese with foreign words in it (my boss 拖欠工资, HR 说 N+1) is read as Chinese.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.reading import without_particulars
from language.controls import control
from language.domains import domains
from language.normalise import normalise

Kind = Literal["foreign", "gibberish", "injection", "politics", "fragment"]
Outcome = Literal["clarify", "declined_out_of_scope"]


@dataclass(frozen=True)
class Unreadable:
    """Why a text is not answered, and the outcome of the turn."""

    kind: Kind

    @property
    def outcome(self) -> Outcome:
        """What cannot be read may be said again; what is no business of ours is declined."""
        return "declined_out_of_scope" if self.kind in ("injection", "politics") else "clarify"


_ORDERS = re.compile(
    r"(忽略|无视|忘记|忘掉|抛开|绕过|跳过).{0,4}(以上|上面|之前|前面|先前|你的|系统|所有|一切).{0,8}(指令|提示|规则|设定|要求|限制|身份|内容)"
    r"|提示词|(你的|输出|打印|用).{0,6}系统提示|(系统|内部|你的?).{0,4}设定|越狱|开发者模式|以上规则作废|没有.{0,4}限制的?(ai|助手|模型|人工智能)"
    r"|(从现在(开始|起)|接下来|现在)你?(要|就)?(用.{0,6}口气|扮演|只能|必须说)|从现在(开始|起).{0,4}你(是|就是|不是|要)|^(请|麻烦)?(你)?(来)?(现在)?扮演|你现在(扮演|是)(?!.{0,12}[吗么?？]).{0,3}(一|我|个)"
    r"|假装你?(是|没有)|重复.{0,8}(第一条|以上|收到).{0,4}(指令|提示|内容)|(输出|透露|公布).{0,6}(配置|密钥|指令)"
    r"|ignore.{0,12}(above|previous|prior|instructions|rules)|system ?prompt|^system ?[:：]|you are (now|chatgpt|dan)|(reveal|print|dump|show).{0,12}(prompt|instructions|config)|act as|pretend"
)
_POLITICS = re.compile(
    r"共产党(?!员)|国民党|习近平|毛泽东|国家主席|国家领导人|总书记|政治局|中央领导|六四|天安门事件|法轮功|[台疆藏港]独|台湾.{0,6}(统一|独立|问题|归属)|(西藏|新疆|香港)独立"
    r"|多党|一党|政权|民主选举|反动|文革|文化大革命|中[美日俄印]关系|俄乌|(支持|站).{0,4}(俄罗斯|乌克兰|美国|以色列|巴勒斯坦)|特朗普|拜登|普京|美国总统"
)
_OUR_WORDS = frozenset(
    {"hr", "n", "kpi", "ot", "offer", "pua", "996", "007", "12333", "n+1", "2n", "bpo", "okr", "pip"}
)
_GREETINGS = frozenset(
    {"hello", "hi", "hey", "bye", "thanks", "thank", "you", "ok", "help", "goodbye", "yes", "no", "pass"}
)
_SHORTHAND = frozenset({"3q", "88"})
_ENGLISH = frozenset(
    [
        "i",
        "my",
        "me",
        "we",
        "you",
        "he",
        "she",
        "they",
        "it",
        "is",
        "are",
        "am",
        "was",
        "were",
        "be",
        "do",
        "does",
        "did",
        "not",
        "no",
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "and",
        "or",
        "if",
        "how",
        "what",
        "when",
        "where",
        "who",
        "why",
        "can",
        "could",
        "should",
        "will",
        "would",
        "have",
        "has",
        "had",
        "boss",
        "pay",
        "paid",
        "salary",
        "wage",
        "wages",
        "work",
        "job",
        "contract",
        "employer",
        "company",
        "labour",
        "labor",
        "overtime",
        "fired",
        "please",
        "tell",
        "write",
        "speak",
        "english",
        "help",
        "need",
        "about",
        "this",
        "that",
        "with",
        "from",
    ]
)
_OTHER_SCRIPT = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\u0e00-\u0e7f\u0600-\u06ff\u0900-\u097f]"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SOUNDS = frozenset("哈呵嘻嘿啊哦呃额噗哼嗯吧啦嘛呀嗷嗒咯吖")
_LONE_SOUND = frozenset("哦呃额噗哼")
_MASHED = re.compile(r"(.{1,4}?)\1{3,}")


def unreadable(text: str) -> Unreadable | None:
    """Why a text is no question to us, or None where it can be read."""
    plain = normalise(text).strip()
    if _ORDERS.search(plain):
        return Unreadable("injection")
    if _POLITICS.search(plain) and not _OURS & set(domains(_POLITICS.sub("", plain))):
        return Unreadable("politics")
    if len(_OTHER_SCRIPT.findall(plain)) >= 2:
        return Unreadable("foreign")
    han = _HAN.findall(plain)
    kind = _of_letters(plain) if not han else "gibberish" if _is_noise(han, plain) else None
    return Unreadable(kind) if kind else None


def is_fragment(text: str) -> bool:
    """Whether a text asks nothing yet: only days, sums and places, one word that answers a question, or that somebody wants to ask.

    2023年3月; 确认提交; 我在厂里上班，想咨询点劳动方面的问题; 老师，民办幼儿园的.
    """
    plain = normalise(text).strip()
    if control(text) is not None or _ONLY_GENERAL.fullmatch(plain) or _tells_only_who(plain):
        return True
    stretches = list(without_particulars(text))
    rest = _AROUND.sub("", "".join(stretches))
    return len(stretches) > 1 and not any(char.isalnum() for char in rest)


_ONLY_GENERAL = re.compile(
    r"(?:我们?|你们?|您|他|请问|请教|麻烦|劳驾|想|要|需要|咨询|询问|请|问|了解|说|讲|帮忙?|看看?|下|一下|一?[点些个件]|这|有"
    r"|劳动法?|法律?|用工|劳资|劳务|方面|关于|相关|有关|的|问题|事情?|情况|单位|公司|厂里?|工厂|工地|店里?|老板|员工|打工|上班|工作|做事"
    r"|在|是|了|吗|嘛|呢|哈|噻|吧|啊|[,，.。!！?？~、 ])+"
)
_WORKS_AS = (
    r"老师|教师|幼师|护士|护工|医生|保安|门卫|保洁|阿姨|服务员|传菜员?|厨师|洗碗工?|收银员?|店员|导购|营业员|司机|骑手|快递员?|分拣员?"
    r"|木工|电工|焊工|钢筋工|泥水工|杂工|小工|普工|操作工|学徒|文员|会计|销售|客服|美容师|理发师|程序员|设计师|主播|员工|工人|合同工|临时工|正式工"
)
_WORKS_AT = r"幼儿园|医院|学校|食堂|养老院|敬老院|餐馆|饭店|面馆|火锅店|超市|便利店|酒店|宾馆|工地|工厂|[\u4e00-\u9fff]?厂里?|公司|店里?|美容院|理发店|物业|小区|快递站|银行"
_ONLY_WHO = re.compile(
    rf"(?:{_WORKS_AS}|{_WORKS_AT}|我们?|俺|是|在|当|做|的|一?[个名家]|女的?|男的?|今年|\d{{2}}岁?了?|民办|公立|公办|私立|私人|上班|打工|干活|了|里头?|[ ,，。.、])+"
)
_WHO = re.compile(f"{_WORKS_AS}|{_WORKS_AT}")


def _tells_only_who(plain: str) -> bool:
    """Whether a text says who somebody is and where they work, and nothing of what happened: 我在养老院当护工 55了 女的."""
    return bool(_WHO.search(plain) and _ONLY_WHO.fullmatch(plain))


_AROUND = re.compile("大概|大约|左右|我?是?在|的|了|是|那|呢|吧|号|份")
_OURS = frozenset({"wage", "employment", "dismissal", "injury", "leave", "insured", "remedy"})


def _of_letters(plain: str) -> Kind | None:
    """What a text without a Chinese character is: our words and greetings are read, the rest is not."""
    words = _WORD.findall(plain)
    if plain in _SHORTHAND or (
        words and (set(words) <= _GREETINGS or (set(words) & _OUR_WORDS and len(words) <= 3))
    ):
        return None
    letters = [word for word in words if word.isalpha()]
    known = sum(word in _ENGLISH for word in letters)
    likely = sum(_can_be_said(word) for word in letters)
    if len(letters) >= 2 and (known or (likely >= 3 and likely > len(letters) / 2)):
        return "foreign"
    return "gibberish"


def _can_be_said(word: str) -> bool:
    return (
        2 <= len(word) <= 16
        and not re.search(r"[bcdfghjklmnpqrstvwxz]{4}", word)
        and bool(re.search(r"[aeiouyà-ÿ]", word))
    )


def _is_noise(han: list[str], plain: str) -> bool:
    """One or two characters over and over, or sounds alone."""
    kinds = set(han)
    if plain in _LONE_SOUND:
        return True
    return len(han) >= 3 and (
        kinds <= _SOUNDS or (len(han) >= 5 and len(kinds) <= 2 and bool(_MASHED.search(plain)))
    )
