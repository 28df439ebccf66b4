"""Words that may stand for one another in a question: 病假 and 年假, 八级 and 九级, 三个月 and 半年, 渝北 and 万州."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from language.entities import entities

_FAMILIES = {
    "leave": r"(?:带薪|法定)?(?:病|事|年休|年|产|婚|丧|陪产|护理|育儿|哺乳|探亲|工伤|流产)假|停工留薪期",
    "grade": r"[一二三四五六七八九十1-9]级(?:伤残)?|10级(?:伤残)?",
    "insurance": r"社会保险|社保|五险一金|五险|住房公积金|公积金|医疗保险|医保|养老保险|养老金|养老|失业保险|失业金|工伤保险|工伤险|生育保险|生育津贴",
    "day": r"周末|周[六日天]|星期[六日天]|休息日|工作日|平时|法定节假日|节假日|法定假|国庆节?|春节|过年|元旦|五一|清明|中秋|端午|夜班|晚上",
    "forum": r"劳动仲裁|仲裁|诉讼|打官司|起诉|法院|调解|劳动监察|监察|投诉|举报|信访",
    "worker": r"正式工|全职|劳务派遣工?|派遣工?|外包工?|临时工|小时工|钟点工|兼职|非全日制|全日制|实习生|学徒|退休(?:返聘|人员)?|返聘|童工|农民工|劳务工|骑手|保姆|试用期",
    "leaving": r"主动辞职|自己辞职|辞职|离职|被辞退|辞退|被开除|开除|被裁|裁员|劝退|合同到期|到期不续|自动离职|协商解除",
    "contract": r"劳动合同|劳务合同|固定期限合同?|无固定期限合同?|书面合同|电子合同|口头(?:合同|约定)?",
    "relative": r"父母|老公|老婆|男职工|女职工|男的|女的",
}
_PATTERNS = {kind: re.compile(words) for kind, words in _FAMILIES.items()}


@dataclass(frozen=True)
class Word:
    """`text[start:end]` names one thing of a kind."""

    kind: str
    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Everything a text names that another of its kind may replace, from left to right; the longer wins."""
    found = [
        Word(kind, match[0], match.start(), match.end())
        for kind, pattern in _PATTERNS.items()
        for match in pattern.finditer(text)
    ]
    found += [Word(each.label, each.text, each.start, each.end) for each in entities(text)]
    kept: list[Word] = []
    for word in sorted(found, key=lambda w: (w.start - w.end, w.start)):
        if all(word.end <= other.start or word.start >= other.end for other in kept):
            kept.append(word)
    return sorted(kept, key=lambda word: word.start)


def replaced(question: str, new: Sequence[Word]) -> str | None:
    """The question with each new word in the place of the one of its kind; None where one has no place.

    Of several the last is taken: what a question turns on comes after its background. Neighbours that name one thing
    go together: 劳动监察投诉.
    """
    for word in new:
        places = [old for old in words(question) if old.kind == word.kind]
        if not places or places[-1].text == word.text:
            return None
        start = next(one.start for one in places if _adjoin(places, one))
        question = question[:start] + word.text + question[places[-1].end :]
    return question if new else None


def _adjoin(places: Sequence[Word], first: Word) -> bool:
    """Whether from `first` to the last of the places nothing else stands between."""
    chain = [one for one in places if one.start >= first.start]
    return all(before.end == after.start for before, after in pairwise(chain))


def without(text: str, named: Sequence[Word]) -> str:
    """What is left of a text when the words are taken out."""
    for word in reversed(named):
        text = text[: word.start] + text[word.end :]
    return text
