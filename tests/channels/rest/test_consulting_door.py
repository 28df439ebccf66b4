"""Questions, sums, articles and cards by key."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.channels.rest.conftest import Rest

ROOT = Path(__file__).parents[3]
ARTICLE = "/api/v1/laws/{law}/articles/{article}"
CARD = "/api/v1/cards/{card}"


def test_a_question_is_answered_as_on_the_command_line(rest: Rest, built: Path) -> None:
    """The same card, articles, text and date as `labour ask --json`."""
    asked = {"question": "没签合同能要双倍工资吗", "region": "渝中区", "on": "2026-11-24"}
    told = rest.call("POST", "/api/v1/ask", rest.key(), json=asked).json()
    command = [
        sys.executable,
        "-m",
        "cli",
        "ask",
        "--json",
        asked["question"],
        "--region",
        "渝中区",
        "--on",
        "2026-11-24",
    ]
    said = json.loads(
        subprocess.run(
            command, cwd=ROOT, env={"VAR": str(built), "PATH": ""}, capture_output=True, text=True, check=True
        ).stdout
    )
    for result in (told, said):
        result.pop("elapsed_ms")
    said.pop("id")
    assert told == said
    assert told["outcome"] == "answered" and told["answers"][0]["citations"][0]["law"] == "劳动合同法"


def test_a_question_counts_in_the_reports_and_leads_to_nobody(rest: Rest) -> None:
    """As in every channel; what was not answered reaches the editors masked."""
    asked = {"question": "量子纠缠的咖啡杯归谁管，我的电话是13800138000"}
    outcome = rest.call("POST", "/api/v1/ask", rest.key(), json=asked).json()["outcome"]
    day = rest.stores.clock.today()
    assert rest.stores.answers.by("channel", day, day) == {("api", outcome): 1}
    assert not any("13800138000" in one.question for one in rest.stores.improvements.page())


@pytest.mark.parametrize("question", ["", "？？", "\ud83d", "今天天气怎么样", "老" * 10_000])
def test_whatever_is_asked_has_an_outcome(rest: Rest, question: str) -> None:
    """Empty, unreadable, outside or long: 200 with a named outcome."""
    told = rest.call("POST", "/api/v1/ask", rest.key(), json={"question": question})
    assert told.status_code == 200 and told.json()["text"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "question"),
        ({"question": "问" * 10_001}, "question"),
        ({"question": "问", "on": "2026-02-30"}, "on"),
        ({"question": "问", "audience": "lawyer"}, "audience"),
    ],
)
def test_a_wrong_input_is_named_and_not_repeated(rest: Rest, body: dict, field: str) -> None:
    """422 with the field's name."""
    refused = rest.call("POST", "/api/v1/ask", rest.key(), json=body)
    assert refused.status_code == 422 and refused.json()["field"] == field
    assert "lawyer" not in refused.text


def test_a_sum_is_told_with_its_working(rest: Rest) -> None:
    """Six and a half years at 8000 are 6.5 months of severance, with the article."""
    inputs = {"monthly_wage": 8000, "work_start": "2020-03-01", "work_end": "2026-05-20"}
    told = rest.call(
        "POST", "/api/v1/calc/{kind}", rest.key(), kind="severance", json={"inputs": inputs}
    ).json()
    assert told["result"] == 52_000 and told["unit"] == "CNY"
    assert told["lines"] and told["citations"][0]["law"] == "劳动合同法"


def test_a_sum_that_lacks_something_asks_for_it(rest: Rest) -> None:
    """The question is for people, the field for the program; an unknown kind is 404."""
    refused = rest.call("POST", "/api/v1/calc/{kind}", rest.key(), kind="severance", json={"inputs": {}})
    assert refused.status_code == 422
    assert refused.json()["field"] == "monthly_wage" and "？" in refused.json()["detail"]
    unknown = rest.call(
        "POST", "/api/v1/calc/{kind}", rest.key(name="b"), kind="lottery", json={"inputs": {}}
    )
    assert unknown.status_code == 404


def test_every_sum_lists_what_it_needs(rest: Rest) -> None:
    """All kinds of the contract, each with named inputs."""
    told = rest.call("GET", "/api/v1/calculators", rest.key()).json()
    assert {"severance", "overtime", "double_wage"} <= {one["kind"] for one in told}
    assert all(one["title"] and one["inputs"] for one in told)


def test_an_article_is_told_for_a_day(rest: Rest) -> None:
    """In force with its digest; before the law took effect without; 276-1 is 第二百七十六条之一."""
    key = rest.key()
    told = rest.call("GET", ARTICLE, key, law="劳动合同法", article="82").json()
    assert told["in_force"] and told["digest"] and told["effective_from"] == "2008-01-01"
    assert told["name"] == "《劳动合同法》第八十二条" and told["paragraphs"] == 2
    before = rest.call("GET", ARTICLE, key, law="劳动合同法", article="82", on="2007-12-31").json()
    assert not before["in_force"] and before["digest"] is None
    sub = rest.call("GET", ARTICLE, key, law="刑法", article="276-1").json()
    assert (sub["article"], sub["sub"]) == (276, 1)
    for law, article in (("劳动合同法", "999"), ("民法通则", "1"), ("劳动合同法", "八十二")):
        assert rest.call("GET", ARTICLE, key, law=law, article=article).status_code == 404


def test_a_card_is_told_by_its_number_where_and_when_it_holds(rest: Rest) -> None:
    """Not before its law, not to nobody."""
    key, card = rest.key(), "contract.unsigned-double-wage"
    told = rest.call("GET", CARD, key, card=card, region="渝中区")
    assert told.status_code == 200 and told.json()["verdict"]
    assert rest.call("GET", CARD, key, card=card, on="2000-01-01").status_code == 404
    assert rest.call("GET", CARD, key, card="contract.nothing").status_code == 404
    assert rest.call("GET", CARD, key, card=card, on="gestern").status_code == 422
