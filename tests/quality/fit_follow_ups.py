"""Fits the trees of `actions/choosing.py` on practice conversations: `python -m tests.quality.fit_follow_ups [--write]`.

Prints how often the likeliest card is a right one: by cross-validation over conversations, and on the scripts of the two
evaluation files, which are not learned from. `intents/practice/conversations.jsonl` holds the conversations, in the form of
`follow_ups.jsonl`, written apart from them. Every turn is read after the turns before it were answered by their right card.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from actions.asking import Asking
from actions.choosing import MODEL, weighed
from actions.continuation import Context, Rewritten
from actions.follow_up import rewrite
from actions.matter import matters_told
from actions.message_shape import anew
from actions.signs import Matrix, Signs
from actions.worker_kind import worker_named
from answering import answerer
from index.audience import audience_of
from index.training_data import INTENTS, written_examples
from index.trees import LEAF, Node, start_and_nodes
from knowledge.quarantine import NOTHING_HELD
from knowledge.schema import Card
from settings import Settings

PRACTICE = INTENTS / "practice" / "conversations.jsonl"
EVALUATION = tuple(Path(__file__).parent / name for name in ("follow_ups.jsonl", "follow_ups_hard.jsonl"))
TODAY = date(2026, 11, 25)
_ELSEWHERE, _FOREIGN_SHARE = ("outside", "thank", "goodbye"), 8
SEED = 20261126
FOLDS = 4
DECIMALS = 5


@dataclass(frozen=True)
class Case:
    """A continuation: the signs of the cards in question, shape (cards, signs), and which are right; `script` keeps talks together."""

    signs: Matrix
    right: npt.NDArray[np.bool_]
    script: str


class _NoSessions:
    def by_id(self, session_id: str) -> None:
        """No session: nothing was said of region or side."""


def cases(file: Path) -> list[Case]:
    """One for every continuation for which cards are weighed."""
    answers = answerer(Settings(), lambda: NOTHING_HELD)
    asking = Asking(answerer=answers, sessions=_NoSessions(), today=lambda: TODAY)
    scripts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [case for script in scripts for case in _of(script, asking, answers.cards)]


def foreign() -> list[Case]:
    """The first message of a practice conversation, then a sentence of another matter: no card is right."""
    answers = answerer(Settings(), lambda: NOTHING_HELD)
    asking = Asking(answerer=answers, sessions=_NoSessions(), today=lambda: TODAY)
    openings = [json.loads(line) for line in PRACTICE.read_text(encoding="utf-8").splitlines()]
    others = [one.text for one in written_examples() if one.intent in _ELSEWHERE][::_FOREIGN_SHARE]
    scripts = (
        {
            "id": f"foreign-{number}",
            "turns": [opening["turns"][0], text],
            "expect": [opening["expect"][0], {"cards": []}],
        }
        for number, (opening, text) in enumerate(zip(cycle(openings), others, strict=False))
    )
    return [case for script in scripts for case in _of(script, asking, answers.cards)]


def _of(script: Mapping[str, Any], asking: Asking, cards: Mapping[str, Card]) -> Iterator[Case]:
    turns = [
        (text, expected.get("cards") or [])
        for text, expected in zip(script["turns"], script["expect"], strict=True)
    ]
    context: Context | None = None
    for text, right in turns:
        found = rewrite(text, context) if context and not anew(text) else None
        if found and found.new:
            pool, rows = weighed(
                asking.continuing.readings(found, ""),
                found,
                cards.get(found.context.card or ""),
                cards,
                asking.continuing.known(found),
            )
            if pool:
                yield Case(rows, np.array([card.id in right for card in pool]), script["id"])
        if not right or right[0] not in cards:
            return
        context = _after(text, cards[right[0]], context, found)


def _after(text: str, card: Card, before: Context | None, found: Rewritten | None) -> Context:
    """The conversation after a turn that was answered by its right card, much as `actions/continuing.py` would keep it."""
    side = audience_of(text) or (before.audience if before else None)
    told = matters_told(text, before.matters if before else (), side)
    if found is None or before is None:
        whole = anew(text) or text
        worker = worker_named(whole)
        return Context(whole, card.id, card.title, whole, audience=side, worker=worker, matters=told)
    stays = not found.new or card.id == before.card
    question = found.candidates[0].text if stays else card.title
    return replace(
        found.context,
        question=question,
        card=card.id,
        title=card.title,
        base=found.context.base if found.new else question,
        matters=told,
    )


def fit(known: Sequence[Case]) -> Any:
    """The trees that tell right cards from others."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    trees = HistGradientBoostingClassifier(
        max_iter=150,
        max_leaf_nodes=8,
        learning_rate=0.05,
        min_samples_leaf=30,
        l2_regularization=1.0,
        random_state=SEED,
    )
    return trees.fit(
        np.vstack([case.signs for case in known]), np.concatenate([case.right for case in known])
    )


def right_share(trees: Any, asked: Sequence[Case]) -> float:
    """How often the likeliest card is a right one."""
    return float(np.mean([case.right[trees.decision_function(case.signs).argmax()] for case in asked]))


def written(trees: Any) -> dict[str, Any]:
    """As `actions/choosing.py` reads them; what leaves add is rounded."""
    start, nodes = start_and_nodes(trees)
    return {
        "features": Signs._fields,
        "start": round(start, DECIMALS),
        "trees": [[_rounded(node) for node in tree] for tree in nodes],
    }


def _rounded(node: Node) -> Node:
    return [LEAF, round(node[1], DECIMALS)] if node[0] == LEAF else node


def main() -> None:
    """Print what was found, and write the trees where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    known, elsewhere = cases(PRACTICE), foreign()
    fold = {
        script: number % FOLDS for number, script in enumerate(dict.fromkeys(case.script for case in known))
    }
    shares = [
        right_share(fit([*elsewhere, *(case for case in known if fold[case.script] != left)]), [case for case in known if fold[case.script] == left])
        for left in range(FOLDS)
    ]  # fmt: skip
    trees = fit([*known, *elsewhere])
    print(f"{len(known)} cases; right by cross-validation {np.mean(shares):.3f}")
    for file in EVALUATION:
        asked = cases(file)
        print(f"{file.name}: {len(asked)} cases, right {right_share(trees, asked):.3f}")
    if given.write:
        MODEL.write_text(json.dumps(written(trees), separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
