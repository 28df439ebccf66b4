"""What a call takes without the tool, worked out by hand from stated speeds."""

from __future__ import annotations

import pytest

from tests.bench.by_hand import GIVES_UP_AFTER, Hit, Pace, figures, look, order_seconds
from tests.bench.scripted_calls import ScriptedCall

PACE = Pace(typed=120, read=300, per_action=0.8)
WRONG, LONG, RIGHT = Hit("甲法 1", 50, False), Hit("乙法 2", 1500, False), Hit("丙法 3", 90, True)


def test_the_right_article_is_reached_after_the_wrong_ones_above_it_are_read() -> None:
    """Six characters typed, Enter, two articles of fifty characters; the right one's own length does not count."""
    looked = look([("欠薪 找谁办", [WRONG, WRONG, RIGHT])], PACE)
    assert (looked.article, looked.searches, looked.articles_read) == ("丙法 3", 1, 2)
    assert looked.seconds == pytest.approx(6 / 2 + 0.8 + 2 * 10)


def test_other_words_are_tried_when_the_first_page_holds_nothing() -> None:
    """The eleventh hit is never read; the second list is."""
    looked = look([("甲", [WRONG] * 10 + [RIGHT]), ("乙", [RIGHT])], PACE)
    assert (looked.article, looked.searches, looked.articles_read) == ("丙法 3", 2, 10)
    assert looked.seconds == pytest.approx(2 * (0.5 + 0.8) + 100)


def test_one_gives_up_after_five_minutes() -> None:
    """A right article that would come up after that is not found, and no more than five minutes are counted."""
    looked = look([("甲", [LONG, RIGHT]), ("乙", [RIGHT])], PACE)
    assert (looked.article, looked.seconds, looked.articles_read) == (None, GIVES_UP_AFTER, 1)


def test_two_empty_lists_end_the_search_early() -> None:
    """Nothing found costs what was typed, not the whole patience."""
    assert look([("甲", []), ("乙", [])], PACE).seconds == pytest.approx(2.6)


def test_an_order_is_typed_field_by_field_and_choices_are_clicked() -> None:
    """The story and a name are typed; the issue is picked; consent and Enter are keys."""
    call = ScriptedCall(
        "例",
        ["欠薪"],
        ("甲", "乙"),
        ["a.b"],
        "filed",
        order={"issue": "unpaid_wages", "complainant_name": "张样例"},
    )
    assert order_seconds(call, PACE) == pytest.approx(5 / 2 + 5 * 0.8)


def test_a_call_that_no_card_answers_is_not_counted_as_missed() -> None:
    """One of one is found; with nothing found there is no median to tell."""
    known, unknown = (
        ScriptedCall("有", ["欠薪"], ("甲", "乙"), ["a.b"], "filed", order={"issue": "unpaid_wages"}),
        ScriptedCall("无", ["剪发"], ("甲", "乙"), [], "passed_on"),
    )
    found, lost = look([("甲", [RIGHT])], PACE), look([("甲", [WRONG])], PACE)
    told = figures([known, unknown], [found, lost], PACE)
    assert (told["answerable"], told["found"]) == (1, 1)
    nothing = figures([known], [lost], PACE)
    assert (nothing["found"], nothing["seconds_to_the_article_where_found"]) == (0, None)
