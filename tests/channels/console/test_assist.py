"""The hotline's assistant over HTTP."""

from __future__ import annotations

import json

import pytest

from channels.console import assisting
from channels.console.canned import canned_answers
from channels.console.next_question import CONDITIONS, EXCEPTIONS, is_advice
from channels.console.particulars import without_particulars
from index.wording import WHICH, sections
from knowledge.load import load
from tests.channels.console.conftest import Console
from tests.unheard import UNHEARD

ASK = "/api/assist"


def test_an_operator_gets_answers_registers_and_citations(console: Console) -> None:
    """As `labour ask --json`, with the article and the day since when it holds."""
    told = console.as_(console.hire("operator")).post(ASK, {"q": "没签劳动合同能要双倍工资吗"}).json()
    first = told["answers"][0]
    assert told["outcome"] == "answered"
    assert first["card"] == "contract.unsigned-double-wage"
    assert first["citations"][0]["effective_from"] == "2008-01-01"
    assert first["short"] and first["spoken"].splitlines()[1].startswith("依据：《劳动合同法》")
    assert told["escalation"] is None


def test_where_no_sum_is_asked_the_first_open_condition_is(console: Console) -> None:
    """What the verdict depends on and the caller has not said."""
    told = console.as_(console.hire("operator")).post(ASK, {"q": "公司不给我开离职证明怎么办"}).json()
    assert told["outcome"] == "answered"
    assert told["next_question"]["text"].startswith("先核实一下")
    assert told["next_question"]["choices"] == ["是", "不是"]


def test_a_sum_told_whole_is_worked_out(console: Console) -> None:
    """The calculator fires from what was typed."""
    q = "2020年3月1日入职，2026年5月20日被裁，月薪8000，经济补偿能拿多少"
    told = console.as_(console.hire("operator")).post(ASK, {"q": q}).json()
    assert told["outcome"] == "calculated"
    assert told["calculation"]["kind"] == "severance"


def test_a_sum_half_told_names_the_one_input_to_ask(console: Console) -> None:
    """One question, with its reason."""
    told = console.as_(console.hire("operator")).post(ASK, {"q": "月薪8000被裁员，经济补偿能拿多少"}).json()
    assert told["calculation"] is None
    assert told["next_question"]["asks"] in {"work_start", "work_end"}
    assert "经济补偿" in told["next_question"]["because"]


def test_side_day_and_place_are_the_operators_to_set(console: Console) -> None:
    """An employer hears the employer's wording; an old event its own day."""
    caller = console.as_(console.hire("operator"))
    asked = {"q": "没签合同要赔双倍吗", "audience": "employer", "on": "2007-06-01", "region": "渝中区"}
    told = caller.post(ASK, asked).json()
    assert told["as_of"] == "2007-06-01" and told["region"] == "渝中区"
    assert told["outcome"] != "answered"  # the law of 2008 did not hold yet
    assert caller.post(ASK, asked | {"on": "2026-11-24"}).json()["answers"][0]["text"].startswith("要付")


def test_initials_find_canned_answers(console: Console) -> None:
    """Two letters and more; one letter and words find none."""
    caller = console.as_(console.hire("operator"))
    found = caller.post(ASK, {"q": "NMJB"}).json()["canned"]
    assert [one["title"] for one in found] == ["匿名举报"]
    assert caller.post(ASK, {"q": "n"}).json()["canned"] == []
    letters = [one.initials for one in canned_answers()]
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize(
    "q", ["", "  ", "？？？", "\\ud800", "🙂" * 50, "<script>alert(1)</script>", "a" * 10_000]
)
def test_anything_typed_is_taken(console: Console, q: str) -> None:
    """Half a word, nothing, lone surrogates: never an error."""
    caller = console.as_(console.hire("operator"))
    raw = json.dumps({"q": q}).replace("\\\\ud800", "\\ud800")
    reply = caller.call("POST", ASK, content=raw)
    assert reply.status_code == 200, reply.text


@pytest.mark.parametrize(
    "body",
    [{}, {"q": 1}, {"q": "x" * 10_001}, {"q": "x", "audience": "boss"}, {"q": "x", "on": "2026-13-40"}],
)
def test_what_is_no_question_is_a_422(console: Console, body: dict[str, object]) -> None:
    """Missing, of another type, too long, unknown side, impossible day."""
    assert console.as_(console.hire("operator")).post(ASK, body).status_code == 422


def test_what_no_card_answers_becomes_a_note_to_escalate(console: Console) -> None:
    """The operator does not improvise."""
    question = UNHEARD
    told = console.as_(console.hire("operator")).post(ASK, {"q": question}).json()
    assert told["outcome"] in ("clarify", "declined_no_evidence")
    assert told["escalation"]["question"] == question
    assert "不要自己作答" in told["escalation"]["text"]


def test_which_of_several_is_asked_of_the_caller_first(console: Console) -> None:
    """Where the law answers several ways, there are approved answers: nothing is passed on unasked."""
    told = console.as_(console.hire("operator")).post(ASK, {"q": "调解协议有什么效力"}).json()
    assert told["outcome"] == "clarify" and told["text"].startswith(WHICH)
    assert told["escalation"]["title"] == "要先问清楚"


def test_who_calls_and_where_to_reach_them_does_not_choose_the_card(console: Console) -> None:
    """A telephone and a postal address are no boss who cannot be reached; the place of work still counts."""
    matter = "老板拖欠我三个月工资15000元，公司叫重庆样例餐饮有限公司 单位地址：渝中区样例路1号 没有反映过"
    q = f"{matter}，我叫张样例，电话13800138001 送达地址：南岸区样例街2号"
    told = console.as_(console.hire("operator")).post(ASK, {"q": q}).json()
    assert told["answers"][0]["card"] == "arrears.boss-owes-wages"
    assert told["region"] == "渝中区"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("没签合同，我叫张样例，电话13800138001", "没签合同"),
        ("姓名：张样例 电话 138 0013 8001 单位：重庆样例餐饮有限公司", "单位：重庆样例餐饮有限公司"),
        ("老板电话打不通怎么办", "老板电话打不通怎么办"),
        ("我叫张样例，电话13800138001", "我叫张样例，电话13800138001"),
    ],
)
def test_only_the_particulars_are_taken_out(typed: str, asked: str) -> None:
    """Words about a telephone stay, and so does a text that holds nothing else."""
    assert without_particulars(typed) == asked


def test_an_answer_that_is_not_sure_says_so(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cards are shown, and what to do if they are about something else; here no answer is sure enough."""
    monkeypatch.setattr(assisting, "SURE", 1.0)
    told = console.as_(console.hire("operator")).post(ASK, {"q": "签了竞业限制要守吗"}).json()
    assert told["outcome"] == "answered"
    assert told["answers"] and told["escalation"]["title"] == "把握不大"


def test_the_journal_keeps_that_it_was_asked_and_nothing_typed(console: Console) -> None:
    """A caller's telephone in the box reaches no record."""
    caller = console.as_(console.hire("operator"))
    caller.post(ASK, {"q": "我叫隗小明13800138000，没签劳动合同能要双倍工资吗"})
    acts = console.stores.acts.newest()
    assert [act.kind for act in acts] == ["assisted"]
    assert "13800138000" not in str(acts) and "隗小明" not in str(acts)
    assert set(acts[0].data) == {"outcome", "card"}


def test_the_headings_that_conditions_are_read_from_are_those_of_answers() -> None:
    """Renamed in index/wording.py, they must be renamed here."""
    card = load().cards["contract.unsigned-double-wage"]
    assert {CONDITIONS, EXCEPTIONS} <= {section.heading for section in sections(card)}


@pytest.mark.parametrize("item", ["孕吐厉害、站不住的，请医生写明", "病假制度先写清楚，再要员工照着交"])
def test_advice_is_no_question_for_the_caller(item: str) -> None:
    """Nobody can say yes or no to what they are told to do."""
    assert is_advice(item)


@pytest.mark.parametrize("item", ["单位没有依法参加工伤保险", "请假单位没有批", "受伤时和单位有劳动关系"])
def test_a_fact_is_asked(item: str) -> None:
    """What the verdict rests on, in words a caller can answer."""
    assert not is_advice(item)
