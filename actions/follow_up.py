"""Reads a message as the continuation of the last question: 那工资呢, 三年合同的话呢, 我是老板的话呢, 成都呢.

Pure: a reading gives the questions the message may stand for; who asks them of the answer path decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from actions.asked_section import BASIS, COMPUTATION, asked_section
from actions.same_kind import Word, replaced, without, words
from index.audience import audience_of
from language.controls import control, is_question
from language.normalise import normalise
from language.variants import standardise

Side = Literal["worker", "employer"]
LONGEST_ELLIPSIS = 14
LONGEST_MIXED = 24
POINTS_BACK = 8
"""Characters. A 这样 further on points to what the text itself has told."""
LONGEST_BARE = 10
"""Characters. A text without any mark of a continuation is read as one only when it is this short."""

_MARKS = " ,，。.!！?？~～…、;；"
_LEAD = re.compile(
    r"(?:那么|那要是|那如果|那(?![个种些样里边几])|哪(?=.{1,8}呢)|还有就是|还有|另外|然后|再问(?:一下|个)?|我?还?想问(?:一下|问)?|请问|换成|换做|换|第[一二三两]个(?:问题|事)?|对了|嗯+|哦+|好的?|所以|不过|可是|但是?|同样|还是|比如说?|像|至于|关于)[,，、 ]*"
)
_NEW_MATTER = re.compile(
    r"(?:对了|还有(?:一?个|一?件)|另外|(?:我?想?)?(?:再|还|另外|顺便)?(?:想)?问(?:一下|一?个|下|你)?|换(?:一?个)|说个别的|别的)"
)
_SUPPOSES = re.compile(r"(?:如果说?|要是|假如|假设|万一|若是?|倘若|假使)[,，、 ]*")
_TAIL = re.compile(
    r"(?:(?:又|也|还|会|应该|该)*(?:是)?(?:怎么(?:说|算|样|办|弄|处理|规定)|咋(?:说|办|整|样)|啷个(?:说|办|算)|如何|一样|有区别|有什么不同|不一样|适用|可以|算|行)(?:的)?(?:吗|嘛|么|不)?)?(?:呢|咧|嘞|喃|哩|吗|嘛|呀|啊|呐|哦|吧)*$"
)
_FIRST_CLAUSE = re.compile(r"([^,，]{2,12})[,，]")
_THOSE_DAYS = re.compile(r"[那这前后]几[天年个月]")
_ENDINGS = ("呢", "咧", "嘞", "喃", "哩")
_CONTINUES = re.compile(r"[呢咧嘞喃哩]|一样|区别|不同|^[也又]")
_CASE = re.compile(r"(?:的话|的时候|时候?|的情况下?|情况下?|这种情况|来说|来讲|的)$")
_POINTS = re.compile(
    r"这个|这种|这样|这事|这些|那个|那种|那样|它|上面|刚才|刚刚|前面说|你说的|您说的|上述|该项"
)
_WRONG = re.compile(
    r"^(?:不对头?|不是(?=[,，])|错了|不(?=[,，])|(?:更正|纠正)(?:一下)?|我?[说写打记讲搞弄][错反]字?[了咯啦嘞]?|口误)[,，。!！、 ]*"
)
_IS_NOT = re.compile(
    r"^(?:我?说?的?是?)?不是(?P<old>[^,，。;；]{1,16}?)[,，、 ]*(?:而是|应该是|是)(?P<new>.{1,20})$"
)
_NOT_AFTER = re.compile(
    r"^(?:我?说?的?)?(?:应该)?是(?P<new>[^,，。;；]{1,16}?)[,，、 ]*不是(?P<old>.{1,16})$"
)
_SHOULD_BE = re.compile(r"^(?:应该是|应该|其实是|实际上?是|其实|是|改成|改为|换成)+")
_SIDE_ONLY = re.compile(
    r"我们?|咱们?|要是|如果|是|作为|站在|从|换成|对于?|反过来|角度|立场|一方|这边|这方|那边|方面|的话|来说|来讲|的|看|个|一家|一个|做|当|当的|开的?|小|自己|方|呢|"
    r"老板娘?|雇主|用人单位|单位|公司|企业|工厂|厂里?|店里?|hr|人事|法人|店主|员工|职工|工人|农民工|打工(?:人|者)?|劳动者|个体户|负责人|经营者|管理人员?|包工头|上班"
)
_EMPLOYER_WORD = re.compile(
    r"老板|雇主|单位|公司|企业|厂|店|hr|人事|法人|个体户|负责人|经营者|管理|包工头|资方"
)
_WORKER_WORD = re.compile(r"员工|职工|工人|农民工|打工|劳动者|上班")
_NOW = re.compile(r"现在|目前|如今|眼下|最近")
_GENERIC = re.compile(
    r"的|了|是|在|时候?|发生|那时|当时|候|这边|那边|这里|那里|地方|如果|要是|我|事情?|话|份|期间|,|，| "
)
_CONDITION = re.compile(r"[没不未有被签干做满超]|[是来去给过]")
_ASKING = re.compile(
    r"请问一?下?|我?想问一?下?|到底|最(?:长|多|少|低|高|晚|迟)|至少|一般|大概|能不能|可不可以|可以|应该|要不要|用不用|是不是|有没有|算不算|该不该|需不需要|能|会|应|"
    r"(?:怎么|如何|啷个|咋)(?:办理?|算|计算|处理|弄|赔偿?|申请|发|给|认定|写|走|解决|规定)?|"
    r"多(?:久|长时间|长|少钱|少天|少倍|少)|几(?:天|个月|倍|年|次)|好(?:久|多钱|多)|什么(?:时候|意思|条件|情况|材料)?|啥子?|哪(?:里|儿|个|些)|"
    r"合不合法|合法|违法|吗|呢|嘛|啊|吧|么|[?？]"
)


@dataclass(frozen=True)
class Context:
    """What the last answer was about: the question it answered, complete in itself, with its circumstances.

    `question` has placeholders for personal data, as everything that passes through Rasa; `base` is the last one that
    was asked whole, before words were added to it. `card` is None where no card was told; `region` and `audience` are None where nobody said.
    """

    question: str
    card: str | None = None
    title: str = ""
    base: str = ""
    region: str | None = None
    audience: Side | None = None

    def to_slot(self) -> dict[str, Any]:
        """As JSON, for a slot."""
        return dict(self.__dict__)

    @classmethod
    def from_slot(cls, slot: object) -> Context | None:
        """From a slot; None where nothing was told yet."""
        if not isinstance(slot, Mapping) or not slot.get("question"):
            return None
        side = slot.get("audience")
        return cls(
            question=str(slot["question"]),
            card=slot.get("card") or None,
            title=str(slot.get("title") or ""),
            base=str(slot.get("base") or ""),
            region=slot.get("region") or None,
            audience=side if side in ("worker", "employer") else None,
        )


Kind = Literal[
    "digit", "correction", "audience", "date", "place", "reference", "ellipsis", "condition", "mixed", "bare"
]


@dataclass(frozen=True)
class Candidate:
    """One question a message may stand for. `prior` is added to its score; `alone` is the message by itself."""

    text: str
    prior: float = 0.0
    alone: bool = False


@dataclass(frozen=True)
class Rewritten:
    """A continuation: the questions it may stand for, best guess first, and what of the answer is asked for.

    `new` is the part that the last question did not have; `section` a heading, see `asked_section`.
    """

    kind: Kind
    candidates: tuple[Candidate, ...]
    context: Context
    new: str = ""
    section: str | None = None


@dataclass(frozen=True)
class _Core:
    """A message, its words without the marks of continuation, and which marks there were."""

    plain: str
    words: str
    marked: bool
    supposes: bool
    points: bool


def rewrite(text: str, context: Context) -> Rewritten | None:
    """The message as a continuation of the last question; None where it stands alone."""
    plain = standardise(normalise(text)).strip(_MARKS)
    if not plain or control(plain):
        return None
    if (told := _FIRST_CLAUSE.match(plain)) and (side := _side_alone(_core(told[1]).words)):
        return rewrite("那" + plain[told.end() :], replace(context, audience=side))
    return next((found for reader in _READERS if (found := reader(plain, context))), None)


def continues(text: str) -> bool:
    """Whether a message is by its form a short question that goes on from another: 那仲裁呢, 工资的话呢."""
    plain = normalise(text).strip(_MARKS)
    core = _core(plain)
    return len(plain) <= LONGEST_ELLIPSIS and core.marked and plain.endswith(_ENDINGS) and bool(core.words)


def starts_complaint(text: str) -> bool:
    """Whether a message picks the third of 1 依据 2 怎么算 3 我要投诉."""
    return normalise(text).strip(_MARKS) in ("3", "三")


def _digit(plain: str, context: Context) -> Rewritten | None:
    section = {"1": BASIS, "一": BASIS, "2": COMPUTATION, "二": COMPUTATION}.get(plain)
    return _same("digit", context, section) if section else None


def _correction(plain: str, context: Context) -> Rewritten | None:
    """不是三个月是五个月; 说错了是去年5月; 不对,是公司不是工地."""
    rest = _WRONG.sub("", plain)
    told = _IS_NOT.search(rest) or _NOT_AFTER.search(rest)
    if (rest == plain and not told) or is_question(plain):
        return None
    new = (told["new"] if told else _SHOULD_BE.sub("", rest)).strip(_MARKS)
    if not new:
        return None
    old = told["old"].strip(_MARKS) if told else ""
    if (side := _side_alone(new)) and "我" in plain and old not in context.question:
        return _same("correction", replace(context, audience=side))
    if moved := _place(new, context):
        return replace(moved, kind="correction")
    text = context.question.replace(old, new) if old and old in context.question else None
    text = text or replaced(context.question, words(new)) or f"{new}，{context.question}"
    return Rewritten("correction", (Candidate(text),), context, new)


def _audience(plain: str, context: Context) -> Rewritten | None:
    """我是老板的话呢; 要是员工呢; 反过来呢."""
    core = _core(plain)
    if core.words == "反过来" and context.audience:
        side: Side | None = "employer" if context.audience == "worker" else "worker"
    else:
        side = _side_alone(core.words)
    return (
        _same("audience", replace(context, audience=side))
        if side and (core.marked or "我" in plain)
        else None
    )


def _date(plain: str, context: Context) -> Rewritten | None:
    """去年的呢; 2023年的时候呢: the day the law of which governs stands in the question."""
    core = _core(plain)
    named = [word for word in words(core.words) if word.kind == "date"]
    if not named or _GENERIC.sub("", without(core.words, named)):
        return None
    before = [word for word in words(context.question) if word.kind == "date"]
    rest = _NOW.sub("", without(context.question, before)).strip(_MARKS)
    text = f"{named[-1].text}，{rest}"
    return Rewritten("date", (Candidate(text),), context)


def _place(plain: str, context: Context) -> Rewritten | None:
    """成都呢; 要是在万州呢."""
    core = _core(plain)
    named = [word for word in words(core.words) if word.kind == "district"]
    if not named or _GENERIC.sub("", without(core.words, named)):
        return None
    text = replaced(context.question, named[-1:]) or context.question
    return Rewritten("place", (Candidate(text),), replace(context, region=named[-1].text))


def _reference(plain: str, context: Context) -> Rewritten | None:
    """这个要带什么材料; 去哪里办; 依据是什么: told from the same card."""
    section = asked_section(_core(plain, tail=False).words)
    return None if section is None or not context.card else _same("reference", context, section)


def _ellipsis(plain: str, context: Context) -> Rewritten | None:
    """那工资呢; 三年合同的话呢; 如果是派遣的呢: marked, short, and asking nothing by itself."""
    core = _core(plain)
    if not core.marked or not core.words or len(core.words) > LONGEST_ELLIPSIS:
        return None
    if is_question(_THOSE_DAYS.sub("", core.words)):
        return None
    return _continued("condition" if core.supposes else "ellipsis", core, context)


def _mixed(plain: str, context: Context) -> Rewritten | None:
    """那公司不同意怎么办; 这种情况能要赔偿吗: marked, with a question of its own."""
    core = _core(plain, tail=False)
    if not (core.marked or core.points) or len(core.words) > LONGEST_MIXED:
        return None
    if not core.points and _NEW_MATTER.match(plain):
        return None
    own = _POINTS.sub("", core.words) or core.words
    return Rewritten(
        "mixed",
        (
            Candidate(f"{context.question}，{own}"),
            Candidate(f"{subject(context.question)}{own}", 0.05),
            Candidate(plain, -0.3 if core.points else 0.35, alone=True),
        ),
        context,
    )


def _bare(plain: str, context: Context) -> Rewritten | None:
    """三年合同; 要提前多久通知: short and without a mark; a continuation where it is unclear alone."""
    core = _core(plain)
    if len(plain) > LONGEST_BARE or not core.words:
        return None
    return _continued("bare", core, context)


_READERS: tuple[Callable[[str, Context], Rewritten | None], ...] = (
    _digit,
    _correction,
    _audience,
    _date,
    _place,
    _reference,
    _ellipsis,
    _mixed,
    _bare,
)


def _continued(kind: Kind, core: _Core, context: Context) -> Rewritten:
    """The new words in the place of those of their kind, before the whole question, and beside its subject.

    The question is the last one or the one before words were added to it: 坐班车呢 after 自己摔的呢 goes back to the
    question that both vary.
    """
    new = core.words
    named = words(new)
    side = audience_of(new)
    told = replace(context, audience=side or context.audience)
    conditional = core.supposes or bool(_CONDITION.search(new)) or any(w.kind in _CONDITIONS for w in named)
    questions = list(dict.fromkeys(q for q in (context.question, context.base) if q))
    swapped = [whole for question in (*questions, context.title) if (whole := _swap(new, named, question))]
    candidates = [
        *(Candidate(whole, 0.4) for whole in swapped),
        *(Candidate(f"{new}，{question}", 0.2 if conditional else 0.0) for question in questions),
        *(Candidate(f"{subject(question)}{new}", 0.1) for question in questions),
        Candidate(core.plain, 0.3 if kind == "bare" else -0.2, alone=True),
    ]
    return Rewritten(kind, tuple(dict.fromkeys(candidates)), told, new)


_CONDITIONS = frozenset({"duration", "date", "amount", "district", "worker", "role"})


def _swap(new: str, named: list[Word], question: str) -> str | None:
    """The question with the new words put in, where nothing else is new: 干了一年 for 干了三个月."""
    left = _GENERIC.sub("", without(new, named))
    return replaced(question, named) if left in question else None


def subject(question: str) -> str:
    """What a question is about: the question without what asks. 试用期最长多久 → 试用期."""
    return _ASKING.sub("", question).strip(_MARKS) or question


def _core(plain: str, *, tail: bool = True) -> _Core:
    left, marked, supposes = plain, False, False
    while lead := _LEAD.match(left):
        left, marked = left[lead.end() :], True
    if supposed := _SUPPOSES.match(left):
        left, marked, supposes = left[supposed.end() :], True, True
        left = left.removeprefix("是") if tail else left
    if tail and (end := _TAIL.search(left)) and (marked or _CONTINUES.search(end[0])):
        left, marked = left[: end.start()].rstrip(_MARKS), True
    if tail and (case := _CASE.search(left)) and case.start():
        left, marked, supposes = left[: case.start()], marked or case[0] != "的", supposes or "话" in case[0]
    return _Core(plain, left.strip(_MARKS), marked, supposes, bool(_POINTS.search(plain[:POINTS_BACK])))


def _side_alone(told: str) -> Side | None:
    """The side a phrase names, when it names nothing else."""
    if _SIDE_ONLY.sub("", told):
        return None
    if _WORKER_WORD.search(told):
        return "worker"
    return "employer" if _EMPLOYER_WORD.search(told) else None


def _same(kind: Kind, context: Context, section: str | None = None) -> Rewritten:
    return Rewritten(kind, (Candidate(context.question),), context, section=section)
