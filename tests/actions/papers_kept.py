"""Papers written in a test, by their address."""

from __future__ import annotations

PAPERS: dict[str, bytes] = {}


def kept_for_the_test(name: str, media_type: str, content: bytes) -> str:
    """The address of a paper kept for the test alone."""
    address = f"/api/documents/{len(PAPERS)}"
    PAPERS[address] = content
    return address
