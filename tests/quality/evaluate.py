"""`make eval`: how well questions find their card, and what is declined. A table, and JSON in docs/results.

Own questions were written apart from the cards and the training. Leave-one-out asks an index that has not seen them.
`--real FOLDER` adds questions kept outside the project: only the figures are written down.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from answering import answerer, encoder_choice
from index.answer import Answerer, Question
from index.held_out import HeldOut, ask_all
from index.learning import (
    foreign_examples,
    held_out_search,
    learned_texts,
    left_out,
    teach_keywords,
    teach_meaning,
    teach_scope,
    teach_spelling,
)
from index.manifest import digest
from index.opened import open_index
from index.reading import keep, read_all
from knowledge.check import read_corpus
from knowledge.load import load
from knowledge.stats import topic_stats
from settings import ROOT, Settings
from tests.quality import entity_score, follow_up_score, own_questions, scope_score

RESULT = ROOT / "docs" / "results" / "quality.json"
MISSED = ROOT / "docs" / "results" / "leave-one-out-missed.tsv"
"""Card, left-out question, what was found instead."""
HARD = Path(__file__).parent / "hard_questions.tsv"
"""Card and question; none of them stands on a card."""
STATUTES = ROOT.parent / "shared" / "statutes"


def evaluate(real: Path | None, on: date, turns: int) -> dict[str, Any]:
    """Every figure, with what it was measured on."""
    settings = Settings()
    answers, knowledge = answerer(settings), load()
    opened = open_index(settings.index_folder, encoder_choice(settings))
    figures: dict[str, Any] = {
        "input": digest(
            [
                ROOT / "knowledge" / "cards",
                ROOT / "knowledge" / "continuations.tsv",
                ROOT / "knowledge" / "claims.yml",
                ROOT / "intents",
                ROOT / "language",
                ROOT / "index",
                ROOT / "actions",
            ]
        ),
        "config": {"encoder": encoder_choice(settings).name, "on": on.isoformat()},
        "knowledge": _knowledge(),
        "own_questions": own_questions.score(answers, knowledge.cards, on),
        "baselines": own_questions.baselines(opened.search, opened.reader, knowledge.cards),
        "variants": own_questions.variants(answers, knowledge.cards, on),
        "follow_ups": follow_up_score.figures(),
        "follow_ups_hard": follow_up_score.figures(follow_up_score.HARD),
        "entities": entity_score.figures(),
        "scope": scope_score.shares(opened.reader.scope),
        "leave_one_out": _leave_one_out(turns),
        "hard_questions": _hard(answers, on),
    }
    if real:
        figures["real"] = _real(answers, real, on)
    return figures


def _knowledge() -> dict[str, Any]:
    """What the knowledge base holds, and how much of it a machine has proved."""
    corpus, _ = read_corpus(statutes=STATUTES if STATUTES.is_dir() else None)
    stats = topic_stats(corpus)
    return {
        "cards": sum(one.cards for one in stats),
        "questions": sum(one.questions for one in stats),
        "digests": sum(len(law.articles) for law in corpus.laws.values()),
        "laws_with_digests": sum(bool(law.articles) for law in corpus.laws.values()),
        "numbers_machine_verified": round(
            sum(one.proved for one in stats) / sum(one.cards for one in stats), 3
        ),
        "by_topic": {one.topic: one.cards for one in stats},
    }


def _hard(answers: Answerer, on: date) -> dict[str, float]:
    """Questions kept out of the cards because they did not find theirs: vague, full of detail, off the point.

    Closer to what people type than the cards' own questions, which were reworded until they could be told apart.
    """
    rows = [line.split("\t") for line in HARD.read_text(encoding="utf-8").splitlines()]
    results = [(card, answers.ask(Question(text, on))) for card, text in rows]
    found = [(card, [answer.card for answer in result.answers]) for card, result in results]
    return {
        "questions": len(rows),
        "first": _share(cards[:1] == [card] for card, cards in found),
        "in_three": _share(card in cards[:3] for card, cards in found),
        "answered": _share(result.outcome == "answered" for _, result in results),
    }


def _leave_one_out(turns: int) -> dict[str, Any]:
    """Every card's questions left out in turn: its own card first, and among the first three."""
    knowledge, choice = load(), encoder_choice(Settings())
    results: list[HeldOut] = []
    for turn in range(turns):
        with TemporaryDirectory() as folder:
            sentences, work = left_out(knowledge, turn), Path(folder)
            keep(read_all(learned_texts(sentences.seen, knowledge)))
            teach_meaning(sentences.seen, choice, work)
            teach_keywords(sentences.seen, knowledge, work)
            teach_scope(sentences.seen, knowledge, work, foreign_examples())
            teach_spelling(sentences.seen, work, foreign_examples())
            held_out = held_out_search(knowledge, choice, work, sentences)
            of_cards = [passage for passage in held_out.unseen if passage.kind == "question"]
            results.append(ask_all(held_out.search, held_out.read, of_cards, knowledge.cards))
    asked = sum(one.questions for one in results)
    missed = [missed for one in results for missed in one.missed]
    MISSED.write_text(
        "".join(f"{m.card}\t{m.question}\t{'、'.join(m.found)}\n" for m in missed), encoding="utf-8"
    )
    return {
        "questions": asked,
        "first": round(sum(one.first for one in results) / asked, 3),
        "in_three": round(1 - len(missed) / asked, 3),
        "in_three_by_turn": [round(one.share, 3) for one in results],
    }


def _real(answers: Answerer, folder: Path, on: date) -> dict[str, Any]:
    labour = [json.loads(line) for line in (folder / "labour.jsonl").read_text(encoding="utf-8").splitlines()]
    outside = [
        json.loads(line) for line in (folder / "outside.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    outcomes = Counter(answers.ask(Question(row["question"], on)).outcome for row in labour)
    declined = Counter(answers.ask(Question(row["question"], on)).outcome for row in outside)
    gold = [row for row in labour if row["gold"]]
    return {
        "labour": dict(outcomes),
        "outside": dict(declined),
        "labour_wrongly_declined": round(outcomes["declined_out_of_scope"] / len(labour), 3),
        "outside_declined": round(declined["declined_out_of_scope"] / len(outside), 3),
        "outside_not_answered": round(1 - declined["answered"] / len(outside), 3),
        "questions": {"labour": len(labour), "outside": len(outside), "with_gold": len(gold)},
        "gold_in_first_answer": _share(_hits_gold(answers, row, on, 1) for row in gold),
        "gold_in_three_answers": _share(_hits_gold(answers, row, on, 3) for row in gold),
    }


def _hits_gold(answers: Answerer, row: dict[str, Any], on: date, most: int) -> bool:
    """Whether one of the first `most` answers cites a gold article among its first five; laws go by either name."""
    called = {law.title: law.law for law in answers.laws.values()}
    wanted = {(called.get(name, name), article) for name, article in row["gold"]}
    given = answers.ask(Question(row["question"], on)).answers[:most]
    return bool(wanted & {(c.law, c.article) for answer in given for c in answer.citations[:5]})


def _share(results: Iterable[bool]) -> float:
    given = list(results)
    return round(sum(given) / len(given), 3)


def _show(figures: dict[str, Any], indent: str = "", say: Callable[[str], None] = print) -> None:
    for name, value in figures.items():
        if isinstance(value, dict):
            say(f"{indent}{name}")
            _show(value, indent + "  ", say)
        else:
            say(f"{indent}{name:28} {value}")


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", type=Path)
    parser.add_argument(
        "--turns", type=int, default=1, help="how many questions of each card are left out in turn"
    )
    given = parser.parse_args()
    figures = evaluate(given.real, Settings().labour_today or date.today(), given.turns)
    _show(figures)
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
