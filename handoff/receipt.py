"""Receipt numbers such as CQ26-7K3M9-QX4, and the six-character code that goes with one.

People copy them by hand, read them over the telephone and type them on a phone. So the alphabet drops
every character that is mistaken for another: 0 O D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, M N (alike to the
ear: N goes). Nineteen are left, a prime number, which makes the check character exact: as in ISBN-10,
but modulo 19, each of the ten characters after CQ has its own weight from 10 to 1 and the weighted sum
is divisible by 19. Any single wrong character and any two swapped characters are found, not most.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable

ALPHABET = "ACE34FH7J9KMPQRTWXY"
"""A character's place is its value; the digits stand at their own, so that the year counts alike."""

CODE_LENGTH = 6
_PREFIX = "CQ"
_BODY_LENGTH = 7
_MODULUS = len(ALPHABET)

_BETWEEN = r"[\s\-_.·/~]*"
_CHARACTER = f"[{ALPHABET}]"
_NUMBER = re.compile(
    "(?<![A-Z0-9])"
    + _BETWEEN.join((*_PREFIX, "([0-9])", "([0-9])", *(f"({_CHARACTER})" for _ in range(_BODY_LENGTH + 1))))
    + "(?![A-Z0-9])"
)
_CODE = re.compile(f"(?<![A-Z0-9]){_CHARACTER}{{{CODE_LENGTH}}}(?![A-Z0-9])")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−一", "-"))

Choice = Callable[[str], str]
"""Picks one character of a string at random."""


def new_number(year: int, choose: Choice = secrets.choice) -> str:
    """A receipt number for a year: city, year, seven random characters (9 × 10⁸), check character."""
    counted = f"{year % 100:02}" + "".join(choose(ALPHABET) for _ in range(_BODY_LENGTH))
    return _written(counted + ALPHABET[-_weighted(counted) % _MODULUS])


def new_code(choose: Choice = secrets.choice) -> str:
    """A look-up code: six random characters (47 million)."""
    return "".join(choose(ALPHABET) for _ in range(CODE_LENGTH))


def normalise(text: str) -> str | None:
    """The number that a text is, in whatever case, width and spacing it was typed; None if it is none."""
    folded = _fold(text)
    found = _NUMBER.search(folded)
    return _checked(found) if found and found[0] == folded.strip() else None


def find_number(text: str) -> str | None:
    """The first correct number inside a text, as it is printed; None when there is none."""
    return next((number for found in _NUMBER.finditer(_fold(text)) if (number := _checked(found))), None)


def number_spans(folded: str) -> list[tuple[int, int]]:
    """Where the correct numbers stand in a text already folded by language.normalise."""
    return [found.span() for found in _NUMBER.finditer(folded.upper()) if _checked(found)]


def find_code(text: str) -> str | None:
    """The last code inside a text, beside a number or alone; None when there is none."""
    codes = _CODE.findall(_NUMBER.sub(" ", _fold(text)))
    return codes[-1] if codes else None


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper().translate(_DASHES)


def _checked(found: re.Match[str]) -> str | None:
    counted = "".join(found.groups())
    return _written(counted) if _weighted(counted) % _MODULUS == 0 else None


def _weighted(counted: str) -> int:
    return sum(
        weight * _value(char) for weight, char in zip(range(_BODY_LENGTH + 3, 0, -1), counted, strict=False)
    )


def _value(char: str) -> int:
    return int(char) if char.isdigit() else ALPHABET.index(char)


def _written(counted: str) -> str:
    return f"{_PREFIX}{counted[:2]}-{counted[2:7]}-{counted[7:]}"
