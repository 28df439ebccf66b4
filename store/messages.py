"""Messages of both sides, encrypted; a person's message is stored once however often it arrives.

Within a session messages appear in the order of their ids, whichever process stores them: a writer locks the
session and makes an id above the newest. So whoever reads on from an id misses nothing.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, func, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.ids import new_id
from store.records import Conflict, Repeat, Sender, StoredMessage
from store.schema import messages, sessions
from store.wechat_words import owe_words

_TEXT = "message text"


class Messages:
    """Adds messages and tells a session's history."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add_person(self, session_id: str, client_id: str, text: str) -> StoredMessage | Repeat | Conflict:
        """Store what a person wrote under their own id; of concurrent calls one gets StoredMessage."""
        with writing(self._engine) as connection:
            newest = _newest(connection, session_id)
            message = self._new(newest, session_id, "person", {"text": text}, client_id=client_id)
            row = self._row(message) | {"text_hash": self._cipher.digest(text, purpose=_TEXT)}
            if insert_once(connection, messages, row, unique=("session_id", "client_id")):
                return message
            same = (messages.c.session_id == session_id) & (messages.c.client_id == client_id)
            first = connection.execute(select(messages).where(same)).one()
        if any(
            hmac.compare_digest(first.text_hash, known) for known in self._cipher.digests(text, purpose=_TEXT)
        ):
            return Repeat(self._message(first))
        return Conflict(client_id)

    def add_reply(
        self, session_id: str, reply_to: str | None, body: Mapping[str, Any], *, sender: Sender = "bot"
    ) -> StoredMessage:
        """Store one reply; `reply_to` is the id of the message answered."""
        return self.add_replies(session_id, reply_to, [body], sender=sender)[0]

    def add_replies(
        self,
        session_id: str,
        reply_to: str | None,
        bodies: Sequence[Mapping[str, Any]],
        *,
        asks: str | None = None,
        sender: Sender = "bot",
    ) -> list[StoredMessage]:
        """Store all replies of one turn, and the field that is `asks`ed for after it, in one transaction.

        After a crash either all of it is there or nothing: a session never waits for another field than
        the one its person was last asked for. A message that another process has answered meanwhile keeps
        that answer, which is returned.
        """
        if not bodies:
            return []
        with writing(self._engine) as connection:
            newest = _newest(connection, session_id)
            answered = select(messages).where(messages.c.reply_to == reply_to).order_by(messages.c.id)
            if reply_to is not None and (rows := connection.execute(answered).all()):
                return [self._message(row) for row in rows]
            stored = [self._new(newest, session_id, sender, body, reply_to=reply_to) for body in bodies]
            connection.execute(insert(messages), [self._row(message) for message in stored])
            connection.execute(update(sessions).where(sessions.c.id == session_id).values(asks=asks))
        return stored

    def add_operator(
        self, session_id: str, client_id: str, body: Mapping[str, Any], *, bubbles: Sequence[str] = ()
    ) -> StoredMessage:
        """Store what staff said, once however often it arrives; the field that the bot asked for stays asked.

        `bubbles` are the same words as they are owed to a person on WeChat, from the same transaction on.
        """
        with writing(self._engine) as connection:
            newest = _newest(connection, session_id)
            message = self._new(newest, session_id, "operator", body, client_id=f"operator {client_id}")
            if insert_once(connection, messages, self._row(message), unique=("session_id", "client_id")):
                owe_words(connection, self._cipher, message, bubbles)
                return message
            same = (messages.c.session_id == session_id) & (messages.c.client_id == message.client_id)
            return self._message(connection.execute(select(messages).where(same)).one())

    def replies_to(self, message_id: str) -> list[StoredMessage]:
        """The replies to a message, in order; empty while its turn has not ended."""
        return self._select(messages.c.reply_to == message_id)

    def history(self, session_id: str, after: str | None = None, limit: int = 200) -> list[StoredMessage]:
        """Both sides in order: the first `limit` messages after the id `after`; without one the latest."""
        own = messages.c.session_id == session_id
        if after is not None:
            return self._select(own & (messages.c.id > after), limit=limit)
        return self._select(own, limit=limit, newest_first=True)[::-1]

    def get(self, message_id: str) -> StoredMessage | None:
        """One message, None when there is none."""
        found = self._select(messages.c.id == message_id)
        return found[0] if found else None

    def _select(
        self, condition: ColumnElement[bool], *, limit: int | None = None, newest_first: bool = False
    ) -> list[StoredMessage]:
        order = messages.c.id.desc() if newest_first else messages.c.id
        with reading(self._engine) as connection:
            rows = connection.execute(select(messages).where(condition).order_by(order).limit(limit)).all()
        return [self._message(row) for row in rows]

    def _new(
        self,
        newest: str | None,
        session_id: str,
        sender: Sender,
        body: Mapping[str, Any],
        *,
        client_id: str | None = None,
        reply_to: str | None = None,
    ) -> StoredMessage:
        return StoredMessage(
            id=new_id(after=newest),
            session_id=session_id,
            sender=sender,
            at=self._clock.now(),
            body=body,
            client_id=client_id,
            reply_to=reply_to,
        )

    def _row(self, message: StoredMessage) -> dict[str, Any]:
        return {
            "id": message.id,
            "session_id": message.session_id,
            "client_id": message.client_id,
            "sender": message.sender,
            "at": message.at,
            "reply_to": message.reply_to,
            "body": self._cipher.seal(dict(message.body), bound_to=f"message {message.id}"),
        }

    def _message(self, row: Row[Any]) -> StoredMessage:
        return StoredMessage(
            id=row.id,
            session_id=row.session_id,
            sender=row.sender,
            at=row.at,
            body=self._cipher.unseal(row.body, bound_to=f"message {row.id}"),
            client_id=row.client_id,
            reply_to=row.reply_to,
        )


def _newest(connection: Connection, session_id: str) -> str | None:
    """The newest message's id, with the session locked until the transaction ends."""
    # NO KEY UPDATE: rows that only refer to the session (evidence, requests) do not wait.
    connection.execute(
        select(sessions.c.id).where(sessions.c.id == session_id).with_for_update(key_share=True)
    )
    return connection.execute(
        select(func.max(messages.c.id)).where(messages.c.session_id == session_id)
    ).scalar()
