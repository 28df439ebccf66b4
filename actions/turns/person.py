"""转人工: a stored request that staff see, its place in the queue, and a number to call meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken, Turn
from actions.turns.emergency import Emergencies
from actions.turns.person_asked import wants_a_person
from store.clock import CHINA
from store.records import Skill

HANDED_OFF = (
    "已经记下您要找人工，{ahead}{who}接入后就在这里和您说，您写的话都会留着。着急请现在就拨打 12333 人力社保热线。"
    "事情也可以先写在这里，我能答的先答，需要登记的说“我要投诉”。"
)
LEFT = (
    "{why}，没有人能马上接。您要找人工这件事已经留言，请把情况写在这里，{who}上班后会看，就在这段对话里回复您；"
    "请留着这段对话，过后回来看。着急请拨打 12333 人力社保热线。我能答的先答，需要登记的说“我要投诉”。"
)
WHO: Mapping[Skill, str] = {"operator": "工作人员", "mediator": "调解员", "inspector": "监察员"}


class Request(Protocol):
    """A stored request; `is_left`: nobody is there, it is answered later; `opens` is when somebody is there again."""

    @property
    def id(self) -> str: ...
    @property
    def skill(self) -> Skill: ...
    @property
    def is_left(self) -> bool: ...
    @property
    def opens(self) -> datetime | None: ...


class PersonRequests(Protocol):
    """Where requests for a person are taken in (handoff.person_desk)."""

    def add(self, session_id: str, reason: str) -> Request: ...
    def ahead_of(self, request_id: str) -> int: ...


class PersonTurn(Turn):
    """A person asks for a person; a message that was heard so by mistake is answered."""

    action_name = "action_request_person"

    def __init__(self, *, requests: PersonRequests, emergencies: Emergencies, answers: Turn) -> None:
        self._requests = requests
        self._answers = answers
        self._emergencies = emergencies

    def take(self, heard: Heard) -> Taken:
        """Store the request and say so; whoever is in danger is told first what to do until somebody answers."""
        if not wants_a_person(heard.text):
            return self._answers.take(heard)
        cry = self._emergencies.cry(heard) or Taken()
        return Taken([*cry.replies, request_person(self._requests, heard)], cry.slots)


def request_person(requests: PersonRequests, heard: Heard) -> Reply:
    """Store a request and word the reply; forms use it too."""
    request = requests.add(heard.session_id, heard.text)
    return Reply(_told(requests, request), "handed_off", offers("我要投诉", "查进度"))


def _told(requests: PersonRequests, request: Request) -> str:
    who = WHO[request.skill]
    if request.is_left:
        return LEFT.format(why=_why(request.opens), who=who)
    ahead = requests.ahead_of(request.id)
    return HANDED_OFF.format(ahead=f"前面还有 {ahead} 位。" if ahead else "", who=who)


def _why(opens: datetime | None) -> str:
    if opens is None:
        return "现在没有工作人员在线"
    local = opens.astimezone(CHINA)
    return f"现在不是人工服务时间（{local.month}月{local.day}日 {local.hour}:{local.minute:02d} 开始）"
