"""What a talk is about is told once and holds for the half sentences after it."""

from __future__ import annotations

import pytest

from actions.continuation import Context
from actions.matter import MOST, matters_told
from actions.wage_alone import tells_only_a_wage
from index.audience import Side
from knowledge.continuations import load_continuations
from knowledge.load import load
from knowledge.matters import MARK, matters
from tests.actions.conftest import Person

ANSWER = "action_answer"


@pytest.mark.parametrize(
    ("talk", "side", "found"),
    [
        (("老公在工地摔死了", "没买保险，公司说给60万", "娃儿才4岁"), None, ("death", "injury_uninsured", "insurance")),
        (("没买保险",), None, ("insurance",)),
        (("老板拖了我四个月工资", "我不想干了"), "worker", ("quitting", "arrears")),
        (("经理老是摸我手",), None, ("harassment",)),
        (("生意不行，店子要关了", "还有五个人"), "employer", ("owner_closing",)),
        (("有个工人摔断了腰", "没买社保"), "employer", ("owner_hurt", "owner_insurance")),
        (("今天热死了",), None, ()),
        (("今天累死了，我老公在工地被压死了",), None, ("death",)),
        (("老板电话打不通了",), None, ()),
        (("公司不续签合同",), None, ()),
        (("员工把手机摔烂了",), "employer", ()),
    ],
)  # fmt: skip
def test_a_matter_told_once_is_kept(talk: tuple[str, ...], side: Side | None, found: tuple[str, ...]) -> None:
    """The one told last counts most, a death before all; what is of the other side is none."""
    told: tuple[str, ...] = ()
    for message in talk:
        told = matters_told(message, told, side)
    assert told == found


def test_only_a_few_matters_are_kept() -> None:
    """Who tells of everything is helped with what they told last."""
    told: tuple[str, ...] = ()
    for message in ("没签合同", "加班没得钱", "怀孕了", "想辞职", "要仲裁了，申请仲裁"):
        told = matters_told(message, told, None)
    assert len(told) == MOST and told[0] == "arbitration"


def test_matters_survive_the_slot() -> None:
    """They are kept as the rest of the conversation is."""
    context = Context("能拿好多", "injury.death-total-money", matters=("death", "insurance"))
    assert Context.from_slot(context.to_slot()) == context


def test_every_matter_has_what_people_say_in_it_for_cards_of_its_side() -> None:
    """A boss is led to no card for workers alone, nor the other way round."""
    cards = load().cards
    lines = [line for line in load_continuations() if line.last.startswith(MARK)]
    assert {line.last.removeprefix(MARK) for line in lines} == set(matters())
    for line in lines:
        side = matters()[line.last.removeprefix(MARK)].side
        assert all(cards[card].audience in (side, "both") for card in line.answered_by), line


@pytest.mark.parametrize(
    ("talk", "card"),
    [
        (
            ("老公在工地摔死了", "没买保险，公司说给60万", "我要不要签那个字"),
            "injury.death-private-settlement",
        ),
        (("经理老是摸我手", "现在给我排的全是夜班"), "women.harassment-no-action"),
        (("我是老板，店里生意不行要关门了", "要提前好久说"), "compliance.closing-down"),
    ],
)
def test_a_half_sentence_is_heard_in_its_matter(person: Person, talk: tuple[str, ...], card: str) -> None:
    """A widow asked whether to sign is told of her settlement and of no waiver of insurance."""
    *_, (reply, *_) = [person.say(message, action=ANSWER) for message in talk]
    assert reply.answer is not None and reply.answer["answers"][0]["card"] == card


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("我一个月6800", True),
        ("每个月底薪2000加提成 平均5200", True),
        ("工资四千五", True),
        ("工资六千，干了三年", False),
        ("扣了我500", False),
        ("工资6000就给3000", False),
        ("工资6000能赔多少", False),
        ("两个月没发工资", False),
    ],
)
def test_a_wage_and_nothing_else_is_told(text: str, alone: bool) -> None:
    """What somebody earns is part of a sum and leads to no other rule."""
    assert tells_only_a_wage(text) is alone


def test_a_wage_alone_leaves_the_card(person: Person) -> None:
    """Who is asked to resign and tells the wage is told nothing of wages that are owed."""
    for message in ("我怀孕了，店长喊我自己写辞职", "我没写"):
        before = person.say(message, action=ANSWER)[0]
    after = person.say("工资四千五", action=ANSWER)[0]
    assert before.answer and after.answer
    assert after.answer["answers"][0]["card"] == before.answer["answers"][0]["card"]


def test_after_a_death_no_grade_is_asked(person: Person) -> None:
    """Nobody is graded who died."""
    for message in ("我爸受了工伤，在工地摔死了", "一个月7500"):
        person.say(message, action=ANSWER)
    replies = person.say("帮我算一下", action=ANSWER)
    assert all(reply.asks != "grade" and not reply.calculation for reply in replies)


def test_a_matter_that_is_no_more_is_forgotten() -> None:
    """Talks are kept longer than tables stay as they are."""
    assert matters_told("没签合同", ("renamed",), None) == ("unsigned",)
