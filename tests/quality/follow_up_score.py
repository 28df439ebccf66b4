"""Plays the scripts of follow_ups.jsonl, or another file, and counts those whose every turn is right, by kind.

`python -m tests.quality.follow_up_score [FILE] [--http URL] [--show]`. By default through the real actions, store and
redaction, without Rasa: a script in a form opens it with its first turn. With `--http` over POST /api/messages of a running
server, Rasa included; the side a person is taken to be on shows only in the wording there, and is not checked.

The line of a script holds `turns` and, one a turn, `expect`: `cards` (one of them first), `outcome`, `asks`, and beside these
`audience`, `region` (part of the name), `as_of_before` (ISO date), `says` (part of the text).
"""

from __future__ import annotations

import argparse
import json
import uuid
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from actions.asking import Asking
from actions.catalogue import catalogue
from actions.desks import desks
from actions.turns.base import Turn
from answering import answerer
from knowledge.districts import load_districts
from knowledge.figures import load_figures
from knowledge.quarantine import NOTHING_HELD
from knowledge.working_days import load_working_days
from settings import Settings
from tests.actions.conftest import FORM, LAWS, WORKS, Person
from tests.actions.papers_kept import kept_for_the_test
from tests.contracts.stores import HandClock, open_stores

SCRIPTS = Path(__file__).parent / "follow_ups.jsonl"
HARD = Path(__file__).parent / "follow_ups_hard.jsonl"
"""Written later, by people who saw the cards alone: mostly the person's next worry, which leads to another card."""
TODAY = date(2026, 11, 25)
ANSWER = "action_answer"
Say = Callable[[str], tuple[list[dict[str, Any]], str | None]]
"""One message → the bodies of its replies, and the side the person is taken to be on, where that shows."""


def right(expected: Mapping[str, Any], bodies: Sequence[Mapping[str, Any]], side: str | None) -> list[str]:
    """What of one turn is not as expected."""
    answers = [body["answer"] for body in bodies if body.get("answer")]
    answer = answers[0] if answers else {}
    first = answer["answers"][0]["card"] if answer.get("answers") else None
    answered = any(body["outcome"] in ("answered", "urgent", "calculated") for body in bodies)
    checks = {
        "cards": lambda cards: answered and first in cards,
        "outcome": lambda outcome: any(body["outcome"] == outcome for body in bodies),
        "asks": lambda asks: bool(bodies[-1].get("asks")) == asks,
        "audience": lambda audience: side in (None, audience),
        "region": lambda region: region in answer.get("region", ""),
        "as_of_before": lambda day: bool(answer) and answer["as_of"] < day,
        "says": lambda words: any(words in body["text"] for body in bodies),
    }
    return [name for name, wanted in expected.items() if not checks[name](wanted)]


def play(script: Mapping[str, Any], say: Say, show: bool) -> list[bool]:
    """Whether each turn is right."""
    results = []
    for text, expected in zip(script["turns"], script["expect"], strict=True):
        bodies, side = say(text)
        wrong = right(expected, bodies, side)
        results.append(not wrong)
        if show and wrong:
            found = [
                each["card"]
                for body in bodies
                if body.get("answer")
                for each in body["answer"]["answers"][:2]
            ]
            outcomes = [body["outcome"] for body in bodies]
            print(
                f"{script['id']} {script['kind']}: {' | '.join(script['turns'])}\n  {text} {wrong} {expected} {outcomes} {found}"
            )
    return results


def through_actions(turns: dict[str, Turn], person: Person, in_form: bool) -> Say:
    """Messages to the actions; the form takes them from its opening on."""
    opened = False

    def say(text: str) -> tuple[list[dict[str, Any]], str | None]:
        nonlocal opened
        intent = "inform"
        if in_form and not opened:
            intent, opened = "file_complaint", True
            form = True
        else:
            form = bool(person.slots.get("requested_slot"))
        replies = person.say(text, intent, action=FORM if form else ANSWER)
        context = person.slots.get("context")
        side = (context.get("audience") or "nobody") if isinstance(context, dict) else "nobody"
        return [reply.body() for reply in replies], side

    return say


def over_http(client: httpx.Client, token: str) -> Say:
    """Messages to a running server."""

    def say(text: str) -> tuple[list[dict[str, Any]], str | None]:
        call = {"id": str(uuid.uuid4()), "text": text}
        sent = client.post("/api/messages", json=call, headers={"Authorization": f"Bearer {token}"})
        sent.raise_for_status()
        return sent.json()["messages"], None

    return say


def score(
    scripts: Sequence[Mapping[str, Any]], new_talk: Callable[[bool], Say], show: bool
) -> dict[str, Any]:
    """Shares of scripts right as a whole, of turns after the first, and scripts by kind."""
    whole: Counter[str] = Counter()
    later: list[bool] = []
    for script in scripts:
        results = play(script, new_talk(script["kind"] == "in_form"), show)
        whole[script["kind"]] += all(results)
        later += results[1:]
    of = Counter(script["kind"] for script in scripts)
    return {
        "scripts": len(scripts),
        "right": round(sum(whole.values()) / len(scripts), 3),
        "later_turns_right": round(sum(later) / len(later), 3),
        "by_kind": {kind: f"{whole[kind]}/{count}" for kind, count in of.items()},
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scripts", nargs="?", type=Path, default=SCRIPTS)
    parser.add_argument("--http", metavar="URL")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    given = parser.parse_args()
    scripts = [json.loads(line) for line in given.scripts.read_text(encoding="utf-8").splitlines() if line]
    if given.http:
        with httpx.Client(base_url=given.http, timeout=60, trust_env=False) as client:

            def served(in_form: bool) -> Say:
                opened = client.post("/api/sessions", json={"on": TODAY.isoformat()})
                return over_http(client, opened.raise_for_status().json()["token"])

            print(json.dumps(score(scripts, served, given.show), ensure_ascii=False, indent=1))
        return
    print(json.dumps(figures(given.scripts, given.show), ensure_ascii=False, indent=1))


def figures(file: Path = SCRIPTS, show: bool = False) -> dict[str, Any]:
    """The scripts through the real actions, without Rasa."""
    scripts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    with TemporaryDirectory() as folder:
        stores = open_stores(f"sqlite:///{folder}/store.db", HandClock())
        answers = answerer(Settings(), lambda: NOTHING_HELD)
        asking = Asking(answerer=answers, sessions=stores.sessions, today=lambda: TODAY)
        actions = catalogue(
            asking=asking,
            desks=desks(
                works=WORKS,
                laws=LAWS,
                figures=load_figures(),
                calendar=load_working_days(),
                districts=load_districts(),
                files=kept_for_the_test,
                vault=stores.vault,
                quarantine=lambda: NOTHING_HELD,
                today=lambda: TODAY,
                now=HandClock().now,
            ),
            desk=stores.desk("hold"),
            vault=stores.vault,
            requests=stores.people,
            laws=LAWS,
            districts=load_districts(),
            today=lambda: TODAY,
            quarantine=lambda: NOTHING_HELD,
        )
        turns = {action.name(): action for action in actions}

        def direct(in_form: bool) -> Say:
            person = Person(stores.session_id(), turns, stores, asking.is_emergency)
            return through_actions(turns, person, in_form)

        return score(scripts, direct, show)


if __name__ == "__main__":
    main()
