"""The platform's flat XML, read without entities and written without surprises."""

from __future__ import annotations

import re
from typing import NoReturn
from xml.parsers import expat

DEEPEST = 8
"""Levels of nesting; the platform's own deepest documents have four."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters no XML document may hold, lone surrogates among them."""


class BadDocument(Exception):
    """Not an XML document the platform would send."""


def parse(body: bytes) -> dict[str, str]:
    """The texts of the root's children by name, the first of each. Raises BadDocument.

    A DOCTYPE is refused before anything it declares is read, so no entity can be expanded or fetched.
    """
    reader = _Reader()
    parser = expat.ParserCreate("utf-8")
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = reader.open
    parser.EndElementHandler = reader.close
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(body, True)
    except (expat.ExpatError, ValueError) as error:
        raise BadDocument(type(error).__name__) from error
    return reader.fields


class _Reader:
    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self._path: list[str] = []
        self._heard: list[str] = []

    def open(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise BadDocument("nested too deep")
        if len(self._path) == 2:
            self._heard = []

    def text(self, data: str) -> None:
        if len(self._path) >= 2:
            self._heard.append(data)

    def close(self, name: str) -> None:
        if len(self._path) == 2:
            self.fields.setdefault(name, "".join(self._heard).strip())
        self._path.pop()


def _refuse_doctype(*declared: object) -> NoReturn:
    raise BadDocument("DOCTYPE")


def text_reply(*, to: str, account: str, at: int, text: str) -> str:
    """A passive text reply; `at` in Unix seconds."""
    return _document(
        {"ToUserName": to, "FromUserName": account, "CreateTime": at, "MsgType": "text", "Content": text}
    )


def sealed_reply(*, encrypted: str, signature: str, timestamp: str, nonce: str) -> str:
    """The envelope of an encrypted reply."""
    return _document(
        {"Encrypt": encrypted, "MsgSignature": signature, "TimeStamp": int(timestamp), "Nonce": nonce}
    )


def _document(fields: dict[str, str | int]) -> str:
    inside = "".join(
        f"<{name}>{value if isinstance(value, int) else _cdata(value)}</{name}>"
        for name, value in fields.items()
    )
    return f"<xml>{inside}</xml>"


def _cdata(text: str) -> str:
    return "<![CDATA[" + _NOT_XML.sub("", text).replace("]]>", "]]]]><![CDATA[>") + "]]>"
