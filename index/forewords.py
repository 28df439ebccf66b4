"""What is said before an answer: condolence, and the correction of a wrong belief the question rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from index.citations import cite, in_force_on
from index.emergency import condolence
from index.premises import Similarity, common_premise, stated_premise
from knowledge.law import Law
from knowledge.schema import Card, Reference


def forewords(
    text: str,
    card: Card,
    *,
    day: date,
    laws: Mapping[str, Law],
    usable: Callable[[Reference], bool],
    similarity: Similarity,
) -> tuple[str, ...]:
    """Sentences that come before the answer of `card`, in order; mostly none.

    A common belief is put right with its article where that holds on the day and is in service.
    """
    said = [condolence(text)]
    common = common_premise(text)
    if common and usable(common.citation) and in_force_on(common.citation, laws, day):
        article = cite(common.citation, laws).name
        said.append(f"先说明一点：{common.correction.rstrip('。')}（{article}）。")
    elif stated := stated_premise(text, card, similarity):
        said.append(f"先说明一点：{stated.correction}")
    return tuple(sentence for sentence in said if sentence)
