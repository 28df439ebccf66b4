"""The door to a person: for whoever wants us to put somebody through, whatever act Rasa heard."""

from __future__ import annotations

import pytest

from actions.turns.person_asked import wants_a_person
from index.training_data import written_examples
from tests.actions.conftest import PERSON, Person
from tests.contracts.stores import Stores

WISHES = (
    "人工", "真人客服", "找个人跟我说", "你们有人没得", "喊个人来", "转接", "打你们电话", "想和工作人员讲",
    "让工作人员联系我", "叫你们的人给我回个电话", "不想和机器说话", "我不会打字，叫个人打给我", "有没有值班的", "找你们领导",
)  # fmt: skip
TOLD = (
    "他不接电话 我找老板要钱", "他不接电话", "他说下个月给我打电话", "我没得钱请律师", "我想找法律援助", "我想跟员工私下和解",
    "我想跟他谈", "我想跟他签个协议", "老板不回我电话", "人事找我谈话了", "人工费怎么算", "我是做客服的", "找不到人",
    "工地上没有人管", "律师费好贵", "要不要找人作证", "我要和公司当面谈", "他叫人来堵门",
)  # fmt: skip


@pytest.mark.parametrize("text", WISHES)
def test_a_wish_for_one_of_us_is_heard(text: str) -> None:
    """By a word for us, for whoever sits there, or for being rung."""
    assert wants_a_person(text)


@pytest.mark.parametrize("text", TOLD)
def test_people_and_telephones_of_others_are_no_wish(text: str) -> None:
    """Employers, lawyers, witnesses."""
    assert not wants_a_person(text)


def test_what_was_misheard_is_answered_and_queued_nowhere(person: Person, stores: Stores) -> None:
    """Staff see nothing of it."""
    (reply,) = person.say("老板拖欠我工资，他不接电话，怎么办", "ask_person", action=PERSON)
    assert reply.outcome == "answered"
    assert list(stores.people.open()) == []


def test_every_wish_that_rasa_learned_from_is_a_wish() -> None:
    """Whom the sentences of intents/person.yml taught Rasa to hear, this second look must not send away."""
    written = [one.text for one in written_examples() if one.intent == "ask_person"]
    assert written
    assert not [text for text in written if not wants_a_person(text)]
