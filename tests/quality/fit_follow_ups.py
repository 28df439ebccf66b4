"""Fits the weights of `actions/choosing.py` on practice conversations: `python -m tests.quality.fit_follow_ups`.

A conditional logit: of the cards a continuation may ask for, the right ones shall have the highest sum of weighted
signs. Prints the weights, and the share of right choices by five-fold cross-validation beside that of the weights in use.
`intents/practice/follow_ups.jsonl` holds the conversations, written apart from the scripts of the evaluation.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from actions.asking import Asking
from actions.choosing import WEIGHTS, Signs, choices
from actions.continuation import Context
from actions.follow_up import rewrite
from answering import answerer
from index.audience import audience_of
from index.training_data import INTENTS
from knowledge.quarantine import NOTHING_HELD
from settings import Settings

PRACTICE = INTENTS / "practice" / "follow_ups.jsonl"
TODAY = date(2026, 11, 25)
PENALTY = 0.3
FOLDS = 5
Case = tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]
"""Signs of the cards in question, shape (cards, signs), and which are right."""


class _NoSessions:
    def by_id(self, session_id: str) -> None:
        """No session: nothing was said of region or side."""


def cases() -> list[Case]:
    """One for every continuation for which the right card is among those weighed, and another is."""
    answers = answerer(Settings(), lambda: NOTHING_HELD)
    asking = Asking(answerer=answers, sessions=_NoSessions(), today=lambda: TODAY)
    lines = [json.loads(line) for line in PRACTICE.read_text(encoding="utf-8").splitlines()]
    return [case for line in lines if (case := _case(asking, answers.cards, line))]


def _case(asking: Asking, cards: Any, line: dict[str, Any]) -> Case | None:
    card, first = cards[line["card"]], line["first"]
    context = Context(first, card.id, card.title, first, audience=audience_of(first))
    found = rewrite(line["then"], context)
    if found is None:
        return None
    tried, last = asking.readings("", found)
    pool = choices(tried, found, last, cards, asking.known(found))
    right = np.array([choice.card.id in line["wants"] for choice in pool], bool)
    return (np.array([choice.signs for choice in pool]), right) if right.any() and not right.all() else None


def fit(known: Sequence[Case]) -> npt.NDArray[np.float64]:
    """The weights that make the right cards likeliest."""

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        total, slope = (
            PENALTY * float(weights @ weights) * len(known) / 100,
            PENALTY * 2 * weights * len(known) / 100,
        )
        for signs, right in known:
            worth = signs @ weights
            chances = np.exp(worth - worth.max())
            chances /= chances.sum()
            mass = chances[right].sum()
            total -= float(np.log(mass))
            slope = slope - (chances[right] / mass) @ signs[right] + chances @ signs
        return total, slope

    start = np.array(WEIGHTS, float)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def right_share(weights: npt.NDArray[np.float64], asked: Sequence[Case]) -> float:
    """How often the best card is a right one."""
    return float(np.mean([right[(signs @ weights).argmax()] for signs, right in asked]))


def main() -> None:
    """Print what was found."""
    known = cases()
    parts = [known[start::FOLDS] for start in range(FOLDS)]
    shares = [
        right_share(fit([case for other in parts if other is not part for case in other]), part)
        for part in parts
    ]
    print(f"{len(known)} cases; weights in use {right_share(np.array(WEIGHTS, float), known):.3f}, "
          f"fitted, by cross-validation {np.mean(shares):.3f}")  # fmt: skip
    print(Signs(*np.round(fit(known), 2).tolist()))


if __name__ == "__main__":
    main()
