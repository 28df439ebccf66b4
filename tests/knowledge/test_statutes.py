"""Official texts are cut into articles, paragraphs and items."""

from __future__ import annotations

import pytest

from knowledge.statutes import WHOLE, article_key, parse_statute
from tests.knowledge.samples import STATUTE


def test_articles_are_found_in_order_with_their_keys() -> None:
    """之一 makes an article of its own; front matter and headings are no articles."""
    assert list(parse_statute(STATUTE)) == ["1", "2", "3", "3-1"]


def test_blocks_without_a_number_are_paragraphs() -> None:
    """The first paragraph stands on the line of the article number, the next ones below."""
    first, second = parse_statute(STATUTE)["1"].paragraphs
    assert first.text == "当事人可以自己去办。"
    assert second.text.startswith("有下列情形之一的")


def test_items_belong_to_the_paragraph_before_them() -> None:
    """（一）（二） are items, not paragraphs."""
    article = parse_statute(STATUTE)["1"]
    assert [len(paragraph.items) for paragraph in article.paragraphs] == [0, 2]
    assert article.paragraphs[1].items[1] == "（二）第二种情形。"


def test_a_heading_ends_an_article() -> None:
    """What follows a chapter heading without an article number belongs to none."""
    articles = parse_statute("第一条　头一句。\n\n## 第二章\n\n章下的话。\n\n第二条　又一句。\n")
    assert [len(article.paragraphs) for article in articles.values()] == [1, 1]


def test_an_article_named_inside_a_sentence_begins_nothing() -> None:
    """依照第八条 in the middle of a line is a reference, not an article."""
    assert list(parse_statute("第一条　依照本法第八条办理。\n\n对第九条有异议的，可以提出。\n")) == ["1"]


def test_a_document_without_articles_is_cited_by_section() -> None:
    """A letter or notice has numbered parts, named by their headings or by their place."""
    long = "二、来函所问各节如果确有困难，地方可以在不违反原则的前提下另行规定。"
    parts = parse_statute(f"# 复函\n\n一、关于折算\n\n按二十一点七五天。\n\n{long}\n")
    assert list(parts) == ["一、关于折算", "第二部分"]
    assert parts["一、关于折算"].whole == "一、关于折算按二十一点七五天。"


def test_a_document_without_any_parts_is_one_section() -> None:
    """What cannot be divided is cited as 正文."""
    assert parse_statute("# 通知\n\n就这一段。\n")[WHOLE].whole == "就这一段。"


@pytest.mark.parametrize(
    ("number", "sub", "key"),
    [
        ("八十二", None, "82"),
        ("一百零七", None, "107"),
        ("一百〇七", None, "107"),
        ("十", None, "10"),
        ("二百七十六", "一", "276-1"),
    ],
)
def test_article_numbers_are_written_as_in_the_registry(number: str, sub: str | None, key: str) -> None:
    """Chinese numerals, 零 and 〇 alike."""
    assert article_key(number, sub) == key
