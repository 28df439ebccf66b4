"""Words between staff and people, through the conversation they began in; the bot is silent meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from actions.reply import Reply
from channels.console.ticket_view import masked
from channels.message import Message
from store.desk_records import StaffMember
from store.people import PersonRequests
from store.records import PersonRequest, StoredMessage, TicketRecord

TAKEN = "工作人员已经接入，接下来由真人和您说。"
HANDED_BACK = "工作人员已经离开，接下来由我自动回答。还要找人，说“转人工”。"


class Messages(Protocol):
    """Where messages are kept (store.messages.Messages)."""

    def add_operator(self, session_id: str, client_id: str, body: dict[str, Any]) -> StoredMessage: ...
    def history(self, session_id: str, after: str | None = None) -> Sequence[StoredMessage]: ...


class NotHolding(Exception):
    """The member of staff does not hold this conversation."""


class Talking:
    """Takes conversations over, talks, hands them back. A message sent twice under one id is one message."""

    def __init__(
        self,
        *,
        requests: PersonRequests,
        messages: Messages,
        show: Callable[[StoredMessage], Message],
        announce: Callable[[str], None],
    ) -> None:
        self._requests = requests
        self._messages = messages
        self._show = show
        self._announce = announce

    def waiting(self, member: StaffMember) -> list[PersonRequest]:
        """The open requests of a member's districts, oldest first; several of one session are one."""
        first: dict[str, PersonRequest] = {}
        for request in self._requests.open(member.scope):
            first.setdefault(request.session_id, request)
        return list(first.values())

    def take(self, member: StaffMember, request_id: str) -> PersonRequest | None:
        """Take over; the person is told. None when there is no such request. Raises Held."""
        found = self._requests.find(member.scope, request_id)
        taken = self._requests.take(member.scope, request_id, member.id)
        if taken and found and found.holder_id != member.id:
            self._say(taken.session_id, f"taken {taken.id}", TAKEN)
        return taken

    def say(self, member: StaffMember, request_id: str, client_id: str, text: str) -> Message:
        """One message to the person. Raises NotHolding."""
        request = self._held(member, request_id)
        return self._say(request.session_id, client_id, text)

    def heard(self, member: StaffMember, request_id: str, after: str | None) -> list[Message]:
        """Both sides after a message. Raises NotHolding."""
        request = self._held(member, request_id)
        return [_masked(self._show(one)) for one in self._messages.history(request.session_id, after)]

    def session_of(self, member: StaffMember, request_id: str) -> str:
        """The conversation a member holds. Raises NotHolding."""
        return self._held(member, request_id).session_id

    def hand_back(self, member: StaffMember, request_id: str) -> None:
        """Let the bot answer again, and say so. Raises NotHolding."""
        request = self._held(member, request_id)
        self._requests.hand_back(request.session_id, member.id)
        self._say(request.session_id, f"back {request.id}", HANDED_BACK)

    def tell(self, ticket: TicketRecord, text: str) -> None:
        """Words about a ticket, put into the conversation that filed it; the employer is not named by us."""
        told = f"关于登记 {ticket.number}，工作人员说：\n{text}"
        self._say(ticket.session_id, f"ticket {ticket.id} {ticket.version}", told)

    def _held(self, member: StaffMember, request_id: str) -> PersonRequest:
        request = self._requests.find(member.scope, request_id)
        if request is None or request.holder_id != member.id:
            raise NotHolding
        return request

    def _say(self, session_id: str, client_id: str, text: str) -> Message:
        stored = self._messages.add_operator(session_id, client_id, Reply(text, "handed_off").body())
        self._announce(session_id)
        return self._show(stored)


def _masked(message: Message) -> Message:
    """What a person wrote is kept as it came; staff see it masked."""
    return (
        message.model_copy(update={"text": masked(message.text)}) if message.sender == "person" else message
    )
