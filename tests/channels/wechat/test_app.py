"""The door inside the whole app: there with an account, a 404 without one. The answer path is left out."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace

import httpx
import numpy as np
import pytest
from fastapi import FastAPI

import app
from channels.wechat.signature import sign
from settings import Settings
from tests.channels.wechat.platform_double import APP_ID, KEY, SECRET, TOKEN, Sender, event

QUERY = {"timestamp": "1714037059", "nonce": "486452656"}


def whole_app(folder: Path, monkeypatch: pytest.MonkeyPatch, **given: str) -> FastAPI:
    """The app as `labour serve` makes it, but for its index."""
    monkeypatch.setattr(
        app,
        "answerer",
        lambda *given: SimpleNamespace(laws={}, cards={}, encode=lambda texts: np.zeros((len(texts), 1))),
    )
    return app.create_app(Settings(var=folder, rasa_port=1, **given))  # type: ignore[arg-type]


async def run(web: FastAPI, steps: object) -> object:
    """`steps(client)` while the app's own workers run."""
    async with (
        web.router.lifespan_context(web),
        httpx.AsyncClient(transport=httpx.ASGITransport(app=web), base_url="http://app") as client,
    ):
        return await steps(client)  # type: ignore[operator]


def test_with_an_account_the_app_answers_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The echo, a greeting, and a clean stop of every worker."""
    web = whole_app(
        tmp_path, monkeypatch, wechat_app_id=APP_ID, wechat_app_secret=SECRET, wechat_token=TOKEN,
        wechat_aes_key=KEY, wechat_mode="compatible",
    )  # fmt: skip

    async def steps(client: httpx.AsyncClient) -> tuple[str, str | None]:
        query = QUERY | {"signature": sign(TOKEN, *QUERY.values()), "echostr": "592778"}
        echo = (await client.get("/wechat", params=query)).text
        return echo, await Sender(client).say(event("subscribe"))

    echo, greeting = asyncio.run(run(web, steps))  # type: ignore[misc]
    assert echo == "592778"
    assert "未经人社部门审定" in (greeting or "")


def test_without_an_account_there_is_no_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GET and POST are the problem document of any unknown address."""
    web = whole_app(tmp_path, monkeypatch)

    async def steps(client: httpx.AsyncClient) -> list[httpx.Response]:
        return [await client.get("/wechat"), await client.post("/wechat", content=b"<xml/>")]

    for response in asyncio.run(run(web, steps)):  # type: ignore[attr-defined]
        assert response.status_code == 404
        assert response.headers["content-type"] == "application/problem+json"
