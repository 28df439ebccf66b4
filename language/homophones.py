"""Labour terms typed with characters that only sound right: 托欠 → 拖欠, 陪尝 → 赔偿, 老动仲才 → 劳动仲裁.

A window of 2–4 characters is rewritten to a term of the lexicon that reads the same without tones; a term of three or
four also to an ear that does not tell n from l, f from h before u, zh ch sh from z c s, in and en from ing and eng.
So that correct text stays: the window stands between word boundaries, and every character that changes is one the
dictionary joins to no word and that is no common word by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from pypinyin import Style, lazy_pinyin, pinyin

from language.segment import LEXICON, segmenter

_HAN = re.compile("[\u4e00-\u9fff]{2,}")
_LONGEST = 4
_POLYPHONES = frozenset("调降重长行参差种处给率中卡弹")
"""Characters with two everyday readings; of all others the first, commonest one counts (车 is not jū)."""
_COMMON = frozenset(
    "的了是在我有不就也都他她它们你要会没去给和与跟小大上下这那说做到能可让被把个一二三四五六七八九十百千万两几人年月日天多少好很还又再"
    "用来从过着得地吗呢吧啊对为什么怎样因所以但如果当叫想看问请等后前里外中间内每各只才已"
    "钱签新加发全交谁报拒切时震原退告找走干活打开办事先真住买卖坐站写话听收送拉推吃喝穿睡回出进放换改算查催该应将向往由于按照另某低高早晚菜抵家寄罚"
)
"""Characters that are words of ordinary sentences: never taken for a slip."""
_SOUTHERN = (
    (re.compile("^([zcs])h"), r"\1"),
    (re.compile("^n"), "l"),
    (re.compile("^hui$"), "fei"),
    (re.compile("^hun$"), "fen"),
    (re.compile("^hu(?=[ao])"), "f"),
    (re.compile("^hu$"), "fu"),
    (re.compile("(?<=[ie])ng$"), "n"),
)
Syllables = tuple[str, ...]


def restore(text: str) -> str:
    """A normalised `text` with the labour terms that were typed by sound written as they should be."""
    return _HAN.sub(lambda stretch: _restored(stretch[0]), text)


@lru_cache(maxsize=4096)
def _restored(text: str) -> str:
    """One stretch; a message is read by many, so what was found in it is kept for the next."""
    slips = [each for each in _candidates(text) if text[each[0] : each[0] + len(each[1])] != each[1]]
    if not slips:
        return text
    words = segmenter().dictionary_words(text)
    ends = list(accumulate(map(len, words)))
    edges = {0, *ends}
    alone = {end - 1 for word, end in zip(words, ends, strict=True) if len(word) == 1}
    pieces, done = [], 0
    for start, term in sorted(slips, key=lambda each: (each[0], -len(each[1]))):
        end = start + len(term)
        changed = [at for at in range(start, end) if text[at] != term[at - start]]
        if (
            start >= done
            and {start, end} <= edges
            and all(at in alone and text[at] not in _COMMON for at in changed)
        ):
            pieces += [text[done:start], term]
            done = end
    return "".join([*pieces, text[done:]])


def _candidates(text: str) -> Iterator[tuple[int, str]]:
    """Every start and term of which the text has the sound, itself included."""
    terms = _terms()
    for start in range(len(text) - 1):
        for end in range(start + 2, min(start + _LONGEST, len(text)) + 1):
            typed = text[start:end]
            if not (heard := _heard(typed)):
                break
            for sound in heard:
                for term in terms.get(sound, ()):
                    if len(term) > 2 or _sounds_exactly(typed, term):
                        yield start, term


@lru_cache(maxsize=65_536)
def _heard(typed: str) -> tuple[Syllables, ...]:
    """The sounds of a few characters with which a term begins; most neighbours sound like none, and come back often."""
    shorter = _heard(typed[:-1]) if len(typed) > 1 else ((),)
    beginnings = _beginnings()
    return tuple(
        longer
        for sound in shorter
        for syllable in _southern_readings(typed[-1])
        if (longer := (*sound, syllable)) in beginnings
    )


def _sounds_exactly(typed: str, term: str) -> bool:
    return all(_readings(char) & _readings(meant) for char, meant in zip(typed, term, strict=True))


@lru_cache(maxsize=1)
def _terms() -> dict[Syllables, list[str]]:
    """The lexicon's short terms by their southern sound."""
    terms: dict[Syllables, list[str]] = {}
    for term in LEXICON.read_text(encoding="utf-8").split():
        if 2 <= len(term) <= _LONGEST and _HAN.fullmatch(term):
            terms.setdefault(tuple(map(_southern, lazy_pinyin(term))), []).append(term)
    return terms


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[Syllables]:
    """Every beginning of the sound of such a term."""
    return frozenset(sound[:length] for sound in _terms() for length in range(1, len(sound) + 1))


@lru_cache(maxsize=8192)
def _readings(char: str) -> frozenset[str]:
    """The syllables a character may be read as, without tones."""
    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0][: 2 if char in _POLYPHONES else 1])


@lru_cache(maxsize=8192)
def _southern_readings(char: str) -> frozenset[str]:
    return frozenset(map(_southern, _readings(char)))


def _southern(syllable: str) -> str:
    for sound, heard in _SOUTHERN:
        syllable = sound.sub(heard, syllable)
    return syllable
