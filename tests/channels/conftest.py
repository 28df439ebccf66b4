"""The web's doors, open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.reply import Reply, offers
from tests.channels.doors import Doors, open_doors


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[Doors]:
    """Real stores behind the real routes; the bot always answers the same."""
    reply = Reply("《劳动合同法》第八十二条：可以要二倍工资。", "answered", offers("转人工"))
    opened = open_doors(tmp_path, reply=reply, embedders=("https://rsj.example.cn",))
    yield opened
    opened.client.close()
    opened.stores.engine.dispose()
