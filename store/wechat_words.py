"""Words of staff owed to people on WeChat: written down with the message itself, told in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, exists, insert, or_, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import writing
from store.ids import new_id
from store.records import OwedReply, StoredMessage
from store.schema import wechat_owed

WORDS = "words"
"""Why the bubbles wait: nobody has tried to push them yet."""


def owe_words(connection: Connection, cipher: Cipher, message: StoredMessage, bubbles: Sequence[str]) -> None:
    """Owe a message's bubbles, in the transaction that stores the message."""
    for number, bubble in enumerate(bubbles):
        key = f"words {message.id} {number}"
        place = wechat_place(message.session_id, key)
        row = {
            "id": new_id(),
            "session_id": message.session_id,
            "key": key,
            "at": message.at,
            "text": cipher.seal("", bound_to=place),
            "parts": cipher.seal([bubble], bound_to=place),
            "reason": WORDS,
            "tries": 0,
        }
        connection.execute(insert(wechat_owed).values(row))


class WechatWords:
    """Hands out what is to be pushed next; of one session one bubble at a time, so that the order stays."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def claim(self, *, lease: timedelta, passing: Collection[str], most_tries: int) -> OwedReply | None:
        """The oldest bubble whose turn it is, leased to the caller; None when nothing is.

        `passing` are the reasons under which an earlier bubble is still tried again: it goes first.
        """
        now = self._clock.now()
        earlier = wechat_owed.alias("earlier")
        is_before = exists().where(
            earlier.c.session_id == wechat_owed.c.session_id,
            earlier.c.key < wechat_owed.c.key,
            earlier.c.key.startswith(f"{WORDS} "),
            earlier.c.reason.in_((WORDS, *passing)),
            earlier.c.tries < most_tries,
        )
        turn = (
            select(wechat_owed.c.id)
            .where(
                wechat_owed.c.reason == WORDS,
                wechat_owed.c.tries < most_tries,
                or_(wechat_owed.c.tries == 0, wechat_owed.c.at <= now - lease),
                ~is_before,
            )
            .order_by(wechat_owed.c.key)  # it begins with the message's id
            .limit(1)
        )
        row = leased(self._engine, turn, now)
        if row is None:
            return None
        parts = self._cipher.unseal(row.parts, bound_to=wechat_place(row.session_id, row.key))
        return OwedReply(
            session_id=row.session_id, key=row.key, text="", parts=tuple(parts), reason=WORDS, tries=row.tries
        )


def leased(engine: Engine, chosen: Select[Any], now: datetime) -> Row[Any] | None:
    """The row of `wechat_owed` whose id is chosen, as tried once more now; None where there is none.

    Of several replicas one gets it: what another holds is passed over.
    """
    mine = chosen.with_for_update(skip_locked=True, of=wechat_owed).cte("chosen")
    claimed = (
        update(wechat_owed)
        .where(wechat_owed.c.id.in_(select(mine.c.id)))
        .values(at=now, tries=wechat_owed.c.tries + 1)
        .returning(wechat_owed)
    )
    with writing(engine) as connection:
        return connection.execute(claimed).one_or_none()


def wechat_place(session_id: str, key: str) -> str:
    """What a sealed value of `wechat_owed` is bound to."""
    return f"wechat owed {session_id} {key}"
