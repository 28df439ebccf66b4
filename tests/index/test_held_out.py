"""Leaving questions out: what is left out, how it is asked, and what is reported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index.held_out import HeldOut, Missed, ask_all, last_day, leave_out, lines
from index.opened import Opened
from index.passages import Passage, passages
from knowledge.load import Knowledge
from knowledge.schema import Period


def test_each_turn_leaves_out_one_question_of_each_card(three: Knowledge) -> None:
    """Another kind from card to card, and every question once in as many turns as there are questions."""
    cut = passages(three.cards)
    for name, card in three.cards.items():
        left = [
            next(passage.text for passage in leave_out(cut, three.cards, turn)[1] if passage.card == name)
            for turn in range(len(card.questions))
        ]
        assert sorted(left) == sorted(card.questions)
    seen, unseen = leave_out(cut, three.cards, 0)
    assert not {passage.text for passage in unseen} & {p.text for p in seen if p.kind == "question"}
    assert len(seen) == len(cut) - len(unseen)


def test_a_question_left_out_is_gone_from_every_version_that_shares_it(three: Knowledge) -> None:
    """An older version searched by the same words must not give the question away."""
    new, *_ = three.cards.values()
    old = new.model_copy(
        update={
            "id": "contract.older",
            "applies": Period.model_validate({"from": "2000-01-01", "to": "2007-12-31"}),
        }
    )
    cards = {new.id: new.model_copy(update={"replaces": old.id}), old.id: old}
    seen, unseen = leave_out(passages(cards), cards, 0)
    left = {passage.text for passage in unseen}
    assert not [passage for passage in seen if passage.kind == "question" and passage.text in left]


def test_a_question_is_asked_on_the_last_day_of_its_card(three: Knowledge) -> None:
    """A card that ended is asked beside the cards of its last day, one that holds beside all that still hold."""
    card = three.cards["contract.unsigned-double-wage"]
    ended = card.model_copy(
        update={"applies": Period.model_validate({"from": "2000-01-01", "to": "2007-12-31"})}
    )
    assert card.applies.covers(last_day(card)) and not ended.applies.covers(last_day(card))
    assert ended.applies.covers(last_day(ended)) and not card.applies.covers(last_day(ended))


def test_what_finds_other_cards_is_reported(opened: Opened, knowledge: Knowledge) -> None:
    """The share counts the first three; a question about something else entirely is missed and named."""
    name = "contract.unsigned-double-wage"
    asked = [
        Passage(name, "question", "没签劳动合同能要双倍工资吗"),
        Passage(name, "question", "骑手送餐摔伤了平台管不管"),
    ]
    result = ask_all(opened.search, opened.reader.read, asked, knowledge.cards)
    assert (result.questions, result.first, result.share) == (2, 1, pytest.approx(0.5))
    assert [missed.question for missed in result.missed] == [asked[1].text] and name not in result.missed[
        0
    ].found
    told = list(lines(result))
    assert "50.0%" in told[0] and asked[1].text in told[1] and len(list(lines(result, most=0))) == 1


def test_a_report_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """The check reads what the build wrote."""
    result = HeldOut(3, 1, (Missed("contract.x", "问", ("contract.y", "wages.z")),))
    result.save(tmp_path / "held_out.json")
    assert HeldOut.load(tmp_path / "held_out.json") == result


def test_the_delivered_cards_can_be_told_apart(built: Path) -> None:
    """Of the questions the build left out, 95 % find their own card among the first three."""
    result = HeldOut.load(built / "index" / "held_out.json")
    assert result.questions >= 520
    assert result.share >= 0.95, "\n".join(lines(result, most=20))


def test_a_card_without_an_end_is_asked_in_the_far_future(three: Knowledge) -> None:
    """A card that begins only later still counts beside one that holds."""
    card = three.cards["contract.unsigned-double-wage"]
    later = card.model_copy(update={"applies": Period.model_validate({"from": date(2030, 1, 1)})})
    assert later.applies.covers(last_day(card))
