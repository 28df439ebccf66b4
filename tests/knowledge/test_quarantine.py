"""What a hold takes out of service, and what it leaves."""

from __future__ import annotations

import pytest

from knowledge.load import load
from knowledge.quarantine import NOTHING_HELD, CitingPart, Hold, Quarantine, as_part, caught
from knowledge.schema import Reference

DOUBLE_WAGE = "contract.unsigned-double-wage"


def test_an_article_on_hold_catches_every_card_that_cites_it() -> None:
    """Whether first or sixth among its citations, and no card that does not."""
    cards = load().cards.values()
    names = {part.name for part in caught(Hold("劳动合同法", "82"), map(as_part, cards))}
    assert DOUBLE_WAGE in names
    assert names == {
        card.id
        for card in cards
        if any((r.law, r.article_key) == ("劳动合同法", "82") for r in card.citations)
    }


def test_a_law_on_hold_catches_all_its_articles() -> None:
    """Without an article the whole law is out."""
    part = CitingPart("template", "样例", (Reference(law="劳动合同法", article=10),))
    assert Hold("劳动合同法").catches(part) and not Hold("劳动法").catches(part)


def test_a_topic_on_hold_catches_its_cards_alone() -> None:
    """The switch by topic."""
    cards = load().cards.values()
    held = Quarantine(frozenset({Hold(topic="wages")}))
    assert {card.topic for card in cards if held.holds_card(card)} == {"wages"}
    assert not any(NOTHING_HELD.holds_card(card) for card in cards)


@pytest.mark.parametrize(
    "given", [{}, {"law": "劳动法", "topic": "wages"}, {"topic": "wages", "article": "1"}]
)
def test_a_hold_names_one_thing(given: dict[str, str]) -> None:
    """A law, or a topic, never both or neither."""
    with pytest.raises(ValueError, match="names a law"):
        Hold(**given)


def test_an_article_itself_is_held_from_the_search_of_digests() -> None:
    """A digest is no way around a hold."""
    held = Quarantine(frozenset({Hold("劳动合同法", "82")}))
    assert held.holds_article("劳动合同法", "82")
    assert not held.holds_article("劳动合同法", "83")
