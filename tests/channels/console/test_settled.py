"""An operator's question is noted when it rests, not letter by letter."""

from __future__ import annotations

from tests.channels.console.conftest import Console
from tests.contracts.stores import MORNING

DAY, ASK = MORNING.date(), "/api/assist"


def test_only_the_question_an_operator_came_to_rest_at_is_noted(console: Console) -> None:
    """Typed in four steps it counts once; a second question closes the first; silence closes the second."""
    caller, answers = console.as_(console.hire("operator")), console.stores.answers
    for q in ("没签", "没签劳动", "没签劳动合同", "没签劳动合同能要双倍工资吗"):
        caller.post(ASK, {"q": q})
    assert answers.counts(DAY, DAY) == {}
    caller.post(ASK, {"q": "公司不给我开离职证明怎么办"})
    assert answers.by("channel", DAY, DAY) == {("hotline", "answered"): 1}
    assert console.settled.rest() == 0
    console.stores.clock.advance(seconds=60)  # type: ignore[attr-defined]
    assert console.settled.rest() == 1
    assert answers.counts(DAY, DAY) == {"answered": 2}


def test_an_emptied_box_closes_the_question_and_is_none_itself(console: Console) -> None:
    """Esc after the call."""
    caller, answers = console.as_(console.hire("operator")), console.stores.answers
    for q in ("没签劳动合同能要双倍工资吗", "", " "):
        caller.post(ASK, {"q": q})
    assert answers.counts(DAY, DAY) == {"answered": 1}
    assert console.settled.rest() == 0
