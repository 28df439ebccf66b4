"""Evidence is what its bytes say, and its copy carries nothing along."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from handoff.evidence import LONGEST_SIDE, MOST_BYTES, NotEvidence, check


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (2400, 1200)) -> bytes:
    """A picture that says where and by whom it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "GPS 29.56,106.55 测试甲"
    exif[0x0112] = 6
    written = io.BytesIO()
    Image.new("RGB", size, "white").save(written, kind, exif=exif)
    return written.getvalue()


@pytest.mark.parametrize(
    ("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_picture_is_known_by_its_content_and_its_copy_is_clean(kind: str, media_type: str) -> None:
    """Turned upright, made smaller, without EXIF."""
    found = check(a_picture(kind))
    assert found.media_type == media_type and found.reduced is not None
    with Image.open(io.BytesIO(found.reduced)) as copy:
        assert max(copy.size) == LONGEST_SIDE and copy.size[1] > copy.size[0]
        assert not dict(copy.getexif())
    assert "测试甲".encode() not in found.reduced and b"29.56" not in found.reduced


def test_what_is_appended_to_a_picture_does_not_reach_its_copy() -> None:
    """A polyglot: a picture with a web page behind it."""
    found = check(a_picture() + b"<script>alert(1)</script>")
    assert found.reduced is not None and b"<script" not in found.reduced


def test_a_pdf_is_taken_as_it_is_unless_it_acts() -> None:
    """There is no copy of it to look at; one with a script in it is refused."""
    assert check(b"%PDF-1.7\n1 0 obj").reduced is None
    with pytest.raises(NotEvidence, match="active"):
        check(b"%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "empty"),
        (b"\0" * (MOST_BYTES + 1), "too_large"),
        (b"MZ\x90\0", "unknown"),
        (b"<svg onload=alert(1)>", "unknown"),
        (a_picture()[:200], "unknown"),
        (b"GIF89a" + b"\0" * 20, "unknown"),
    ],
    ids=["empty", "large", "program", "svg", "torn", "gif"],
)
def test_nothing_else_is_evidence(content: bytes, fault: str) -> None:
    """Refused by name, never half taken."""
    with pytest.raises(NotEvidence, match=fault):
        check(content)


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"]),
)
def test_any_bytes_are_refused_or_taken(content: bytes, head: bytes) -> None:
    """No bytes raise anything else."""
    try:
        check(head + content)
    except NotEvidence as error:
        assert str(error) in ("empty", "unknown", "too_large")
