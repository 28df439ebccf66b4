"""Reports and the improvement loop over HTTP."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from channels.console import improve_routes
from store.improvement_records import Improvement, LoggedAnswer
from tests.channels.console.conftest import Console
from tests.contracts.stores import PARTIES

REPORTS = "/api/console/reports"
MONTH = {"month": "2026-11"}
DAYS = {"since": "2026-11-01", "until": "2026-11-30"}
EMPLOYER = PARTIES["employer_name"]
CARD = "contract.unsigned-double-wage"
ABOUT = LoggedAnswer(
    on_day=date(2026, 11, 24), outcome="answered", channel="web", topic="wages", region="渝中区"
)
ENTRY = Improvement(
    about=replace(ABOUT, outcome="clarify", confidence=0.3),
    cause="unanswered",
    question="押金不退怎么办",
    nearest={CARD: 0.31},
)


def asked_of(console: Console, times: int, region: str = "渝中区") -> None:
    """Questions of one district."""
    for _ in range(times):
        console.stores.answers.add(replace(ABOUT, region=region))


def test_no_report_of_questions_knows_an_employer(console: Console) -> None:
    """Whatever angle is asked for: a question that named one leaves no trace, a complaint does not come in."""
    chief = console.as_(console.hire("supervisor", "重庆市"))
    console.file()
    console.as_(console.hire("operator")).post("/api/assist", {"q": f"{EMPLOYER}拖欠我三个月工资不给怎么办"})
    console.stores.clock.advance(minutes=5)  # type: ignore[attr-defined]
    assert console.settled.rest() == 1
    asked_of(console, 30)
    told = ""
    for by in ("on_day", "region", "topic", "industry", "channel", "audience"):
        told += chief.get(f"{REPORTS}/questions", params=MONTH | {"by": by}).text
    for by in ("on_day", "region", "topic", "industry"):
        told += chief.get(f"{REPORTS}/satisfaction", params=MONTH | {"by": by}).text
    drill = MONTH | {"by": "region", "value": "渝中区", "then": "topic"}
    told += chief.get(f"{REPORTS}/questions/within", params=drill).text
    assert "渝中区" in told
    assert EMPLOYER not in told and EMPLOYER[:6] not in told
    for by in ("employer", "employer_name", "card", "confidence", "id"):
        assert chief.get(f"{REPORTS}/questions", params=MONTH | {"by": by}).status_code == 422


def test_questions_never_reach_inspection_or_mediation(console: Console) -> None:
    """Neither counts nor words."""
    for role in ("inspector", "mediator"):
        caller = console.as_(console.hire(role))  # type: ignore[arg-type]
        assert caller.get(f"{REPORTS}/questions", params=MONTH).status_code == 403
        assert caller.get("/api/console/improvements").status_code == 403


def test_small_cells_are_hidden_on_the_screen_and_in_files(console: Console) -> None:
    """〈少于10〉 in CSV and XLSX; the export is written down."""
    chief = console.as_(console.hire("supervisor", "重庆市"))
    for times, region in ((40, "渝中区"), (3, "南岸区"), (20, "巴南区")):
        asked_of(console, times, region)
    by_region = MONTH | {"by": "region"}
    rows = {
        row["label"]: row["cells"][-1]
        for row in chief.get(f"{REPORTS}/questions", params=by_region).json()["rows"]
    }
    assert rows == {"渝中区": 40, "南岸区": "few", "巴南区": "hidden"}
    text = chief.get(f"{REPORTS}/questions", params=by_region | {"form": "csv"}).content.decode("utf-8-sig")
    assert "南岸区,〈少于10〉" in text and "巴南区,〈隐去〉" in text
    packed = chief.get(f"{REPORTS}/questions", params=by_region | {"form": "xlsx"}).content
    sheet = load_workbook(io.BytesIO(packed)).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["渝中区", 40, 0, 0, 0, 40] in cells
    acts = [act for act in console.stores.acts.newest() if act.kind == "exported"]
    assert len(acts) == 2 and acts[0].data["report"] == "questions"


def test_complaints_are_told_by_employer_within_the_districts_only(console: Console) -> None:
    """Counts, amounts and the receipts behind them; another district's stay out."""
    mine, other = console.file("渝中区"), console.file("南岸区")
    inspector = console.as_(console.hire("inspector", "渝中区"))
    told = inspector.get(f"{REPORTS}/cases", params=DAYS | {"by": "employer"}).json()
    assert [(row["label"], row["number"], row["claimed"]) for row in told["rows"]] == [(EMPLOYER, 1, 15000.0)]
    one = DAYS | {"by": "employer", "value": EMPLOYER}
    found = inspector.get(f"{REPORTS}/cases/numbers", params=one).json()
    assert [row["number"] for row in found["numbers"]] == [mine.number]
    assert other.number not in json.dumps(found)
    for personal in ("complainant_name", "phone", "delivery_address"):
        assert PARTIES[personal] not in json.dumps([told, found], ensure_ascii=False)


def test_a_number_leads_to_exactly_the_receipts_it_counts(console: Console) -> None:
    """Of a value and of the whole table; in the queue, too, the same tickets of the same days."""
    late, fresh = console.file(), console.file("南岸区")
    console.stores.clock.advance(days=20)  # type: ignore[attr-defined]
    new = console.file()
    chief = console.as_(console.hire("supervisor", "重庆市"))

    def behind(**asked: str) -> list[str]:
        found = chief.get(f"{REPORTS}/cases/numbers", params=DAYS | {"by": "district"} | asked)
        return [row["number"] for row in found.json()["numbers"]]

    def queued(**asked: str) -> list[str]:
        listed = chief.get(
            "/api/console/queue", params={"since": DAYS["since"], "until": DAYS["until"]} | asked
        )
        return [row["number"] for row in listed.json()["rows"]]

    total = chief.get(f"{REPORTS}/cases", params=DAYS).json()["total"]
    assert (total["number"], total["overdue"], total["resolved"]) == (2, 2, 0)
    assert behind(counted="overdue") == queued(state="overdue") == [late.number, fresh.number]
    assert (
        behind(counted="overdue", value="南岸区")
        == queued(state="overdue", district="南岸区")
        == [fresh.number]
    )
    assert behind(counted="resolved") == queued(status="resolved") == []
    assert new.number not in behind() + queued(state="all")
    assert chief.get(f"{REPORTS}/cases/numbers", params=DAYS | {"counted": "days"}).status_code == 422


def test_every_angle_of_complaints_is_answered(console: Console) -> None:
    """Day, district, issue, channel, status, industry, employer; as a file too."""
    console.file()
    chief = console.as_(console.hire("supervisor", "重庆市"))
    labels = {}
    for by in ("filed_on", "district", "issue", "channel", "status", "industry", "employer"):
        told = chief.get(f"{REPORTS}/cases", params=DAYS | {"by": by}).json()
        assert told["total"]["number"] == 1
        labels[by] = told["rows"][0]["label"]
    assert (labels["filed_on"], labels["issue"], labels["industry"]) == ("2026-11-24", "拖欠工资", "建筑业")
    assert "件数" in chief.get(f"{REPORTS}/cases", params=DAYS | {"form": "csv"}).text


def test_indicators_say_what_they_are_and_of_which_plan(console: Console) -> None:
    """Definition, both numbers, what is missing, and that the plan's period is over."""
    console.file(channel="mediation")
    chief = console.as_(console.hire("supervisor", "重庆市"))
    told = chief.get(f"{REPORTS}/indicators", params={"year": 2026}).json()
    assert told["plan"]["over"] and told["plan"]["until"] == 2025
    first = told["indicators"][0]
    assert (first["name"], first["rate"], first["plan"]["wanted"]) == ("劳动人事争议调解成功率", None, 60)
    assert first["definition"] and [one["number"] for one in first["missing"]] == [0, 1]
    assert chief.get(f"{REPORTS}/indicators", params={"year": 2027}).json()["indicators"] == []
    file = chief.get(f"{REPORTS}/indicators", params={"year": 2026, "form": "csv"}).text
    assert "规划（2021—2025年）" in file


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("questions", {"month": "2026-13"}),
        ("questions", {"month": "x"}),
        ("questions/within", MONTH | {"by": "topic", "value": "wages", "then": "topic"}),
        ("satisfaction", MONTH | {"by": "channel"}),
        ("cases", {"since": "2026-02-30", "until": "2026-11-30"}),
        ("indicators", {"year": "1900"}),
    ],
)
def test_what_is_no_period_or_angle_is_a_422(console: Console, path: str, query: dict[str, str]) -> None:
    """In Chinese, and nothing is broken by it."""
    reply = console.as_(console.hire("supervisor")).get(f"{REPORTS}/{path}", params=query)
    assert reply.status_code == 422, reply.text


def test_an_editor_sees_the_question_its_nearest_cards_and_ends_it_with_a_note(console: Console) -> None:
    """Done once; a colleague's second click is told so."""
    kept = console.stores.improvements.add(ENTRY)
    editor = console.as_(console.hire("editor"))
    entry = editor.get("/api/console/improvements").json()["entries"][0]
    assert (entry["question"], entry["nearest"][0]["card"]) == ("押金不退怎么办", CARD)
    assert entry["nearest"][0]["title"]
    path = f"/api/console/improvements/{kept.id}/done"
    notes = ("", "已加进卡片的问法", "再来一次")
    assert [editor.post(path, {"note": note}).status_code for note in notes] == [422, 204, 404]
    done = editor.get("/api/console/improvements", params={"state": "done"}).json()
    assert done["total"] == 1 and editor.get("/api/console/improvements").json()["total"] == 0
    sheet = editor.get("/api/console/improvements", params={"state": "done", "form": "csv"}).text
    assert "押金不退怎么办" in sheet


def test_a_supervisors_rejection_reaches_the_editors_with_its_reason(console: Console) -> None:
    """Masked, journalled; an unknown card is none."""
    chief, editor = console.as_(console.hire("supervisor")), console.as_(console.hire("editor"))
    said = {
        "card": CARD,
        "question": "我叫隗小明13800138000，没签合同",
        "verdict": "rejected",
        "reason": "没有说一年时效，来电人13800138000追问",
    }
    assert chief.post("/api/console/judgements", said).status_code == 204
    entry = editor.get("/api/console/improvements", params={"cause": "rejected"}).json()["entries"][0]
    assert entry["cause_name"] == "主管不认可" and "没有说一年时效" in entry["remark"]
    assert "13800138000" not in str(entry) and "隗小明" not in str(entry)
    act = console.stores.acts.newest()[0]
    assert (act.kind, act.subject) == ("judged", entry["id"]) and "13800138000" not in str(act.reason)
    assert chief.post("/api/console/judgements", said | {"card": "no.such"}).status_code == 404
    assert chief.post("/api/console/judgements", said | {"reason": ""}).status_code == 422


def test_the_hit_test_shows_what_was_taken_what_was_not_and_why(console: Console) -> None:
    """Scores and evidence of each; a refusal gives its reason to all of them."""
    editor = console.as_(console.hire("editor"))
    told = editor.post("/api/console/hits", {"q": "没签劳动合同能要双倍工资吗"}).json()
    first, last = told["hits"][0], told["hits"][-1]
    assert (first["card"], first["accepted"], first["why"]) == (CARD, True, "采用")
    assert not last["accepted"] and last["why"] and last["score"] < first["score"]
    assert {"meaning", "words", "labour"} <= set(first["evidence"])
    refused = editor.post("/api/console/hits", {"q": "离婚了房子怎么分"}).json()
    assert refused["outcome"] == "declined_out_of_scope"
    assert {hit["why"] for hit in refused["hits"]} <= {"判断为不属劳动关系，不答复"}


def test_a_list_that_is_too_long_to_take_away_says_so(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An export that silently stopped would be worked off as if it were all."""
    monkeypatch.setattr(improve_routes, "_MOST_EXPORTED", 1)
    caller = console.as_(console.hire("editor"))
    path = "/api/console/improvements"
    console.stores.improvements.add(ENTRY)
    whole = caller.get(path, params={"form": "csv", "skip": "50"})
    assert whole.status_code == 200 and ENTRY.question in whole.text
    console.stores.improvements.add(ENTRY)
    refused = caller.get(path, params={"form": "csv"})
    assert refused.status_code == 422 and "缩小范围" in refused.json()["detail"]
