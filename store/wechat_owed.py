"""Replies still owed to people on WeChat: late ones, further bubbles, and those the platform refused."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, delete, or_, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.ids import new_id
from store.records import OwedReply
from store.schema import wechat_owed
from store.wechat_words import leased, wechat_place


class WechatOwed:
    """Keeps what was not delivered until it is read, encrypted."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(self, session_id: str, key: str, text: str) -> None:
        """The turn of a message takes long; its reply is owed from now on, over a restart too."""
        row = {
            "id": new_id(),
            "session_id": session_id,
            "key": key,
            "at": self._clock.now(),
            "text": self._cipher.seal(text, bound_to=wechat_place(session_id, key)),
            "tries": 0,
        }
        with writing(self._engine) as connection:
            insert_once(connection, wechat_owed, row, unique=("session_id", "key"))

    def keep(self, session_id: str, key: str, parts: Sequence[str], *, reason: str) -> None:
        """Bubbles that wait for their person to ask for them; `reason` names why."""
        self.add(session_id, key, "")
        sealed = self._cipher.seal(list(parts), bound_to=wechat_place(session_id, key))
        with writing(self._engine) as connection:
            connection.execute(
                update(wechat_owed).where(_is(session_id, key)).values(parts=sealed, reason=reason)
            )

    def settle(self, session_id: str, key: str) -> None:
        """The reply is delivered."""
        self._drop(_is(session_id, key))

    def forget(self, session_id: str, *, reason: str) -> None:
        """Drop what waited for that reason."""
        self._drop((wechat_owed.c.session_id == session_id) & (wechat_owed.c.reason == reason))

    def is_waiting(self, session_id: str) -> bool:
        """Whether bubbles wait to be asked for."""
        with reading(self._engine) as connection:
            return connection.execute(_waiting(session_id)).first() is not None

    def take(self, session_id: str) -> tuple[str, bool] | None:
        """The next bubble, and whether more wait; None when nothing waits."""
        with writing(self._engine) as connection:
            rows = connection.execute(_waiting(session_id).with_for_update()).all()
            if not rows:
                return None
            (first, *rest), owner = self._record(rows[0]).parts or ("",), wechat_owed.c.id == rows[0].id
            if rest:
                sealed = self._cipher.seal(rest, bound_to=wechat_place(session_id, rows[0].key))
                connection.execute(update(wechat_owed).where(owner).values(parts=sealed))
            else:
                connection.execute(delete(wechat_owed).where(owner))
        return first, bool(rest) or len(rows) > 1

    def claim_stale(
        self, *, older_than: timedelta, reasons: Collection[str], most_tries: int
    ) -> OwedReply | None:
        """The oldest reply left behind: its turn never ended, or it waits for one of `reasons`.

        It is leased to the caller: nobody else gets it for another `older_than`.
        """
        now = self._clock.now()
        due = (
            select(wechat_owed.c.id)
            .where(
                wechat_owed.c.at <= now - older_than,
                wechat_owed.c.tries < most_tries,
                or_(wechat_owed.c.parts.is_(None), wechat_owed.c.reason.in_(reasons)),
            )
            .order_by(wechat_owed.c.at)
            .limit(1)
        )
        row = leased(self._engine, due, now)
        if row is None:
            return None
        text = self._cipher.unseal(row.text, bound_to=wechat_place(row.session_id, row.key))
        return replace(self._record(row), text=text)

    def _drop(self, condition: ColumnElement[bool]) -> None:
        with writing(self._engine) as connection:
            connection.execute(delete(wechat_owed).where(condition))

    def _record(self, row: Row[Any]) -> OwedReply:
        place = wechat_place(row.session_id, row.key)
        parts = None if row.parts is None else tuple(self._cipher.unseal(row.parts, bound_to=place))
        return OwedReply(
            session_id=row.session_id, key=row.key, text="", parts=parts, reason=row.reason, tries=row.tries
        )


def _is(session_id: str, key: str) -> ColumnElement[bool]:
    return (wechat_owed.c.session_id == session_id) & (wechat_owed.c.key == key)


def _waiting(session_id: str) -> Any:
    own = (wechat_owed.c.session_id == session_id) & wechat_owed.c.parts.is_not(None)
    return select(wechat_owed).where(own).order_by(wechat_owed.c.id)
