"""What is written down of questions: of each its statistics, of some their masked words, of none who asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from actions.reply import Reply
from channels.conversation import Conversation
from channels.message import Incoming
from channels.presenting import Presenter
from channels.question_log import QuestionLog, bare
from channels.rating_log import RatingLog
from handoff.reporting.industries import industry_of
from knowledge.districts import load_districts
from store.errors import StoreUnavailable
from store.improvement_records import LoggedAnswer
from tests.channels.doors import NoEmergency, PlayedRasa
from tests.contracts.stores import MORNING, HandClock, Stores, open_stores

DAY = MORNING.date()
EMPLOYER, PHONE = "重庆测试样例建筑有限公司", "13800138000"
STORY = f"我在工地上给{EMPLOYER}干活，电话{PHONE}，押的培训费不退怎么办"


def told(outcome: str, *cards: tuple[str, float], region: str = "渝中区") -> dict[str, Any]:
    """The body of a reply to a question."""
    found = [{"card": card, "score": score, "title": card} for card, score in cards]
    body = Reply("回答", "answered", answer={"answers": found, "region": region}).body()
    return body | {"outcome": outcome}


@dataclass
class Logged:
    """A log over real stores."""

    stores: Stores
    log: QuestionLog
    ratings: RatingLog


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Logged]:
    """The log and the ratings over a SQLite file."""
    stores = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    log = QuestionLog(
        answers=stores.answers,
        improvements=stores.improvements,
        today=stores.clock.today,
        places=load_districts().names(),
    )
    ratings = RatingLog(
        ratings=stores.ratings, messages=stores.messages, improvements=stores.improvements, log=log
    )
    yield Logged(stores, log, ratings)
    stores.engine.dispose()


def test_a_sure_answer_leaves_its_statistics_and_no_word(logged: Logged) -> None:
    """Day, outcome, district, topic, industry; the editors' list stays empty."""
    logged.log.note(STORY, told("answered", ("wages.deposit", 0.9)), channel="web")
    assert logged.stores.answers.counts(DAY, DAY) == {"answered": 1}
    assert logged.stores.answers.by("industry", DAY, DAY) == {("建筑业", "answered"): 1}
    assert logged.stores.answers.by("topic", DAY, DAY) == {("wages", "answered"): 1}
    assert logged.stores.improvements.count() == 0


@pytest.mark.parametrize(
    ("outcome", "score", "cause"),
    [
        ("declined_no_evidence", 0.3, "unanswered"),
        ("clarify", 0.1, "unanswered"),
        ("answered", 0.55, "unsure"),
    ],
)
def test_what_was_not_surely_answered_goes_to_the_editors_masked(
    logged: Logged, outcome: str, score: float, cause: str
) -> None:
    """With the nearest cards; neither the employer nor the telephone is in it, and nothing leads to the vault."""
    logged.log.note(STORY, told(outcome, ("wages.deposit", score), ("wages.fine", 0.05)), channel="wechat")
    entry = logged.stores.improvements.page()[0]
    assert (entry.cause, entry.about.channel) == (cause, "wechat")
    assert dict(entry.nearest) == {"wages.deposit": score, "wages.fine": 0.05}
    assert "培训费不退怎么办" in entry.question
    assert EMPLOYER not in entry.question and PHONE not in entry.question
    assert "‹单位›" in entry.question


def test_what_is_no_question_is_not_counted(logged: Logged) -> None:
    """Fields of a form, small talk, receipts; a place outside the city is 外地, whatever was typed."""
    for body in (
        Reply("姓名？", "asking", asks="phone").body(),
        Reply("您好", "smalltalk", answer={"answers": [], "region": "重庆市"}).body(),
        Reply("已登记", "filed").body(),
    ):
        logged.log.note("好的", body, channel="web")
    assert logged.stores.answers.counts(DAY, DAY) == {}
    logged.log.note("欠薪", told("answered", ("wages.x", 0.9), region=EMPLOYER), channel="web")
    assert logged.stores.answers.by("region", DAY, DAY) == {("外地", "answered"): 1}


def test_who_names_no_district_is_in_the_city(logged: Logged) -> None:
    """重庆市 is no place outside of it."""
    logged.log.note("欠薪", told("answered", ("wages.x", 0.9), region="重庆市"), channel="web")
    assert logged.stores.answers.by("region", DAY, DAY) == {("重庆市", "answered"): 1}


def test_a_store_that_is_away_costs_nobody_the_answer() -> None:
    """The log is missed, the turn is not."""

    class Away:
        def add(self, entry: Any) -> Any:
            raise StoreUnavailable("away")

    log = QuestionLog(answers=Away(), improvements=Away(), today=lambda: DAY, places=())
    log.note("欠薪怎么办", told("clarify"), channel="web")


def test_a_turn_is_noted_once_however_often_it_arrives(logged: Logged) -> None:
    """A retry gets the stored reply and counts no second time."""
    body = Reply("回答", "answered", answer=told("answered", ("wages.x", 0.9))["answer"])
    stores = logged.stores
    talk = Conversation(
        messages=stores.messages,
        sessions=stores.sessions,
        vault=stores.vault,
        rasa=PlayedRasa(body),  # type: ignore[arg-type]
        asking=NoEmergency(),  # type: ignore[arg-type]
        presenter=Presenter(vault=stores.vault, now=stores.clock.now),
        announce=lambda session_id: None,
        count=lambda outcome: None,
        log=logged.log,
    )
    session = stores.session_id()

    async def twice() -> None:
        for _ in "12":
            await talk.turn(Incoming(session, "m1", "老板拖欠工资怎么办", "wechat"))

    asyncio.run(twice())
    assert stores.answers.by("channel", DAY, DAY) == {("wechat", "answered"): 1}


def test_a_bad_rating_goes_to_the_editors_once_with_its_comment_masked(logged: Logged) -> None:
    """Rated badly twice it is one entry; another session's reply is no entry at all."""
    stores, session = logged.stores, logged.stores.session_id()
    asked = stores.messages.add_person(session, "m1", STORY)
    reply = stores.messages.add_reply(session, asked.id, told("answered", ("wages.x", 0.9)))  # type: ignore[union-attr]
    assert not logged.ratings.rate(stores.session_id(), reply.id, -1, None)
    for _ in "12":
        assert logged.ratings.rate(session, reply.id, -1, f"不对，打{PHONE}找我")
    entry = stores.improvements.page()[0]
    assert stores.improvements.count(causes=["badly_rated"]) == 1
    assert PHONE not in f"{entry.question}{entry.remark}" and EMPLOYER not in entry.question
    assert stores.ratings.by("topic", DAY, DAY) == {("wages", -1): 1}


def test_the_placeholders_of_a_conversation_lose_their_numbers() -> None:
    """‹电话1› would lead into a session's vault."""
    assert bare("请打‹电话1›，公司是‹单位12›") == "请打‹电话›，公司是‹单位›"


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("工地包工头跑了", "建筑业"),
        ("送外卖摔了，骑手有工伤吗", "交通运输、仓储和邮政业"),
        ("火锅店服务员没签合同", "住宿和餐饮业"),
        ("没签合同怎么办", None),
    ],
)
def test_the_industry_is_read_from_everyday_words(text: str, industry: str | None) -> None:
    """None where a text says nothing of it."""
    assert industry_of(text) == industry


def test_a_logged_answer_has_no_place_for_who_asked() -> None:
    """The wall, by the form of the record."""
    assert set(LoggedAnswer.__dataclass_fields__) == {
        "on_day", "outcome", "channel", "card", "topic", "region", "industry", "audience", "confidence",
    }  # fmt: skip
