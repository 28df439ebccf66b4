"""Recordings, videos, office papers and the pictures Pillow cannot read, told by their first bytes.

JPEG, PNG, WebP and PDF are checked deeper, by handoff/evidence.py.
"""

from __future__ import annotations

import io
import zipfile

_SIGNATURES = (
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
)
_HEIC_BRANDS = (b"heic", b"heix", b"mif1", b"msf1")
_AUDIO_BRANDS = (b"M4A ", b"M4B ")
_OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
ACCEPTED = "照片、PDF、Word、Excel、录音或视频"


def media_type(content: bytes) -> str | None:
    """The media type of HEIC, DOCX, XLSX, recordings and videos; None for everything else."""
    for start, found in _SIGNATURES:
        if content.startswith(start):
            return found
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return "audio/wav"
    if content[4:8] == b"ftyp":
        return _by_brand(content[8:12])
    if content[:4] == b"PK\x03\x04":
        return _office(content)
    return None


def _by_brand(brand: bytes) -> str:
    if brand in _HEIC_BRANDS:
        return "image/heic"
    return "audio/mp4" if brand in _AUDIO_BRANDS else "video/mp4"


def _office(content: bytes) -> str | None:
    """A ZIP is taken only where it is a DOCX or XLSX without macros."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    if "[Content_Types].xml" not in names or any(name.endswith("vbaProject.bin") for name in names):
        return None
    return next((found for folder, found in _OFFICE.items() if any(n.startswith(folder) for n in names)), None)
