"""A client of /api/v1 for other systems: standard library only, Python 3.9 or newer. Copy it as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

Json = dict[str, Any]


class Refused(Exception):
    """The service said no (RFC 9457). `detail` is for whoever writes or runs this system, not for the person served;
    `field` names the first input it is about.

    `retry_after` is in seconds, None where trying again will not help.
    """

    def __init__(self, status: int, detail: str, field: str | None, retry_after: int | None) -> None:
        super().__init__(f"{status} {detail}")
        self.status, self.detail, self.field, self.retry_after = status, detail, field, retry_after


class Labour:
    """The service at `address`, opened by a key that its operator gave (labour keys add)."""

    def __init__(self, address: str, key: str, timeout: float = 10.0) -> None:
        self._address = address.rstrip("/")
        self._key = key
        self._timeout = timeout

    def ask(self, question: str, **circumstances: str) -> Json:
        """The answer to a question; `region`, `on` (YYYY-MM-DD) and `audience` may be given."""
        return self._call("POST", "/ask", {"question": question, **circumstances})

    def calculators(self) -> list[Json]:
        """Every kind of sum with its inputs."""
        return self._call("GET", "/calculators")

    def calculate(self, kind: str, inputs: Mapping[str, Any], **circumstances: str) -> Json:
        """A sum. Refused names the input that is missing or cannot be right."""
        return self._call("POST", f"/calc/{quote(kind)}", {"inputs": dict(inputs), **circumstances})

    def article(self, law: str, article: str, on: str | None = None) -> Json:
        """An article (`82`, `276-1`) on a day."""
        return self._call("GET", f"/laws/{quote(law)}/articles/{quote(article)}{_query(on=on)}")

    def card(self, card: str, **circumstances: str) -> Json:
        """A card by its number."""
        return self._call("GET", f"/cards/{quote(card)}{_query(**circumstances)}")

    def file(self, reference: str, facts: Mapping[str, Any], kind: str = "complaint") -> Json:
        """File for a person who has agreed and confirmed; the same `reference` again files nothing new."""
        return self._call("POST", "/tickets", {"id": reference, "kind": kind, "facts": dict(facts)})

    def status(self, number: str, code: str) -> Json:
        """How a ticket stands."""
        return self._call("POST", "/tickets/status", {"number": number, "code": code})

    def usage(self) -> Json:
        """The key's own scopes and quotas, and what of them is used."""
        return self._call("GET", "/usage")

    def _call(self, method: str, path: str, body: Json | None = None) -> Any:
        call = Request(
            f"{self._address}/api/v1{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"},
        )
        try:
            with urlopen(call, timeout=self._timeout) as response:
                return json.load(response)
        except HTTPError as error:
            with error:
                raise _refused(error) from None


def _query(**given: str | None) -> str:
    told = {name: value for name, value in given.items() if value}
    return f"?{urlencode(told)}" if told else ""


def _refused(error: HTTPError) -> Refused:
    try:
        told = json.load(error)
    except ValueError:  # a proxy's page, not ours
        told = {}
    wait = error.headers.get("Retry-After")
    return Refused(
        error.code, told.get("detail", "服务没有回应"), told.get("field"), int(wait) if wait else None
    )
