"""用工体检 over HTTP and as a page without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from actions.documents.asked import asked_paper
from channels.web.check_up import PROMISE, check_up_routes
from channels.web.limits import PER_ADDRESS, Limiter
from channels.web.page import page_routes
from channels.web.problems import install_problems
from channels.web.suggestions import PAPERS
from knowledge.load import load
from knowledge.quarantine import Hold, Quarantine

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def laws() -> object:
    """The registry."""
    return load().laws


def client(laws: object, folder: Path, *holds: Hold) -> TestClient:
    """The routes of the check-up and of the page, with these articles on hold."""
    app = FastAPI()
    install_problems(app)
    app.include_router(
        check_up_routes(
            laws=laws,  # type: ignore[arg-type]
            today=lambda: TODAY,
            quarantine=lambda: Quarantine(frozenset(holds)),
            limiter=Limiter(),
            banner="演示版",
        )
    )
    page_routes(app, assets=folder, profile="demo")
    return TestClient(app)


@pytest.fixture
def desk(laws: object, tmp_path: Path) -> Iterator[TestClient]:
    """Everything in force."""
    with client(laws, tmp_path) as opened:
        yield opened


def test_the_list_is_dated_and_cited(desk: TestClient) -> None:
    """Each thing to do has a day, a cost, and its articles by name with what they say."""
    reply = desk.post("/api/checkups", json={"answers": {"contract": "no", "rules": "unsure", "rest": "yes"}})
    told = reply.json()
    assert reply.status_code == 200
    assert [(todo["name"], todo["by"]) for todo in told["todos"]] == [
        ("contract", "2026-11-24"), ("rules", "2026-12-24"),
    ]  # fmt: skip
    first = told["todos"][0]["citations"][1]
    assert first["name"] == "《劳动合同法》第八十二条第一款" and "二倍" in first["digest"]
    assert told["in_order"] == ["rest"] and len(told["not_answered"]) == 7
    assert told["promise"] == PROMISE


@pytest.mark.parametrize(
    "body", [{}, {"answers": {"contract": "maybe"}}, {"answers": {str(n): "no" for n in range(41)}}]
)
def test_what_is_no_answer_is_refused_in_chinese(desk: TestClient, body: dict[str, object]) -> None:
    """422 with a problem document, which does not say the answers back."""
    reply = desk.post("/api/checkups", json=body)
    assert (reply.status_code, reply.headers["content-type"]) == (422, "application/problem+json")
    assert "maybe" not in reply.text


def test_a_question_whose_article_is_on_hold_is_not_asked(laws: object, tmp_path: Path) -> None:
    """An amended article leaves the check-up at once, on the page too."""
    with client(laws, tmp_path, Hold(law="劳动合同法", article="82")) as held:
        names = [one["name"] for one in held.get("/api/checkups").json()["questions"]]
        told = held.post("/api/checkups", json={"answers": {"contract": "no"}}).json()
        assert 'name="contract"' not in held.get("/checkup").text
    assert "contract" not in names and len(names) == 9
    assert told["todos"] == []


def test_the_page_needs_no_script_and_keeps_nothing(desk: TestClient) -> None:
    """The form answers in HTML with the promise and the answers still ticked; no cookie, no cache."""
    assert PROMISE in desk.get("/checkup").text
    reply = desk.post("/checkup", data={"probation": "no", "women": "yes", "moon": "no", "rest": "<b>"})
    assert "要办的事：1 件" in reply.text and "今天" in reply.text
    assert "《劳动合同法》第八十三条" in reply.text
    assert 'name="women" value="yes" checked' in reply.text
    assert "还有 8 题没答" in reply.text and "<b>" not in reply.text
    assert reply.headers["cache-control"] == "no-store"
    assert "set-cookie" not in reply.headers


def test_an_empty_form_only_asks_again(desk: TestClient) -> None:
    """Nothing answered is no result."""
    assert 'id="result"' not in desk.post("/checkup", data={}).text


def test_all_in_order_says_so(desk: TestClient) -> None:
    """Ten times 是 is a short page."""
    names = [one["name"] for one in desk.get("/api/checkups").json()["questions"]]
    assert "答过的 10 项都做到了" in desk.post("/checkup", data=dict.fromkeys(names, "yes")).text


def test_a_flood_is_slowed_down(desk: TestClient) -> None:
    """The limit of an address holds here too."""
    replies = [
        desk.post("/api/checkups", json={"answers": {}}).status_code for _ in range(PER_ADDRESS.amount + 1)
    ]
    assert replies[-1] == 429 and set(replies[:-1]) == {200}


def test_every_paper_on_the_first_screen_is_understood(desk: TestClient) -> None:
    """What a button says is the wish for a paper; the page learns the buttons from /api/about."""
    asks = [paper["ask"] for paper in desk.get("/api/about").json()["papers"]["employer"]]
    assert asks == [ask for _, ask in PAPERS["employer"]]
    assert [asked_paper(ask) for ask in asks] == ["contract_checklist", "dismissal_checklist", "wage_ledger"]
