"""An answer of the answer path, with the sum its question asks for; for `labour ask` and the hotline."""

from __future__ import annotations

from typing import Any

from actions.calculating.sums import Sums
from actions.calculating.telling import told
from actions.calculators.catalogue import CALCULATORS
from actions.continuing import SURE_OF_EACH
from index.answer import Question

_MAY_CARRY = frozenset({"answered", "clarify", "declined_no_evidence"})


def with_sum(result: dict[str, Any], question: Question, sums: Sums) -> dict[str, Any]:
    """The public result, with `calculation` and its text first where the question tells everything for a sum; a card
    that is not sure is not told below it.
    """
    if result["outcome"] not in _MAY_CARRY:
        return result
    done = sums.at_once(question.text, question.on, question.region)
    if done is None:
        return result
    text = told(CALCULATORS[done.kind], done, sums.named(done))
    is_sure = result["outcome"] == "answered" and result["answers"][0]["score"] >= SURE_OF_EACH
    below = f"\n\n{result['text']}" if is_sure else ""
    return {**result, "outcome": "calculated", "text": text + below, "calculation": sums.public(done)}
