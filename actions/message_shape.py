"""The form of a message: its words without the marks of a continuation (那…呢, …的话呢, 这个…), and which marks there were."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.audience import Side
from language.controls import is_question
from language.normalise import normalise

LONGEST_ELLIPSIS = 14
POINTS_BACK = 8
"""Characters. A 这样 further on points to what the text itself has told."""
MARKS = " ,，。.!！?？~～…、;；"
_LEAD = re.compile(
    r"(?:那么|那要是|那如果|那(?![个种些样里边几])|哪(?![些个里儿种])(?=.{1,8}呢)|还有就是|还有|另外|然后|再问(?:一下|个)?|我?还?想问(?:一[下哈]|[下哈问])?|请问|换成|换做|换作|换(?![岗班人厂]|工作|地方)|第[一二三两]个(?:问题|事)|对了|嗯+|哦+|好的?|所以|不过|可是|但是?|同样|还是|比如说?|像|至于|关于)[,，、 ]*"
)
_SUPPOSES = re.compile(r"(?:如果说?|要是|假如|假设|万一|若是?|倘若|假使)[,，、 ]*")
_TAIL = re.compile(
    r"(?:(?:又|也|还|会|应该|该)*(?:是)?(?:怎么(?:说|算|样|办|弄|处理|规定)|咋(?:说|办|整|样)|啷个(?:说|办|算)|如何|一样|有区别|有什么不同|不一样|适用|可以|(?<=[也又还会该])(?:算|行))(?:的)?(?:吗|嘛|么|不)?)?(?:呢|咧|嘞|喃|哩|勒|吗|嘛|呀|啊|呐|哦|吧)*$"
)
_ENDINGS = ("呢", "咧", "嘞", "喃", "哩", "勒")
_CONTINUES = re.compile(r"[呢咧嘞喃哩勒]|一样|区别|不同|^[也又]")
_CASE = re.compile(r"(?:的话|的时候|时候?|的情况下?|情况下?|这种情况|来说|来讲|(?<![男女])的)$")
POINTS = re.compile(
    r"这个|这种|这样|这事|这些|那个|那种|那样|(?<!其)它|上面|刚才|刚刚|前面说|你说的|您说的|上述|该项"
)
_SIDE_ONLY = re.compile(
    r"我们?|咱们?|要是|如果|是|作为|站在|从|换成|对于?|反过来|角度|立场|一方|这边|这方|那边|方面|的话|来说|来讲|的|看|个|一家|一个|做|当|当的|开的?|小|自己|方|呢|"
    r"老板娘?|雇主|用人单位|单位|公司|企业|工厂|厂里?|店里?|hr|人事|法人|店主|员工|职工|工人|农民工|打工(?:人|者)?|劳动者|个体户|负责人|经营者|管理人员?|包工头|上班"
)
_EMPLOYER_WORD = re.compile(
    r"老板|雇主|单位|公司|企业|厂|店|hr|人事|法人|个体户|负责人|经营者|管理|包工头|资方"
)
_WORKER_WORD = re.compile(r"员工|职工|工人|农民工|打工|劳动者|上班")
_ASKING = re.compile(
    r"请问一?下?|我?想问一?下?|到底|最(?:长|多|少|低|高|晚|迟)|至少|一般|大概|能不能|可不可以|可以|应该|要不要|用不用|是不是|有没有|算不算|该不该|需不需要|能(?![力手])|(?<![社工协])会(?![计议员所])|"
    r"(?:怎么|如何|啷个|咋)(?:办理?|算|计算|处理|弄|赔偿?|申请|发|给|认定|写|走|解决|规定)?|"
    r"多(?:久|长时间|长|少钱|少天|少倍|少)|几(?:天|个月|倍|年|次)|好(?:久|多钱|多)|什么(?:时候|意思|条件|情况|材料)?|啥子?|哪(?:里|儿|个|些)|"
    r"合不合法|合法|违法|吗|呢|嘛|啊|吧|么|[?？]"
)
_EMPTY = re.compile(r"[要会能该得去到那了的不都还又也就再他她它你您我们]")


@dataclass(frozen=True)
class Shape:
    """A message, its words without the marks of continuation, and which marks there were."""

    plain: str
    words: str
    marked: bool
    supposes: bool
    points: bool


def shape_of(plain: str, *, tail: bool = True) -> Shape:
    left, marked, supposes = plain, False, False
    while lead := _LEAD.match(left):
        left, marked = left[lead.end() :], True
    if supposed := _SUPPOSES.match(left):
        left, marked, supposes = left[supposed.end() :], True, True
        left = left.removeprefix("是") if tail else left
    if tail and (end := _TAIL.search(left)) and (marked or _CONTINUES.search(end[0])):
        left, marked = left[: end.start()].rstrip(MARKS), True
    if tail and (case := _CASE.search(left)) and case.start():
        left, marked, supposes = left[: case.start()], marked or case[0] != "的", supposes or "话" in case[0]
    return Shape(plain, left.strip(MARKS), marked, supposes, bool(POINTS.search(plain[:POINTS_BACK])))


_HEARD = r"(?:(?:好|行|嗯|哦|算|晓得|知道|明白|懂)+了?[嘛吧哈的]?[,，。 ]*)*(?:对了|那)?[,，。 ]*"
_LEAVES = re.compile(
    rf"^{_HEARD}(?:"
    r"(?:先|都|就)?(?:不|莫|别)(?:说|问|管|讲|提|摆|扯)(?:这|那|它)?(?:个|些|事|件事)?(?:了|先)?[,，。;； ]+"
    r"|(?:这|那)(?:个|事|件事)(?:先)?(?:不|莫)(?:问|说|管)了?[,，。;； ]+"
    r"|(?:换|我?还?(?:想|要)?(?:再|顺便|另外)?(?:请?问|说|打听|咨询)(?:一下|下)?)(?:一?[个件]|哈)?(?:问题|事情?|别的|其他的|另外的)(?:事|问题)?[,，。:： ]*"
    r"|(?:我?(?:再|另外)(?:请?问|打听))(?:一下|下)?一?[个件][,，。:： ]+"
    r"|(?:还有|另外)+(?:一?[个件])(?:事情?|问题)[,，。:： ]*)"
)
_SETS_OUT = re.compile(r"^(?:我|就)*(?:想|要|来)?问(?:一下|下|哈|的?是)?[,，。:： ]*")


def anew(text: str) -> str | None:
    """What a message goes on to that leaves the last matter: 算了不说这个，我老婆…; None where it does not say so."""
    plain = normalise(text).strip(MARKS)
    left = _LEAVES.sub("", plain)
    return (_SETS_OUT.sub("", left) or None) if left != plain else None


def own_words(plain: str) -> str:
    """The words of a message without the marks of a continuation, and what only points back."""
    core = shape_of(plain, tail=not is_question(plain))
    return (POINTS.sub("", core.words) if core.points else "") or core.words


def side_alone(told: str) -> Side | None:
    """The side a phrase names, when it names nothing else."""
    if _SIDE_ONLY.sub("", told):
        return None
    if _WORKER_WORD.search(told):
        return "worker"
    return "employer" if _EMPLOYER_WORD.search(told) else None


def continues(text: str) -> bool:
    """Whether a message is by its form a short question that goes on from another: 那仲裁呢, 工资的话呢."""
    plain = normalise(text).strip(MARKS)
    core = shape_of(plain)
    return len(plain) <= LONGEST_ELLIPSIS and core.marked and plain.endswith(_ENDINGS) and bool(core.words)


def starts_complaint(text: str) -> bool:
    """Whether a message picks the third of 1 依据 2 怎么算 3 我要投诉."""
    return normalise(text).strip(MARKS) in ("3", "三")


def names_no_subject(text: str) -> bool:
    """Whether a message asks of something it does not name: 会罚好多, 那能赔多少, 要带什么 mean nothing without the last question."""
    return len(_EMPTY.sub("", _ASKING.sub("", text)).strip(MARKS)) <= 1


def subject(question: str) -> str:
    """What a question is about: the question without what asks. 试用期最长多久 → 试用期."""
    return _ASKING.sub("", question).strip(MARKS) or question
