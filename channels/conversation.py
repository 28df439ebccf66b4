"""One turn of a conversation: drop repeats, ask Rasa, fall back to search, store, reply."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol
from weakref import WeakValueDictionary

from actions.asking import Asking
from actions.guidance import reply_to
from actions.reply import Reply, offers
from channels.message import Incoming, Message
from channels.presenting import Presenter
from channels.rasa_client import RasaClient, RasaUnavailable
from handoff.redact import redact
from index import wording
from language.normalise import has_words
from store.improvement_records import Channel
from store.records import Conflict, Repeat, SessionRecord, StoredMessage

LONGEST_TEXT = 10_000
UNAVAILABLE = (
    "刚才没有处理成功，您说的话已经存下了，没有丢。请过一会儿再发一次；着急的话拨打 12333 人力社保热线。"
)
UNCERTAIN = (
    "刚才没有收到回音，登记可能已经成功。请回复“查进度”看一看；没有查到再回复“确认提交”。着急的话拨打 12333。"
)
_USABLE_ALONE = frozenset({"answered", "urgent", "smalltalk", "declined_out_of_scope", "declined_unlawful"})
SURELY_CHAT = 0.6
"""Below, what the scope model takes for small talk may be an answer the dialogue waits for: 是的没错."""


class SameIdOtherText(Exception):
    """The client sent another text under an id it had used."""


class Messages(Protocol):
    """Where messages are kept."""

    def add_person(self, session_id: str, client_id: str, text: str) -> StoredMessage | Repeat | Conflict: ...
    def add_replies(
        self, session_id: str, reply_to: str | None, bodies: Sequence[Mapping[str, Any]], *, asks: str | None
    ) -> list[StoredMessage]: ...
    def replies_to(self, message_id: str) -> list[StoredMessage]: ...


class Sessions(Protocol):
    """Where a session remembers which field it was asked for; storing a reply updates it."""

    def by_id(self, session_id: str) -> SessionRecord | None: ...


class Vault(Protocol):
    """Where personal values are kept, encrypted."""

    def keep(self, session_id: str, kind: str, value: str) -> str: ...


class QuestionLog(Protocol):
    """Where it is noted what became of questions."""

    def note(
        self,
        question: str,
        told: Mapping[str, Any],
        *,
        channel: Channel,
        audience: str | None = None,
        asks: str | None = None,
    ) -> None: ...


class Conversation:
    """Turns, one at a time a session. A repeat of a message in flight joins its turn."""

    def __init__(
        self,
        *,
        messages: Messages,
        sessions: Sessions,
        vault: Vault,
        rasa: RasaClient,
        asking: Asking,
        presenter: Presenter,
        announce: Callable[[str], None],
        count: Callable[[str], None],
        is_taken_over: Callable[[str], bool] = lambda session_id: False,
        log: QuestionLog | None = None,
    ) -> None:
        self._messages = messages
        self._sessions = sessions
        self._vault = vault
        self._rasa = rasa
        self._asking = asking
        self._presenter = presenter
        self._announce = announce
        self._count = count
        self._is_taken_over = is_taken_over
        self._log = log
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._in_flight: dict[tuple[str, str], asyncio.Task[list[Message]]] = {}

    async def turn(self, incoming: Incoming) -> list[Message]:
        """The replies to one message. A caller that goes away does not stop the turn. Raises SameIdOtherText."""
        key = (incoming.session_id, incoming.client_id)
        task = self._in_flight.get(key)
        if task is None:
            task = asyncio.create_task(self._queued(incoming))
            self._in_flight[key] = task
            task.add_done_callback(lambda done: self._in_flight.pop(key, None))
            return await asyncio.shield(task)
        await asyncio.wait([task])
        return await self._queued(incoming)

    async def _queued(self, incoming: Incoming) -> list[Message]:
        lock = self._locks.setdefault(incoming.session_id, asyncio.Lock())
        async with lock:
            return await self._take(incoming)

    async def _take(self, incoming: Incoming) -> list[Message]:
        added = await asyncio.to_thread(
            self._messages.add_person, incoming.session_id, incoming.client_id, incoming.text
        )
        if isinstance(added, Conflict):
            raise SameIdOtherText
        if isinstance(added, Repeat):
            stored = await asyncio.to_thread(self._messages.replies_to, added.message.id)
            if stored:
                return await asyncio.to_thread(self._present, stored)
            added = added.message
        if await asyncio.to_thread(self._is_taken_over, incoming.session_id):
            self._announce(
                incoming.session_id
            )  # an operator answers: the message is stored, the bot is silent
            return []
        session = await asyncio.to_thread(self._sessions.by_id, incoming.session_id)
        asks = session.asks if session else None
        bodies = await self._bodies(incoming, added, asks)
        shown = await asyncio.to_thread(self._store, added, bodies, asks)
        if self._log:
            await asyncio.to_thread(self._note, self._log, incoming, bodies, session)
        return shown

    async def _bodies(
        self, incoming: Incoming, message: StoredMessage, asks: str | None
    ) -> list[dict[str, Any]]:
        if not has_words(incoming.text) or len(incoming.text) > LONGEST_TEXT:
            text = wording.CLARIFY if len(incoming.text) <= LONGEST_TEXT else wording.TOO_LONG
            return [Reply(text, "clarify", offers("转人工"), asks=asks).body()]
        safe = await asyncio.to_thread(self._without_personal_data, incoming, asks)
        try:
            return await self._rasa.send(sender=incoming.session_id, text=safe, message_id=message.id)
        except RasaUnavailable:
            reply = await asyncio.to_thread(self._without_rasa, safe, incoming.session_id, asks)
            return [reply.body()]

    def _without_personal_data(self, incoming: Incoming, asks: str | None) -> str:
        def keep(kind: str, value: str) -> str:
            return self._vault.keep(incoming.session_id, kind, value)

        # A cry for help is no answer to the field asked for: it would be taken for a name, and not be heard.
        awaited = None if asks and self._asking.is_emergency(incoming.text) else asks
        return redact(incoming.text, awaited, keep).lstrip("/ \u3000\t\r\n").rstrip()

    def _without_rasa(self, text: str, session_id: str, asks: str | None) -> Reply:
        """While Rasa is down a question is still answered by search; a form waits for its answer."""
        if asks is None or self._asking.is_emergency(text):
            result = self._asking.ask(text, session_id)
            unsure = result.outcome == "smalltalk" and result.confidence < SURELY_CHAT
            if result.outcome in _USABLE_ALONE and not unsure:
                return replace(reply_to(result), asks=asks)
        if asks == "confirm":
            return Reply(UNCERTAIN, "error_unavailable", offers("查进度"), asks=asks)
        return Reply(UNAVAILABLE, "error_unavailable", offers("转人工"), asks=asks)

    def _store(
        self, message: StoredMessage, bodies: list[dict[str, Any]], asked: str | None
    ) -> list[Message]:
        # An emergency pauses a form: its field is still awaited, and its answer still kept from Rasa.
        awaited = asked if bodies[-1]["outcome"] == "urgent" else bodies[-1].get("asks")
        stored = self._messages.add_replies(message.session_id, message.id, bodies, asks=awaited)
        for body in bodies:
            self._count(str(body["outcome"]))
        self._announce(message.session_id)
        return self._present(stored)

    def _note(
        self,
        log: QuestionLog,
        incoming: Incoming,
        bodies: list[dict[str, Any]],
        session: SessionRecord | None,
    ) -> None:
        audience, asks = (session.audience, session.asks) if session else (None, None)
        for body in bodies:
            log.note(incoming.text, body, channel=incoming.channel, audience=audience, asks=asks)

    def _present(self, stored: list[StoredMessage]) -> list[Message]:
        return [self._presenter.present(record, in_history=False) for record in stored]
