"""A rule and the rules before it: cards that answer the same question for other days."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.schema import Card


def families(cards: Mapping[str, Card]) -> dict[str, frozenset[str]]:
    """Of each card by its id: itself with every version before and after it."""
    after = {card.replaces: card.id for card in cards.values() if card.replaces}

    def family(name: str) -> frozenset[str]:
        members, waiting = {name}, [name]
        while waiting:
            current = waiting.pop()
            card = cards.get(current)
            for other in (card.replaces if card else None, after.get(current)):
                if other and other not in members:
                    members.add(other)
                    waiting.append(other)
        return frozenset(members)

    return {name: family(name) for name in cards}
