"""Articles are named as people say them, with the day their wording began."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from index.citations import chinese, cite, in_force_on
from knowledge.law import Law
from knowledge.load import Knowledge
from knowledge.schema import Reference
from tests.knowledge.samples import LAW


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ({"law": "劳动合同法", "article": 82, "paragraph": 1}, "《劳动合同法》第八十二条第一款"),
        ({"law": "劳动合同法", "article": 82}, "《劳动合同法》第八十二条"),
        (
            {"law": "劳动合同法", "article": 38, "paragraph": 1, "item": 2},
            "《劳动合同法》第三十八条第一款第二项",
        ),
        ({"law": "劳动合同法实施条例", "article": 7, "paragraph": 1}, "《劳动合同法实施条例》第七条"),
        ({"law": "劳动争议司法解释一", "article": 15}, "《劳动争议司法解释一》第十五条"),
        ({"law": "劳动法", "article": 10, "paragraph": 1}, "《劳动法》第十条第一款"),
        ({"law": "民事诉讼法", "article": 225}, "《民事诉讼法》第二百二十五条"),
        ({"law": "刑法", "article": 276, "sub": 1}, "《刑法》第二百七十六条之一"),
        ({"law": "刑法", "article": 276, "sub": 1, "paragraph": 1}, "《刑法》第二百七十六条之一第一款"),
        ({"law": "样例法", "section": "一、总的要求"}, "《样例法》一、总的要求"),
    ],
)
def test_a_citation_is_spoken(knowledge: Knowledge, reference: dict[str, Any], name: str) -> None:
    """The paragraph is named only where the article has several; 之一 stands after 条."""
    laws = {**knowledge.laws, "样例法": Law.model_validate(LAW)}
    cited = cite(Reference(**reference), laws)
    assert cited.name == name
    assert (cited.law, cited.article) == (reference["law"], reference.get("article"))


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (15, "十五"), (20, "二十"), (82, "八十二"), (107, "一百零七"), (110, "一百一十")],
)
def test_numbers_are_spoken(number: int, words: str) -> None:
    """十五, never 一十五."""
    assert chinese(number) == words


def test_an_unregistered_law_cannot_be_cited(knowledge: Knowledge) -> None:
    """Nothing is told without its registry entry."""
    with pytest.raises(KeyError):
        cite(Reference(law="没有的法", article=1), knowledge.laws)


@pytest.mark.parametrize(
    ("article", "paragraph", "day", "holds"),
    [
        (1, None, "2009-12-31", False),
        (1, None, "2010-01-01", True),
        (3, None, "2024-06-30", False),
        (3, None, "2024-07-01", True),
        (2, 1, "2025-08-31", True),
        (2, 1, "2025-09-01", False),
        (2, 2, "2025-09-01", True),
    ],
)
def test_a_wording_holds_between_its_days(article: int, paragraph: int | None, day: str, holds: bool) -> None:
    """Not before the law or the amendment, not after the repeal of that paragraph."""
    laws = {"样例法": Law.model_validate(LAW)}
    reference = Reference(law="样例法", article=article, paragraph=paragraph)
    assert in_force_on(reference, laws, date.fromisoformat(day)) is holds


def test_the_day_of_a_citation_is_that_of_its_wording() -> None:
    """An amended article carries the amendment's day."""
    laws = {"样例法": Law.model_validate(LAW)}
    assert cite(Reference(law="样例法", article=3), laws).effective_from == date(2024, 7, 1)
    assert cite(Reference(law="样例法", article=1), laws).effective_from == date(2010, 1, 1)
