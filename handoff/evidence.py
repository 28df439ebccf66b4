"""Evidence as it comes in: what it is by its content, never by its name, and a copy that is safe to look at."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_BYTES = 10 * 1024 * 1024
LONGEST_SIDE = 1600
"""Pixels of the reduced copy: enough to read a pay slip, too little to carry hidden data along."""
MOST_PIXELS = 50_000_000
_FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
_PDF = b"%PDF-"
_ACTIVE = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile")


class NotEvidence(Exception):
    """The bytes are none of the kinds that are taken; the message is one of empty, too_large, unknown, active."""


@dataclass(frozen=True)
class Evidence:
    """A checked piece: its media type by content, and a JPEG to look at; None for a PDF."""

    media_type: str
    reduced: bytes | None


def check(content: bytes) -> Evidence:
    """What the bytes are. Raises NotEvidence; a file that is two things at once, or a bomb, is unknown."""
    if not content:
        raise NotEvidence("empty")
    if len(content) > MOST_BYTES:
        raise NotEvidence("too_large")
    if content.startswith(_PDF):
        if any(mark in content for mark in _ACTIVE):
            raise NotEvidence("active")
        return Evidence("application/pdf", None)
    return _picture(content)


def _picture(content: bytes) -> Evidence:
    """Decoded and encoded anew: no EXIF, no place, nothing appended survives; turned the way it was taken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=tuple(_FORMATS)) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise NotEvidence("too_large")
                media_type = _FORMATS[opened.format or ""]
                picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (
        UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:  # fmt: skip
        raise NotEvidence("unknown") from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    copy = io.BytesIO()
    picture.save(copy, "JPEG", quality=80)
    return Evidence(media_type, copy.getvalue())
