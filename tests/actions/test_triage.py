"""Which door a filing goes through, and that the articles it names are there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import cn2an
import pytest

import actions
from actions.complaint.issues import ISSUES
from actions.triage import grounds, route
from index import wording
from knowledge.load import Knowledge, load

TABLE = {
    "unpaid_wages": ("inspection", "inspection"),
    "overtime_pay": ("inspection", "inspection"),
    "minimum_wage": ("inspection", "inspection"),
    "double_wage": ("inspection", "inspection"),
    "withheld_property": ("inspection", "inspection"),
    "hours": ("inspection", "inspection"),
    "child_labour": ("inspection", "inspection"),
    "social_insurance": ("inspection", "inspection"),
    "dismissal": ("choice", "mediation"),
    "severance": ("choice", "mediation"),
    "work_injury": ("guidance", "injury_recognition"),
    "housing_fund": ("guidance", "housing_fund"),
    "other": ("inspection", "inspection"),
}
_NAMED = re.compile(r"《([^》]+)》第([一二三四五六七八九十百零]+)条|第([一二三四五六七八九十百零]+)条")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The registry of laws."""
    return load()


def test_the_table_covers_every_issue() -> None:
    """Nobody is turned away: each issue a person can bring has a row."""
    assert set(TABLE) == set(ISSUES)


@pytest.mark.parametrize(("issue", "door", "channel"), [(issue, *row) for issue, row in TABLE.items()])
def test_a_complaint_goes_through_its_door(issue: str, door: str, channel: str) -> None:
    """Issue by issue: the door, the ticket's channel, and a sentence that says why."""
    found = route(issue, kind="complaint")
    assert (found.door, found.channel) == (door, channel)
    assert len(found.why) > 10


@pytest.mark.parametrize("issue", TABLE)
@pytest.mark.parametrize("chosen", [None, "mediation", "arbitration"])
def test_a_report_always_goes_to_inspection(issue: str, chosen: str | None) -> None:
    """A report claims nothing for oneself, so there is nothing to mediate or to arbitrate."""
    found = route(issue, kind="report", chosen=chosen)
    assert (found.door, found.channel) == ("inspection", "inspection")


@pytest.mark.parametrize(
    ("issue", "chosen", "channel"),
    [
        ("dismissal", None, "mediation"),
        ("dismissal", "mediation", "mediation"),
        ("dismissal", "arbitration", "arbitration"),
        ("severance", "arbitration", "arbitration"),
        ("unpaid_wages", "arbitration", "inspection"),
    ],
)
def test_the_person_chooses_only_where_there_is_a_choice(
    issue: str, chosen: str | None, channel: str
) -> None:
    """A disputed dismissal goes where the person said; the others where the law says."""
    assert route(issue, kind="complaint", chosen=chosen).channel == channel


def test_every_ground_is_in_the_registry(knowledge: Knowledge) -> None:
    """Each article the table rests on exists, with its paragraph."""
    for reference in grounds():
        paragraphs = knowledge.laws[reference.law].paragraphs
        assert reference.article_key in paragraphs, reference
        assert (reference.paragraph or 1) <= paragraphs[reference.article_key], reference


def test_all_doors_but_the_housing_fund_name_their_article() -> None:
    """The reason of a route comes with the article that gives it."""
    without = [issue for issue in ISSUES if not route(issue, kind="complaint").grounds]
    assert without == ["housing_fund"]


def test_every_article_named_to_people_exists(knowledge: Knowledge) -> None:
    """Whatever string of the actions or of the answers' wording names an article, the registry has it."""
    paths = [Path(wording.__file__), *_sources()]
    named = [(path.name, law, number) for path in paths for law, number in _articles(path.read_text("utf-8"))]
    wrong = [
        (path, law, number)
        for path, law, number in named
        if law not in knowledge.laws or str(cn2an.cn2an(number)) not in knowledge.laws[law].paragraphs
    ]
    assert len(named) >= 10
    assert wrong == []


def _sources() -> list[Path]:
    modules = pkgutil.walk_packages(actions.__path__, "actions.")
    return [Path(str(importlib.import_module(module.name).__file__)) for module in modules]


def _articles(source: str) -> list[tuple[str, str]]:
    """Every article named with its law; 第…条 without a title belongs to the law named last, in brackets or not."""
    law, found = "", []
    for match in _NAMED.finditer(source):
        law = match[1] or law
        if law:
            found.append((law, match[2] or match[3]))
    return found
