"""Cuts a message into clauses, also one that was spoken into the telephone and came without punctuation."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[，,。；;！!？?、：:\n…]+|\s{2,}")
_LONGEST = 25
"""Characters of an unpunctuated stretch that are still read as one clause."""
_SHORTEST = 4
_SEAM = re.compile(
    "然后|后来|结果|但是|可是|不过|而且|并且|另外|还有|所以|因为|现在|请问|我想问|想问一下|就是说|就是|如果|要是|当时|之前|最后|"
    "(?<=[的了过])我(?=[就要想去没又也])|他们?(?=[就又也说])|公司(?=[就又也说])|老板(?=[就又也说])|怎么办|能不能|可不可以|是不是"
)
_PUNCTUATED_FILLER = re.compile(
    r"(?:^|(?<=[，,。；;！!？?、\s]))(?:嗯+|呃+|额|啊|哎+|唉|那个|这个|就是说?|那么|反正)[，,、…\s]+"
)
_FILLER = re.compile(
    "嗯+|呃+|就是说|(?<![了吗呢])怎么说呢|(?:^|(?<=[，,。；;！!？?、\\s]))(?:那个|这个)(?=那个|这个|我|就是|他|公司|老板)|"
    "那个那个|(?<=[\u4e00-\u9fff])嘛(?=[，,。；;！!？?、\\s]|$)|你知道吧|对吧|然后呢"
)


def clauses(text: str) -> list[str]:
    """The clauses of a text in order, without marks and blanks around them.

    A stretch of more than 25 characters without punctuation is cut where a spoken sentence goes on (然后, 结果, 请问 …);
    a seam opens the clause it stands in, and no clause is shorter than four characters by such a cut.
    """
    stretches = (stretch.strip() for stretch in _MARKS.split(text))
    return [clause for stretch in stretches if stretch for clause in _at_seams(stretch)]


def without_fillers(text: str) -> str:
    """A copy for reading, without the sounds and words that only hold the floor: 嗯, 那个, 就是说, 嘛."""
    return _FILLER.sub("", _PUNCTUATED_FILLER.sub("", text)).strip()


def _at_seams(stretch: str) -> list[str]:
    if len(stretch) <= _LONGEST:
        return [stretch]
    cuts = [0]
    for seam in _SEAM.finditer(stretch):
        if seam.start() - cuts[-1] >= _SHORTEST and len(stretch) - seam.start() >= _SHORTEST:
            cuts.append(seam.start())
    ends = [*cuts[1:], len(stretch)]
    return [stretch[start:end].strip() for start, end in zip(cuts, ends, strict=True)]
