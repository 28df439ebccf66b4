"""A file is what its content says."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image

from channels.web.media_types import media_type


def picture(form: str) -> bytes:
    """A small picture in a format."""
    held = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(held, form)
    return held.getvalue()


def archive(**files: str) -> bytes:
    """A ZIP of some files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in files.items():
            packed.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return held.getvalue()


def test_office_files_are_known() -> None:
    """A DOCX and an XLSX, as real writers make them, are told from each other."""
    word, sheet = io.BytesIO(), io.BytesIO()
    Document().save(word)
    Workbook().save(sheet)
    assert str(media_type(word.getvalue())).endswith("wordprocessingml.document")
    assert str(media_type(sheet.getvalue())).endswith("spreadsheetml.sheet")


def test_recordings_and_phones_pictures_are_known() -> None:
    """WeChat's AMR, an iPhone's HEIC, M4A and MP4."""
    assert media_type(b"#!AMR\n" + bytes(8)) == "audio/amr"
    assert media_type(b"\0\0\0\x18ftypheic" + bytes(8)) == "image/heic"
    assert media_type(b"\0\0\0\x18ftypM4A " + bytes(8)) == "audio/mp4"
    assert media_type(b"\0\0\0\x18ftypisom" + bytes(8)) == "video/mp4"


@pytest.mark.parametrize(
    "content",
    [
        b"<svg onload=alert(1)>",
        b"<html><script>",
        b"MZ\x90\0",
        b"",
        b"PK\x03\x04broken",
        archive(**{"a_DOT_txt": "x"}),
        archive(
            **{"[Content_Types]_DOT_xml": "x", "word__document_DOT_xml": "x", "word__vbaProject_DOT_bin": "x"}
        ),
    ],
)
def test_what_may_run_is_refused(content: bytes) -> None:
    """Markup, programs, plain archives, macros and broken files are no evidence."""
    assert media_type(content) is None


@given(st.binary(max_size=200))
def test_no_bytes_break_it(content: bytes) -> None:
    """Whatever arrives, there is a type or none."""
    found = media_type(content)
    assert found is None or "/" in found
