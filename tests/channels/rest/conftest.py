"""The door for other systems over real stores and the real answer path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from answering import answerer, look_up, quarantine_of, sums
from channels.question_log import QuestionLog
from channels.rest.routes import rest_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.problems import install_problems
from handoff.desk import HOLD
from index.answer import Answerer
from knowledge.districts import load_districts
from settings import Settings
from tests.channels.rest.conformity import faults
from tests.contracts.stores import HandClock, Stores, open_stores

EVERYTHING = frozenset({"ask", "calc", "knowledge", "tickets:read", "tickets:write"})


@dataclass
class Rest:
    """The door, and calls that hold every answer against /openapi.json."""

    stores: Stores
    client: TestClient
    document: dict[str, Any]

    def key(self, *scopes: str, name: str = "12345热线", per_minute: int = 600, per_day: int = 5_000) -> str:
        """A new key; with every scope where none is named."""
        return self.stores.api_keys.open(
            name,
            session_id=self.stores.session_id(),
            scopes=frozenset(scopes) or EVERYTHING,
            per_minute=per_minute,
            per_day=per_day,
        )

    def call(
        self, method: str, route: str, key: str | None, *, json: object = None, **places: str
    ) -> httpx.Response:
        """One call of a route by its template; its answer is as documented."""
        query = {name: value for name, value in places.items() if "{" + name + "}" not in route}
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
        # ASCII with escapes: a lone surrogate can be sent no other way.
        content = None if json is None else dumps(json)
        response = self.client.request(
            method, route.format(**places), headers=headers, content=content, params=query
        )
        said = self.document["paths"][route][method.lower()]["responses"][str(response.status_code)]
        media_type = response.headers["content-type"]
        assert faults(response.json(), said["content"][media_type]["schema"], self.document) == []
        return response


@pytest.fixture(scope="session")
def answers(built: Path) -> Answerer:
    """The answer path over the real index."""
    return answerer(Settings(var=built))


@pytest.fixture
def rest(tmp_path: Path, built: Path, answers: Answerer) -> Iterator[Rest]:
    """The door over a database of its own."""
    stores = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    app = FastAPI()
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.include_router(
        rest_routes(
            keys=stores.api_keys,
            limiter=Limiter(),
            clock=stores.clock,
            answerer=answers,
            sums=sums(answers.laws, quarantine_of(stores.quarantine)),
            look_up=look_up(Settings(var=built), answers, quarantine_of(stores.quarantine)),
            desk=stores.desk(HOLD),
            tickets=stores.tickets,
            districts=load_districts(),
            log=QuestionLog(
                answers=stores.answers,
                improvements=stores.improvements,
                today=stores.clock.today,
                places=load_districts().names(),
            ),
        )
    )
    client = TestClient(app, raise_server_exceptions=False)
    yield Rest(stores, client, client.get("/openapi.json").json())
    client.close()
    stores.engine.dispose()
