"""查进度: own tickets at once, others by number and code, guesses slowed down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.turns import standing, status, status_lookup, withdrawal
from handoff.casework import Casework
from handoff.moves import Actor, Move
from handoff.terms import RULES
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from tests.actions.conftest import PERSON, STATUS, Person
from tests.contracts.stores import HandClock, Stores, a_filing


def ask(person: Person, text: str) -> object:
    """The one reply of the status turn."""
    (reply,) = person.say(text, "ask_status", action=STATUS)
    return reply


def test_own_tickets_need_no_code(person: Person, stores: Stores) -> None:
    """The session that filed is told at once, with the day to confirm by."""
    receipt = stores.desk("hold").file(a_filing(person.session_id))
    reply = ask(person, "我的投诉到哪一步了")
    assert reply.outcome == "status"
    assert receipt.number in reply.text
    assert "请在 2026-12-08 前" in reply.text
    assert reply.ticket["code"] == ""
    assert person.slots["requested_slot"] is None


def test_own_ticket_by_number_alone(person: Person, stores: Stores) -> None:
    """Its number without the code is enough for whoever filed it, and is no wrong guess."""
    receipt = stores.desk("hold").file(a_filing(person.session_id))
    for _ in range(6):
        assert ask(person, f"查一下{receipt.number}").outcome == "status"


@pytest.mark.parametrize(
    "shape", ["{number} {code}", "编号{number}，查询码{code}", "查询码{code} 编号{number}"]
)
def test_anyone_with_number_and_code_is_told(
    newcomer: Callable[[], Person], stores: Stores, shape: str
) -> None:
    """In whichever order and spacing they are typed."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    typed = shape.format(number=receipt.number.replace("-", "").lower(), code=receipt.code.lower())
    other = newcomer()
    assert ask(other, "查进度").asks == "ticket_code"
    reply = ask(other, typed)
    assert reply.outcome == "status"
    assert receipt.number in reply.text


def test_a_wrong_code_tells_nothing(newcomer: Callable[[], Person], stores: Stores) -> None:
    """Neither that the number is right nor anything of the ticket."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    reply = ask(newcomer(), f"{receipt.number} {wrong(receipt.code)}")
    assert (reply.text, reply.asks) == (status_lookup.UNKNOWN, "ticket_code")
    assert reply.ticket is None


def test_five_wrong_codes_pause_the_number(
    newcomer: Callable[[], Person], stores: Stores, clock: HandClock
) -> None:
    """Then even the right code waits fifteen minutes."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    other = newcomer()
    for _ in range(5):
        ask(other, f"{receipt.number} {wrong(receipt.code)}")
    assert ask(other, f"{receipt.number} {receipt.code}").text == status_lookup.PAUSED
    clock.advance(minutes=16)
    assert ask(other, f"{receipt.number} {receipt.code}").outcome == "status"


def test_a_number_without_a_code_asks_for_it_and_is_no_guess(
    newcomer: Callable[[], Person], stores: Stores
) -> None:
    """However often it is sent, the number is not paused."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    other = newcomer()
    for _ in range(6):
        assert ask(other, receipt.number).text == status_lookup.ASK
    assert ask(other, f"{receipt.number} {receipt.code}").outcome == "status"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("取消", "cancelled"), ("没签劳动合同能要双倍工资吗", "answered"), ("转人工", "handed_off")],
)
def test_the_status_question_can_be_left(person: Person, text: str, outcome: str) -> None:
    """Cancelled, another question, a person: the form is over."""
    ask(person, "查进度")
    assert ask(person, text).outcome == outcome
    assert person.slots["requested_slot"] is None


def test_a_lost_number_has_a_way_on(person: Person) -> None:
    """Who cannot find the number is told where it can be found, once, and the form is left."""
    ask(person, "查进度")
    reply = ask(person, "我记不得咯")
    assert (reply.outcome, reply.asks) == ("status", None)
    assert "12333" in reply.text


def test_another_matter_leaves_the_status_form(person: Person) -> None:
    """A message that is no number is answered like any other, instead of asking for the number again."""
    ask(person, "查进度")
    reply = ask(person, "试用期最长多久")
    assert (reply.outcome, reply.asks) == ("answered", None)


def test_a_wish_for_a_person_is_stored(person: Person, stores: Stores) -> None:
    """Staff see it; the person gets a number to ring meanwhile."""
    (reply,) = person.say("我要找人工", "ask_person", action=PERSON)
    assert reply.outcome == "handed_off"
    assert "12333" in reply.text
    (request,) = stores.people.open()
    assert (request.session_id, request.reason) == (person.session_id, "我要找人工")


def wrong(code: str) -> str:
    """Another code of the same shape."""
    return ("A" if code[0] != "A" else "C") + code[1:]


def test_the_running_period_is_told_with_its_article(person: Person, stores: Stores) -> None:
    """The day of the decision, and that silence opens the case (重庆市劳动保障监察条例 25, 26)."""
    receipt = stores.desk("hold").file(a_filing(person.session_id))
    ticket = stores.tickets.by_number(receipt.number)
    assert ticket is not None
    casework = Casework(
        tickets=stores.tickets,
        queue=stores.queue,
        clock=stores.clock,
        working_days=load_working_days(),
        districts=load_districts(),
    )
    step = Move(
        to="filed",
        actor=Actor("staff", None, "inspector"),
        reason="confirmed",
        at=stores.clock.now(),
    )
    casework.move(ticket, step)
    told = ask(person, "我的投诉到哪一步了").text
    assert "最迟 2026-12-01 决定立不立案" in told and "第二十六条" in told


def test_every_period_with_words_is_one_of_the_desks() -> None:
    """And its articles are those of the table."""
    by_name = {rule.name: rule for rule in RULES}
    for name, words in standing.DUE_WORDS.items():
        assert f"《{by_name[name].grounds[0].law}》" in words


def test_a_status_shown_by_its_code_is_told_again(newcomer: Callable[[], Person], stores: Stores) -> None:
    """好久给我回话 after it needs no number; the code stays a placeholder."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    other = newcomer()
    ask(other, f"{receipt.number} {receipt.code}")
    assert receipt.number in ask(other, "好久给我回话").text
    assert receipt.code not in str(other.slots)


def test_a_wish_to_withdraw_is_no_cancel(person: Person) -> None:
    """Who filed nothing here is told where it can be taken back."""
    ask(person, "查进度")
    assert ask(person, "我要撤回这个投诉").text == withdrawal.ELSEWHERE


@pytest.mark.parametrize("text", ["编号掉了咋办", "查询码搞落了", "编号没得了"])
def test_a_lost_number_is_understood_at_once(person: Person, text: str) -> None:
    """Before it was asked for."""
    assert ask(person, text).text == status.LOST


@pytest.mark.parametrize(
    "text", ["劳动监察投诉了一个月没得动静", "去监察大队反映了好久都没回音", "怎么去申请仲裁"]
)
def test_what_an_agency_does_is_a_question_of_law(person: Person, text: str) -> None:
    """No code is asked of who filed elsewhere, if need be which rule is meant; a filing here can still be looked up."""
    reply = ask(person, text)
    assert reply.outcome in ("answered", "clarify")
    assert reply.asks is None
    assert "查进度" in [one.title for one in reply.quick_replies]


def test_questions_of_law_go_on_from_each_other(person: Person) -> None:
    """多久能出结果 after 怎么去申请仲裁 is about the arbitration."""
    ask(person, "怎么去申请仲裁")
    assert "《劳动争议调解仲裁法》第四十三条" in ask(person, "多久能出结果").text


@pytest.mark.parametrize(
    "text", ["我投诉都半个月了还没人打电话", "我的举报查处了没得", "有消息没得", "编号在这点"]
)
def test_ones_own_filing_is_asked_for(person: Person, text: str) -> None:
    """Nothing was filed in this conversation, so number and code are needed."""
    assert ask(person, text).text == status_lookup.ASK


@pytest.mark.parametrize("text", ["把别人的投诉给我看看", "我想看哈同事的举报", "到底是哪个举报的我"])
def test_the_filings_of_others_are_refused(person: Person, text: str) -> None:
    """Plainly, with the article."""
    reply = ask(person, text)
    assert (reply.text, reply.asks) == (status.OTHERS, None)


def test_a_relatives_filing_is_looked_up_by_its_code(person: Person) -> None:
    """我老公的投诉 is asked after for him, with his number."""
    assert ask(person, "我老公的投诉到哪了").text == status_lookup.ASK


@pytest.mark.parametrize("text", ["双倍有没得", "没签合同双倍有没得", "加班费有没得"])
@pytest.mark.parametrize("has_filed", [False, True])
def test_what_speaks_of_no_filing_is_answered(
    person: Person, stores: Stores, text: str, has_filed: bool
) -> None:
    """No number is asked for, and nobody who filed is shown a ticket instead."""
    if has_filed:
        stores.desk("hold").file(a_filing(person.session_id))
    reply = ask(person, text)
    assert reply.outcome != "status" and reply.asks is None


@pytest.mark.parametrize(
    "text",
    ["有结果没得", "办到哪了", "到哪步了", "有下文没得", "处理没得", "立案没得", "有回复没有", "受理没得"],
)
def test_progress_alone_is_a_filings(person: Person, text: str) -> None:
    """However few words it is asked in."""
    assert ask(person, text).text == status_lookup.ASK
