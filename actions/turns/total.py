"""A total that is wished for inside the form: 帮我算下一共欠多少 is told from what was said, and the form goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.complaint.facts import Facts, known
from actions.complaint.ports import Sums
from actions.complaint.prefilling import Before
from actions.learning import KNOWN
from actions.reply import Reply


def total(text: str, facts: Facts, sums: Sums) -> tuple[Reply, dict[str, Any]] | None:
    """The sum and the facts with it; None where none is wished for or something for it is missing."""
    told = {"months_owed": facts["months_owed"]} if known(facts, "months_owed") else {}
    step = sums.open(text, {**facts[KNOWN], **told}, None)
    if step is None or step.done is None:
        return None
    done = {**facts[KNOWN], "sums": {**facts[KNOWN].get("sums", {}), step.done: dict(step.known)}}
    amount = Before(done, sums.done(done)).amount(facts["issue"])
    claimed = {"amount": amount} if facts.get("amount") is None and amount else {}
    return replace(step.reply, quick_replies=()), {**facts, KNOWN: done, **claimed}
