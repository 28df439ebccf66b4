"""Ids that sort by the time they were made: 26 characters, laid out like a ULID; and ids that tell no time."""

from __future__ import annotations

import secrets
import threading
import time

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_BITS = 80
_LENGTH = 26

_lock = threading.Lock()
_last = 0


def new_id(*, after: str | None = None) -> str:
    """A new id: 48 bits of milliseconds, 80 random bits; greater than every earlier one of this process.

    It is greater than `after` too, which another process with another clock may have made.
    """
    global _last
    drawn = (time.time_ns() // 1_000_000) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
    with _lock:
        _last = max(drawn, _last + 1, _decode(after) + 1 if after else 0)
        return _encode(_last)


def random_id() -> str:
    """A new id of the same form that tells nothing of when it was made."""
    return _encode(secrets.randbits(_RANDOM_BITS + 48))


def _encode(number: int) -> str:
    return "".join(_CROCKFORD[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))


def _decode(made: str) -> int:
    number = 0
    for letter in made:
        number = number << 5 | _CROCKFORD.index(letter)
    return number
