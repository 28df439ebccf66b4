"""转人工: a stored request that staff see, and a number to call meanwhile."""

from __future__ import annotations

from typing import Protocol

from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken, Turn

HANDED_OFF = (
    "已经记下您要找人工，{ahead}工作人员接入后就在这里和您说，您写的话都会留着。着急请现在就拨打 12333 人力社保热线。"
    "事情也可以先写在这里，我能答的先答，需要登记的说“我要投诉”。"
)


class Request(Protocol):
    """A stored request."""

    @property
    def id(self) -> str: ...


class PersonRequests(Protocol):
    """Where requests for a person are stored."""

    def add(self, session_id: str, reason: str) -> Request: ...
    def ahead_of(self, request_id: str) -> int: ...


class PersonTurn(Turn):
    """A person asks for a person."""

    action_name = "action_request_person"

    def __init__(self, *, requests: PersonRequests) -> None:
        self._requests = requests

    def take(self, heard: Heard) -> Taken:
        """Store the request and say so."""
        return Taken([request_person(self._requests, heard)])


def request_person(requests: PersonRequests, heard: Heard) -> Reply:
    """Store a request and word the reply; forms use it too."""
    ahead = requests.ahead_of(requests.add(heard.session_id, heard.text).id)
    told = HANDED_OFF.format(ahead=f"前面还有 {ahead} 位。" if ahead else "")
    return Reply(told, "handed_off", offers("我要投诉", "查进度"))
