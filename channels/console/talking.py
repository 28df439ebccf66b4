"""Words between staff and people, through the conversation they began in; the bot is silent meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from actions.reply import Reply
from actions.turns.person import WHO
from channels.console.masking import masked
from channels.console.roles import skills_of
from channels.message import Message
from store.desk_records import StaffMember
from store.people import PersonRequests
from store.records import PersonRequest, Skill, StoredMessage, TicketRecord

TAKEN = "{who}已经接入，接下来由真人和您说。"
HANDED_BACK = "{who}已经离开，接下来由我自动回答。还要找人，说“转人工”。"
PASSED_ON = "已经请{who}来接着和您说，接入前您写的话都会留着。着急请拨打 12333。"
NOBODY_LEFT = (
    "工作人员都离开了，刚才没能接上，对不起。您的请求已经改成留言，上班后会有人在这段对话里回复，"
    "请把情况写在这里，过后回来看。着急请拨打 12333 人力社保热线。"
)


class Messages(Protocol):
    """Where messages are kept (store.messages.Messages)."""

    def add_operator(
        self, session_id: str, client_id: str, body: dict[str, Any], *, bubbles: Sequence[str] = ()
    ) -> StoredMessage: ...
    def history(self, session_id: str, after: str | None = None) -> Sequence[StoredMessage]: ...


class NotHolding(Exception):
    """The member of staff does not hold this conversation."""


class Talking:
    """Takes conversations over, talks, hands them back. A message sent twice under one id is one message.

    `bubbles` words a message for a person who came by WeChat; nothing for everybody else.
    """

    def __init__(
        self,
        *,
        requests: PersonRequests,
        messages: Messages,
        show: Callable[[StoredMessage], Message],
        announce: Callable[[str], None],
        bubbles: Callable[[str, str], Sequence[str]] = lambda session_id, text: (),
    ) -> None:
        self._requests = requests
        self._messages = messages
        self._show = show
        self._announce = announce
        self._bubbles = bubbles

    def waiting(self, member: StaffMember) -> list[PersonRequest]:
        """The open requests of a member's districts and skill, who waits now first; several of one session are one."""
        first: dict[str, PersonRequest] = {}
        for request in self._requests.open(member.scope, skills=skills_of(member.role)):
            first.setdefault(request.session_id, request)
        return list(first.values())

    def take(self, member: StaffMember, request_id: str) -> PersonRequest | None:
        """Take over; the person is told. None when there is no such request. Raises Held."""
        found = self._found(member, request_id)
        taken = self._requests.take(member.scope, request_id, member.id, skills=skills_of(member.role))
        if taken and found and found.holder_id != member.id:
            self._say(taken.session_id, f"taken {taken.id} {member.id}", TAKEN.format(who=WHO[taken.skill]))
        return taken

    def say(self, member: StaffMember, request_id: str, client_id: str, text: str) -> Message:
        """One message to the person. Raises NotHolding."""
        request = self._held(member, request_id)
        return self._say(request.session_id, client_id, text)

    def heard(self, member: StaffMember, request_id: str, after: str | None) -> list[Message]:
        """Both sides after a message. Raises NotHolding.

        An operator reads what was said before; an inspector or a mediator only what is said to them, for
        questions asked of the bot are no leads.
        """
        session_id, since = self.part_of(member, request_id)
        after = max(after, since) if after and since else after or since
        return [_masked(self._show(one)) for one in self._messages.history(session_id, after)]

    def part_of(self, member: StaffMember, request_id: str) -> tuple[str, str | None]:
        """The session a member talks in, and the id after which they may read; None: all of it. Raises NotHolding."""
        request = self._held(member, request_id)
        return request.session_id, None if request.skill == "operator" else request.id

    def hand_back(
        self, member: StaffMember, request_id: str, *, farewell: str = "", seen: str | None = None
    ) -> None:
        """Let the bot answer again, and say so. Raises NotHolding, and Unheard when `seen` is not the last word."""
        request = self._held(member, request_id)
        self._requests.hand_back(request.session_id, member.id, seen=seen)
        told = HANDED_BACK.format(who=WHO[request.skill])
        self._say(request.session_id, f"back {request.id}", f"{farewell}\n{told}".strip())

    def pass_on(self, member: StaffMember, request_id: str, skill: Skill, *, seen: str | None = None) -> None:
        """Put the conversation back for staff of another skill, and say so. Raises NotHolding and Unheard."""
        request = self._held(member, request_id)
        passed = self._requests.pass_on(request, member.id, skill, seen=seen)
        if passed:
            self._say(request.session_id, f"passed {passed.id}", PASSED_ON.format(who=WHO[skill]))

    def free_the_stranded(self, member_of: Callable[[str], StaffMember | None]) -> int:
        """Put back into the queue, and tell, whom a member holds that is gone, or may not talk with them now; how many.

        An account closed, another role, other districts: neither side could end the conversation.
        """
        held: dict[tuple[str, str], list[PersonRequest]] = {}
        for request in self._requests.held():
            held.setdefault((request.session_id, request.holder_id or ""), []).append(request)
        return sum(
            self._freed(session_id, holder_id, requests)
            for (session_id, holder_id), requests in held.items()
            if not self._may_go_on(member_of(holder_id), requests)
        )

    def tell_nobody_is_left(self, requests: Sequence[PersonRequest]) -> int:
        """Tell people who waited that their request is a letter now; how many there were."""
        for request in requests:
            self._say(request.session_id, f"left {request.id}", NOBODY_LEFT)
        return len(requests)

    def tell(self, ticket: TicketRecord, text: str) -> None:
        """Words about a ticket, put into the conversation that filed it; the employer is not named by us."""
        told = f"关于登记 {ticket.number}，工作人员说：\n{text}"
        self._say(ticket.session_id, f"ticket {ticket.id} {ticket.version}", told)

    def _may_go_on(self, member: StaffMember | None, requests: Sequence[PersonRequest]) -> bool:
        if member is None or not member.active:
            return False
        return any(self._found(member, request.id) for request in requests)

    def _freed(self, session_id: str, holder_id: str, requests: Sequence[PersonRequest]) -> bool:
        freed = self._requests.release(session_id, holder_id)
        if freed:
            told = PASSED_ON.format(who=WHO[requests[0].skill])
            self._say(session_id, f"freed {requests[0].id} {holder_id}", told)
        return freed

    def _found(self, member: StaffMember, request_id: str) -> PersonRequest | None:
        return self._requests.find(member.scope, request_id, skills=skills_of(member.role))

    def _held(self, member: StaffMember, request_id: str) -> PersonRequest:
        request = self._found(member, request_id)
        if request is None or request.holder_id != member.id:
            raise NotHolding
        return request

    def _say(self, session_id: str, client_id: str, text: str) -> Message:
        stored = self._messages.add_operator(
            session_id,
            client_id,
            Reply(text, "handed_off").body(),
            bubbles=self._bubbles(session_id, text),
        )
        self._announce(session_id)
        return self._show(stored)


def _masked(message: Message) -> Message:
    """What a person wrote is kept as it came; staff see it masked."""
    return (
        message.model_copy(update={"text": masked(message.text)}) if message.sender == "person" else message
    )
