"""WeChat's access token, one for all processes of an installation, fetched by one of them at a time."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Engine, or_, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.schema import wechat_tokens


class WechatTokens:
    """Keeps the token encrypted. The lock is a lease: a process that dies while fetching blocks nobody for long."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def current(self, app_id: str, *, spare: timedelta) -> str | None:
        """The token, None when there is none that holds for at least `spare`."""
        holds = wechat_tokens.c.expires_at > self._clock.now() + spare
        wanted = select(wechat_tokens.c.token).where(wechat_tokens.c.app_id == app_id, holds)
        with reading(self._engine) as connection:
            sealed = connection.execute(wanted).scalar()
        return sealed and self._cipher.unseal(sealed, bound_to=_place(app_id))

    def claim(self, app_id: str, *, lease: timedelta) -> bool:
        """Whether the caller is the one to fetch a new token now."""
        now = self._clock.now()
        free = or_(wechat_tokens.c.leased_until.is_(None), wechat_tokens.c.leased_until <= now)
        with writing(self._engine) as connection:
            insert_once(connection, wechat_tokens, {"app_id": app_id}, unique=("app_id",))
            taken = connection.execute(
                update(wechat_tokens).where(wechat_tokens.c.app_id == app_id, free)
                .values(leased_until=now + lease)
            )  # fmt: skip
        return taken.rowcount == 1

    def put(self, app_id: str, token: str, *, expires_at: datetime) -> None:
        """Store a fetched token and give the claim back."""
        sealed = self._cipher.seal(token, bound_to=_place(app_id))
        self._update(app_id, token=sealed, expires_at=expires_at, leased_until=None)

    def release(self, app_id: str) -> None:
        """Give a claim back without a token."""
        self._update(app_id, leased_until=None)

    def _update(self, app_id: str, **values: object) -> None:
        with writing(self._engine) as connection:
            connection.execute(update(wechat_tokens).where(wechat_tokens.c.app_id == app_id).values(**values))


def _place(app_id: str) -> str:
    return f"wechat token {app_id}"
