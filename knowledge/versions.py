"""A rule and the rules before it: cards that answer the same question for other days."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.schema import Card


def family(name: str, cards: Mapping[str, Card]) -> frozenset[str]:
    """A card with every version before and after it, itself included."""
    members, waiting = {name}, [name]
    after = {card.replaces: card.id for card in cards.values() if card.replaces}
    while waiting:
        current = waiting.pop()
        card = cards.get(current)
        for other in (card.replaces if card else None, after.get(current)):
            if other and other not in members:
                members.add(other)
                waiting.append(other)
    return frozenset(members)
