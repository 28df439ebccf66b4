"""Reads a message as the continuation of the last question: 那工资呢, 三年合同的话呢, 我是老板的话呢, 成都呢.

Pure: a reading gives the questions the message may stand for; who asks them of the answer path decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from actions.asked_section import BASIS, COMPUTATION, asked_section
from actions.complaint.corrections import MISTAKEN
from actions.continuation import Candidate, Context, Kind, Rewritten
from actions.message_shape import (
    LONGEST_ELLIPSIS,
    MARKS,
    POINTS,
    Shape,
    names_no_subject,
    own_words,
    shape_of,
    side_alone,
    subject,
)
from actions.same_kind import Word, replaced, without, words
from actions.worker_kind import worker_meant
from index.audience import Side, audience_of
from language.controls import control, is_question
from language.entities import with_value
from language.normalise import normalise
from language.variants import standardise

LONGEST_BARE, LONGEST = 16, 60
"""Characters: of a bare message, and beyond which a message without any mark of a continuation stands alone."""
_FIRST_CLAUSE = re.compile(r"([^,，]{2,12})[,，]")
_THOSE_DAYS = re.compile(r"[那这前后]几[天年个月]")
_WRONG = re.compile(
    rf"^(?:[哦噢喔啊哎诶嗯呀]+|不好意思|抱歉|对不起)*[,，、 ]*(?:不对头?|不是(?=[,，])|错了|不(?=[,，])|(?:更正|纠正)(?:一下)?|我?[说讲写打记搞弄整](?:[错反]字?|快|漏)[了咯啦嘞]?|我?{MISTAKEN}错[了咯啦嘞]?(?=[,，。!！、 ]|$)|口误)[,，。!！、 ]*"
)
_IS_NOT = re.compile(
    r"^(?:我?说?的?是?)?不是(?P<old>[^,，。;；]{1,16}?)[,，、 ]*我?(?:而是|应该是|是)(?P<new>.{1,20})$"
)
_OF_THEMSELVES = re.compile(r"我(?:应该)?不?是")
"""我不是老板是员工 puts right who asks, 不是老板是包工头 who owes."""
_I_AM_NOT = re.compile(r"^我[又也可并]?不是(?P<side>[^,，]{2,3}?)[的啊呀哈哦]*$")
_OPPOSITE: Mapping[Side, Side] = {"employer": "worker", "worker": "employer"}
_NOT_AFTER = re.compile(
    r"^(?:我?说?的?)?(?:应该)?是(?P<new>[^,，。;；]{1,16}?)[,，、 ]*不是(?P<old>.{1,16})$"
)
_SHOULD_BE = re.compile(r"^(?:应该是|应该|其实是|实际上?是|其实|是|改成|改为|换成)+")
_NOW = re.compile(r"现在|目前|如今|眼下|最近")
_GENERIC = re.compile(
    r"的|了|是|在|时候?|发生|那时|当时|候|这边|那边|这里|那里|地方|如果|要是|我|事情?|话|份|期间|,|，| "
)
_LIKEWISE = re.compile(
    r"(?:也?是?(?:这[样么]|那[样么])(?:算|办|来)?|也?(?:都|是)?一样)的?(?:吗|嘛|不|是不是)?$|我?问的(?=是)|那会儿?|那阵|的账$"
)
"""The same is asked again, in so many words: 厂在东莞的，也是这样算嘛; 我问的是24年那会儿."""
_HERE = re.compile("(?:重庆|渝|本|我们)市?(?:这[里边]|市)?的|重庆市?")
"""The city that a question of another place no longer asks about: 重庆的最低工资, then 成都呢."""
_WORKPLACE = re.compile("厂里?|店里?|工地")
_NEGATED = re.compile("不[是在]|没在")
_NOT_THERE = re.compile("(?:不是在?|不在|没有?在)$")
_CONDITION = re.compile(r"[没不未有被签干做满超]|[是来去给过]")


def rewrite(text: str, context: Context) -> Rewritten | None:
    """The message as a continuation of the last question; None where it stands alone."""
    plain = _plain(text)
    if not plain or control(plain):
        return None
    if (told := _FIRST_CLAUSE.match(plain)) and (side := _own_side(shape_of(told[1]).words)):
        return rewrite("那" + plain[told.end() :], replace(context, audience=side))
    return next((found for reader in _READERS if (found := reader(plain, context))), None)


def corrects(text: str, context: Context) -> bool:
    """Whether a message takes back what the last question itself says: 工伤九级能拿多少, then 不对，是七级."""
    found = _correction(_plain(text), context)
    return found is not None and found.mends


def _plain(text: str) -> str:
    return standardise(normalise(text)).strip(MARKS)


def _digit(plain: str, context: Context) -> Rewritten | None:
    section = {"1": BASIS, "一": BASIS, "2": COMPUTATION, "二": COMPUTATION}.get(plain)
    return _same("digit", context, section) if section else None


def _correction(plain: str, context: Context) -> Rewritten | None:
    """不是三个月是五个月; 说错了是去年5月; 不对,是公司不是工地."""
    rest = _WRONG.sub("", plain)
    told = _IS_NOT.search(rest) or _NOT_AFTER.search(rest)
    if (rest == plain and not told) or is_question(plain):
        return None
    new = (told["new"] if told else _SHOULD_BE.sub("", rest)).strip(MARKS)
    if not new:
        return None
    old = told["old"].strip(MARKS) if told else ""
    is_own = _OF_THEMSELVES.match(rest) or old not in context.question
    if (side := side_alone(new)) and "我" in plain and is_own:
        return _same("correction", replace(context, audience=side))
    if moved := _place(new, context):
        return replace(moved, kind="correction")
    if old and old in context.question:
        mended = with_value(context.question, old, new)
    else:
        mended = replaced(context.question, words(new)) or context.question
    text = mended if mended != context.question else f"{new}，{context.question}"
    return Rewritten("correction", (Candidate(text),), context, new)


def _audience(plain: str, context: Context) -> Rewritten | None:
    """我是老板的话呢; 要是员工呢; 我不是老板; 反过来呢."""
    core = shape_of(plain)
    if core.words == "反过来" and context.audience:
        side: Side | None = _OPPOSITE[context.audience]
    else:
        side = _own_side(core.words)
    return (
        _same("audience", replace(context, audience=side))
        if side and (core.marked or "我" in plain)
        else None
    )


def _own_side(clause: str) -> Side | None:
    """The side that a clause says the speaker is on, when it says nothing else: 我是老板, 我不是老板, 我不是老板是员工."""
    if told := _IS_NOT.match(clause):
        return side_alone(told["new"])
    if denial := _I_AM_NOT.match(clause):
        side = side_alone(denial["side"])
        return _OPPOSITE[side] if side else None
    return side_alone(clause)


def _date(plain: str, context: Context) -> Rewritten | None:
    """去年的呢; 2023年的时候呢; 我问的是24年那会儿: the day the law of which governs stands in the question."""
    core = shape_of(plain)
    named = [word for word in words(core.words) if word.kind == "date"]
    if not named or not _names_alone(core.words, "date"):
        return None
    before = [word for word in words(context.question) if word.kind == "date"]
    rest = _NOW.sub("", without(context.question, before)).strip(MARKS)
    text = f"{named[-1].text}，{rest}"
    return Rewritten("date", (Candidate(text),), context)


def _place(plain: str, context: Context) -> Rewritten | None:
    """成都呢; 要是在万州呢; 不在重庆在成都; 厂在东莞的，也是这样算嘛."""
    there, _ = _places(shape_of(plain).words)
    named = [word for word in words(there) if word.kind == "district"]
    if len(named) != 1 or not _names_alone(_WORKPLACE.sub("", there), "district"):
        return None
    text = replaced(context.question, named[-1:]) or _HERE.sub("", context.question)
    return Rewritten("place", (Candidate(text),), replace(context, region=named[-1].text))


def _places(text: str) -> tuple[str, frozenset[str]]:
    """A text without the places it denies, and those places: 不在重庆在成都 leaves 在成都."""
    denied: set[str] = set()
    for word in reversed(words(text)):
        if word.kind == "district" and (refusal := _NOT_THERE.search(text, 0, word.start)):
            denied.add(word.text)
            text = text[: refusal.start()] + text[word.end :]
    return text, frozenset(denied)


def _names_alone(text: str, kind: str) -> bool:
    """Whether a text says nothing but words of a kind, and does not deny them: 不是去年 is no date to ask of."""
    left = _LIKEWISE.sub("", without(text, [word for word in words(text) if word.kind == kind]))
    return not _GENERIC.sub("", left) and not _NEGATED.search(text)


def _reference(plain: str, context: Context) -> Rewritten | None:
    """这个要带什么材料; 去哪里办; 依据是什么: told from the same card, where no other is about just that."""
    told = shape_of(plain, tail=False).words
    section = asked_section(told)
    if section is None or not context.card:
        return None
    if section == BASIS:
        return _same("reference", context, section)
    own = POINTS.sub("", told) or told
    readings = (
        Candidate(context.question),
        Candidate(f"{subject(context.question)}{own}"),
        Candidate(plain, -0.2, alone=True),
    )
    return Rewritten("reference", readings, context, own, section, points=bool(POINTS.search(told)))


def _ellipsis(plain: str, context: Context) -> Rewritten | None:
    """那工资呢; 三年合同的话呢; 如果是派遣的呢: marked, short, and asking nothing by itself."""
    core = shape_of(plain)
    if not core.marked or not core.words or len(core.words) > LONGEST_ELLIPSIS:
        return None
    if is_question(_THOSE_DAYS.sub("", core.words)):
        return None
    return _continued("condition" if core.supposes else "ellipsis", core, context)


def _rest(plain: str, context: Context) -> Rewritten | None:
    """那公司不同意怎么办; 三年合同; 厂里晓得是我告的把我调去守厕所了: whatever is not too long to need the last question."""
    core = shape_of(plain, tail=not is_question(plain))
    own = own_words(plain)
    marked = core.marked or core.points
    if not own or len(plain) > LONGEST:
        return None
    kind: Kind = "mixed" if marked else "bare" if len(plain) <= LONGEST_BARE else "told"
    return _continued(kind, replace(core, words=own), context)


_READERS: tuple[Callable[[str, Context], Rewritten | None], ...] = (
    _digit,
    _correction,
    _audience,
    _date,
    _place,
    _reference,
    _ellipsis,
    _rest,
)


def _continued(kind: Kind, core: Shape, context: Context) -> Rewritten:
    """The new words in the place of those of their kind, before the whole question, and beside its subject.

    The question is the last one or the one before words were added to it: 坐班车呢 after 自己摔的呢 goes back to the
    question that both vary.
    """
    new = core.words
    named = words(new)
    side = audience_of(new)
    there, denied = _places(new)
    kept = None if context.region in denied else context.region
    place = next((word.text for word in reversed(words(there)) if word.kind == "district"), kept)
    worker = worker_meant(new, context.worker)
    told = replace(context, audience=side or context.audience, region=place, worker=worker)
    conditional = core.supposes or bool(_CONDITION.search(new)) or any(w.kind in _CONDITIONS for w in named)
    questions = list(dict.fromkeys(q for q in (context.question, context.base) if q))
    if place != context.region:
        questions = [without(q, [word for word in words(q) if word.kind == "district"]) for q in questions]
    swapped = [whole for question in questions if (whole := _swap(new, named, question))]
    swapped = swapped or [whole for whole in [_swap(new, named, context.title)] if whole]
    candidates = [
        *(Candidate(whole, 0.4) for whole in swapped),
        *(Candidate(f"{new}，{question}", 0.2 if conditional else 0.0) for question in questions),
        *(Candidate(f"{subject(question)}{new}", 0.1) for question in questions),
    ]
    if not names_no_subject(core.plain):
        candidates.append(Candidate(core.plain, 0.3 if kind == "bare" else -0.2, alone=True))
    of_worker = [replace(one, text=_of_worker(one.text, worker)) for one in candidates]
    return Rewritten(kind, tuple(dict.fromkeys(of_worker)), told, new, points=core.points)


def _of_worker(question: str, worker: str | None) -> str:
    return question if worker is None or worker in question else f"{worker}，{question}"


_CONDITIONS = frozenset({"duration", "date", "amount", "district", "worker", "role"})


def _swap(new: str, named: list[Word], question: str) -> str | None:
    """The question with the new words put in, where nothing else is new: 干了一年 for 干了三个月."""
    left = _GENERIC.sub("", without(new, named))
    return replaced(question, named) if left in question else None


def _same(kind: Kind, context: Context, section: str | None = None) -> Rewritten:
    return Rewritten(kind, (Candidate(context.question),), context, section=section)
