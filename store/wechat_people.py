"""People who write by WeChat: found by a keyed digest of their OpenID, which itself is kept encrypted."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.ids import new_id
from store.records import WechatPerson
from store.schema import sessions, wechat_people

_OPENID = "wechat openid"
_LIFETIME = timedelta(days=3650)
"""An OpenID keeps its session: whoever filed by it needs no code. Nobody holds a token of it."""


class WechatPeople:
    """Gives every OpenID one session, and a session its OpenID."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def known(self, openid: str) -> WechatPerson:
        """The person of an OpenID, with a session of their own from the first message on."""
        found = self._one(self._is(openid))
        return found or self._add(openid)

    def by_session(self, session_id: str) -> WechatPerson | None:
        """Who talks in a session by WeChat; None for a session of another channel."""
        return self._one(wechat_people.c.session_id == session_id)

    def mark(self, openid: str, *, subscribed: bool) -> None:
        """Note that a person follows the account, or left it: nothing is pushed to those who left."""
        with writing(self._engine) as connection:
            connection.execute(update(wechat_people).where(self._is(openid)).values(subscribed=subscribed))

    def _add(self, openid: str) -> WechatPerson:
        person = WechatPerson(session_id=new_id(), openid=openid, subscribed=True)
        row = {
            "id": new_id(),
            "openid_hash": self._cipher.digest(openid, purpose=_OPENID),
            "openid": self._cipher.seal(openid, bound_to=_place(person.session_id)),
            "session_id": person.session_id,
            "subscribed": True,
        }
        with writing(self._engine) as connection:
            self._open_session(connection, person.session_id)
            if insert_once(connection, wechat_people, row, unique=("openid_hash",)):
                return person
            # Two first messages at once: the other one's session stands.
            connection.execute(delete(sessions).where(sessions.c.id == person.session_id))
        return self.known(openid)

    def _open_session(self, connection: Connection, session_id: str) -> None:
        now = self._clock.now()
        row = {
            "id": session_id,
            "token_hash": self._cipher.digest(secrets.token_urlsafe(32), purpose="session token"),
            "created_at": now,
            "expires_at": now + _LIFETIME,
        }
        connection.execute(insert(sessions).values(row))

    def _is(self, openid: str) -> ColumnElement[bool]:
        return wechat_people.c.openid_hash.in_(self._cipher.digests(openid, purpose=_OPENID))

    def _one(self, condition: ColumnElement[bool]) -> WechatPerson | None:
        with reading(self._engine) as connection:
            row = connection.execute(select(wechat_people).where(condition)).first()
        return self._person(row) if row else None

    def _person(self, row: Row[Any]) -> WechatPerson:
        return WechatPerson(
            session_id=row.session_id,
            openid=self._cipher.unseal(row.openid, bound_to=_place(row.session_id)),
            subscribed=row.subscribed,
        )


def _place(session_id: str) -> str:
    return f"wechat openid {session_id}"
