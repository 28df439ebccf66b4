"""A rule and the rules before it: cards that answer the same question for other days."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.schema import Card


def families(cards: Mapping[str, Card]) -> dict[str, frozenset[str]]:
    """Of each card by its id: itself with every version before and after it."""
    after = _after(cards)
    return {name: _family(name, cards, after) for name in cards}


def family(name: str, cards: Mapping[str, Card]) -> frozenset[str]:
    """A card with every version before and after it, itself included."""
    return _family(name, cards, _after(cards))


def _after(cards: Mapping[str, Card]) -> dict[str, str]:
    """Of each card that another replaces, that other one."""
    return {card.replaces: card.id for card in cards.values() if card.replaces}


def _family(name: str, cards: Mapping[str, Card], after: Mapping[str, str]) -> frozenset[str]:
    members, waiting = {name}, [name]
    while waiting:
        current = waiting.pop()
        card = cards.get(current)
        for other in (card.replaces if card else None, after.get(current)):
            if other and other not in members:
                members.add(other)
                waiting.append(other)
    return frozenset(members)
