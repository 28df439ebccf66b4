"""What the stores of the improvement loop must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from store.improvement_records import Improvement, LoggedAnswer
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import HandClock, Stores

DAY = date(2026, 11, 24)
TOLD = LoggedAnswer(on_day=DAY, outcome="answered", channel="web", topic="wages", region="渝中区")
ENTRY = Improvement(
    about=replace(TOLD, outcome="declined_no_evidence", confidence=0.3),
    cause="unanswered",
    question="公司‹单位›要我交培训押金",
    nearest={"wages.deposit": 0.31},
)


class ImprovementStoreContract(WithStores):
    """What holds on every database."""

    def test_answers_are_counted_by_day_outcome_and_dimension(self, stores: Stores) -> None:
        """Both ends of the period count; what was not told is a value of its own."""
        for day, outcome, region in (
            (24, "answered", "渝中区"),
            (24, "clarify", None),
            (25, "clarify", None),
        ):
            stores.answers.add(replace(TOLD, on_day=date(2026, 11, day), outcome=outcome, region=region))
        both = (date(2026, 11, 24), date(2026, 11, 25))
        assert stores.answers.counts(DAY, DAY) == {"answered": 1, "clarify": 1}
        assert stores.answers.counts(*both) == {"answered": 1, "clarify": 2}
        assert stores.answers.by("region", *both) == {("渝中区", "answered"): 1, (None, "clarify"): 2}
        assert stores.answers.by("on_day", DAY, DAY)[DAY, "clarify"] == 1
        assert stores.answers.across("region", "topic", *both) == {
            ("渝中区", "wages"): 1,
            (None, "wages"): 2,
        }

    def test_an_entry_is_done_once_with_who_and_a_note(self, stores: Stores) -> None:
        """It leaves the open list; a colleague's second click changes nothing."""
        member = stores.staff.add(
            login="e", name="编辑", role="editor", districts=["重庆市"], password_hash="x"
        )
        kept = stores.improvements.add(ENTRY)
        assert stores.improvements.page() == [kept]
        assert stores.improvements.page(causes=["badly_rated"]) == []
        done = [stores.improvements.finish(kept.id, member.id, note) for note in ("已加问法", "再点一次")]
        assert done == [True, False]
        assert (stores.improvements.count(), stores.improvements.count(done=True)) == (0, 1)
        found = stores.improvements.page(done=True)[0]
        assert (found.done_on, found.done_by, found.done_note) == (DAY, member.id, "已加问法")
        assert not stores.improvements.finish("nothing", member.id, "x")

    def test_questions_are_deleted_when_their_term_is_over(self, stores: Stores, clock: HandClock) -> None:
        """Statistics stay: they hold no question."""
        stores.improvements.add(ENTRY)
        stores.answers.add(TOLD)
        clock.advance(days=30)
        assert stores.improvements.purge(timedelta(days=30)) == 0
        clock.advance(days=1)
        assert stores.improvements.purge(timedelta(days=30)) == 1
        assert stores.answers.counts(DAY, DAY) == {"answered": 1}

    def test_ratings_are_counted_by_what_the_reply_told(self, stores: Stores) -> None:
        """The last rating of a message counts; one of no answer is in no report."""
        session = stores.session_id()
        reply, other = (stores.messages.add_reply(session, None, {"text": text}) for text in "甲乙")
        assert stores.ratings.of(session, reply.id) is None
        for rating in (1, -1):
            assert stores.ratings.rate(session, reply.id, rating, about=TOLD)
        assert stores.ratings.rate(session, other.id, 1)
        assert stores.ratings.of(session, reply.id) == -1
        assert stores.ratings.by("topic", DAY, DAY) == {("wages", -1): 1}
        assert stores.ratings.by("on_day", DAY, DAY) == {(DAY, -1): 1}


class TestOnSqlite(OnSqlite, ImprovementStoreContract):
    """The embedded default: a file in WAL mode."""


class TestOnPostgres(OnPostgres, ImprovementStoreContract):
    """Production: the same schema on PostgreSQL."""
