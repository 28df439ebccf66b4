"""Passwords as Argon2id in PHC strings, and one-time codes of RFC 6238 (six digits, 30 seconds, SHA-1)."""

from __future__ import annotations

import base64
import hmac
import os
from datetime import datetime

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.twofactor.totp import TOTP

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
NO_PASSWORD = "!"  # noqa: S105 (fits no password)
"""The hash of a member who has not set a password yet."""

STEP_SECONDS = 30
DRIFT_STEPS = 1
"""A clock one step off, before or after, is accepted."""
_DIGITS = 6
_SECRET_BYTES = 20
_MEMORY_KIB = 19 * 1024
_PASSES = 2
_ISSUER = "重庆劳动关系工作台"


def hash_password(password: str) -> str:
    """The PHC string of a password, with a salt of its own (OWASP's figures for Argon2id)."""
    salt = os.urandom(16)
    kdf = Argon2id(salt=salt, length=32, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB)
    return kdf.derive_phc_encoded(_bytes(password))


def password_fits(password: str, phc: str) -> bool:
    """Whether a password is the hashed one."""
    if phc == NO_PASSWORD:
        return False
    try:
        Argon2id.verify_phc_encoded(_bytes(password), phc)
    except InvalidKey:
        return False
    return True


def weakness(password: str, login: str) -> str | None:
    """What is wrong with a new password, in plain words; None when nothing is."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return f"密码要有 {SHORTEST_PASSWORD} 到 {LONGEST_PASSWORD} 个字符。"
    if len(set(password)) < SHORTEST_PASSWORD // 2 or login.lower() in password.lower():
        return "密码太容易猜到：不要重复同一个字符，也不要包含登录名。"
    return None


def new_secret() -> str:
    """A new second factor, in base32 as authenticator apps take it."""
    return base64.b32encode(os.urandom(_SECRET_BYTES)).decode()


def enrolment(secret: str, login: str) -> str:
    """The otpauth address that an authenticator app reads."""
    return _totp(secret).get_provisioning_uri(login, _ISSUER)


def code_at(secret: str, at: datetime) -> str:
    """The code of a moment."""
    return _totp(secret).generate(int(at.timestamp())).decode()


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The number of the 30-second step whose code this is, within the drift; None when it fits none.

    The caller lets every step be used once: a code seen over a shoulder is worth nothing.
    """
    given, current, totp = code.strip(), int(now.timestamp()) // STEP_SECONDS, _totp(secret)
    found = None
    for step in range(current - DRIFT_STEPS, current + DRIFT_STEPS + 1):
        if hmac.compare_digest(totp.generate(step * STEP_SECONDS), given.encode("utf-8", "replace")):
            found = step
    return found


def _totp(secret: str) -> TOTP:
    return TOTP(base64.b32decode(secret), _DIGITS, SHA1(), STEP_SECONDS)  # noqa: S303 (RFC 6238)


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "replace")
