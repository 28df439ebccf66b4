"""The last yes: the form is filed, and its receipt told with what can be done next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from actions.complaint import wording
from actions.complaint.amended import amended
from actions.complaint.facts import Facts
from actions.complaint.filing import filing_of, route_of
from actions.complaint.ports import Desk
from actions.complaint.prefilling import remembered, stay_for, story_for
from actions.complaint.surroundings import Surroundings
from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns.base import Taken
from actions.turns.complaint_left import ended, open_with
from handoff.desk import Receipt
from handoff.filing import Filing
from handoff.routing import Competence
from index.citations import spoken
from store.errors import StoreUnavailable

NEXT_PAPER: Mapping[str, tuple[str, ...]] = {
    "inspection": ("帮我写投诉书",),
    "arbitration": ("帮我写仲裁申请书",),
    "mediation": ("帮我写调解申请书",),
}
"""The paper that goes with a filing, by its channel."""


@dataclass(frozen=True)
class Filings:
    """Files confirmed forms."""

    surroundings: Surroundings
    desk: Desk

    def file(self, facts: Facts, session_id: str) -> Taken:
        """The receipt; the form stays open where the store is not there."""
        where = self.surroundings.where(facts, session_id)
        try:
            receipt = self.desk.file(self._filing(facts, where, session_id))
            kept = partial(self.surroundings.vault.keep, session_id, "查询码")
            code = kept(receipt.code) if receipt.code else ""
        except StoreUnavailable:
            again = Reply(wording.NOT_STORED, "error_unavailable", offers("确认提交"), asks="confirm")
            return open_with({**facts, "confirm": None}, again, "confirm")
        done = ended(self._told(replace(receipt, code=code), where))
        return replace(done, slots={**done.slots, KNOWN: remembered(facts, filed=True)})

    def _told(self, receipt: Receipt, where: Competence) -> Reply:
        articles = [spoken(one, self.surroundings.laws[one.law]) for one in where.grounds]
        return Reply(
            wording.receipt(receipt, where, articles),
            "filed",
            offers("查进度", *NEXT_PAPER.get(where.channel, ()), "还来得及吗", "转人工"),
            ticket=receipt.public(),
        )

    def _filing(self, facts: Facts, where: Competence, session_id: str) -> Filing:
        around = self.surroundings
        claimed = around.before(facts).claimed(facts)
        return filing_of(
            facts,
            session_id=session_id,
            found=route_of(facts),
            where=where,
            stay=stay_for(facts, around.today()) | amended(story_for(facts), facts, claimed),
            calculation=around.sums.public(claimed) if claimed else None,
            resolve=partial(around.vault.resolve, session_id),
            laws=around.laws,
        )
