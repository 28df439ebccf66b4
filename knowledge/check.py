"""Proves the cards: every citation exists, every number is the law's, no sentence is copied.

Each rule is a function from the loaded records to faults; all of them run, and every fault is
reported at once. Rules that read the statutes themselves run only where that folder is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import cn2an

from knowledge.figures import Figures, load_figures, placeholders, without_placeholders
from knowledge.load import KNOWLEDGE, Fault, line_of, read_all
from knowledge.schema import Card, Law, Reference
from knowledge.statutes import Article, read_statute

LONGEST_SHARED_RUN = 29
_PUNCTUATION = re.compile(r"[\s\W_]+")
_TITLE = re.compile(r"《[^》]*》")
_NUMERAL = r"[0-9.]+|[一二三四五六七八九十百千两]+"
_UNIT = r"个?(?:工作日|月|小时|百分点)|日|天|年|周岁|岁|倍|元|人|%"
_QUANTITY = re.compile(rf"({_NUMERAL})(?:多|余)?(?=(?:{_UNIT}))|百分之({_NUMERAL})")
_CALENDAR = re.compile(
    rf"(?:{_NUMERAL})年(?:(?:{_NUMERAL})月)?(?:(?:{_NUMERAL})日)?(?=起|施行|修|发布|版|以前|以后|之前|之后)"
)


@dataclass(frozen=True)
class Corpus:
    """The records under test. `statutes` None means that the official texts are not at hand."""

    cards: list[tuple[Path, Card]]
    laws: dict[str, Law]
    statutes: Path | None
    figures: Figures
    law_files: dict[str, Path]

    @cached_property
    def texts(self) -> dict[str, dict[str, Article]]:
        """Short name of each law whose text is at hand → its articles."""
        if self.statutes is None:
            return {}
        files = (path for path in sorted(self.statutes.glob("*.md")) if path.stem != "INDEX")
        return {_short_name(path): read_statute(path) for path in files}


def check(root: Path = KNOWLEDGE, statutes: Path | None = None, today: date | None = None) -> list[Fault]:
    """Every fault of the knowledge under `root`, schema faults first."""
    laws, law_faults = read_all(root / "laws", Law)
    cards, card_faults = read_all(root / "cards", Card)
    files = {law.law: path for path, law in laws}
    corpus = Corpus(cards, {law.law: law for _, law in laws}, statutes, load_figures(root), files)
    faults = law_faults + card_faults
    for rule in (
        _misplaced,
        _unknown_relations,
        _unknown_figures,
        _bad_citations,
        _repeated_questions,
        _foreign_numbers,
        _copied,
        _bad_digests,
    ):
        faults.extend(rule(corpus))
    if today is not None:
        faults.extend(_overdue(corpus, today))
    return faults


def _misplaced(corpus: Corpus) -> Iterator[Fault]:
    seen: dict[str, Path] = {}
    for path, card in corpus.cards:
        if f"{path.parent.name}.{path.stem}" != card.id or card.topic != path.parent.name:
            yield Fault(path, f"编号 {card.id} 与所在文件不符", line_of(path, "id:"))
        if card.id in seen:
            yield Fault(path, f"编号与 {seen[card.id]} 重复", line_of(path, "id:"))
        seen[card.id] = path


def _unknown_relations(corpus: Corpus) -> Iterator[Fault]:
    known = {card.id for _, card in corpus.cards}
    for path, card in corpus.cards:
        for other in card.related:
            if other not in known or other == card.id:
                yield Fault(path, f"相关卡片 {other} 不存在", line_of(path, other))


def _unknown_figures(corpus: Corpus) -> Iterator[Fault]:
    for path, card in corpus.cards:
        for sentence in told(card):
            for table, key in placeholders(sentence):
                if not corpus.figures.knows(table, key):
                    yield Fault(path, f"数据表里没有 {table}.{key}", line_of(path, f"{{{table}.{key}}}"))


def _bad_citations(corpus: Corpus) -> Iterator[Fault]:
    for path, card in corpus.cards:
        for reference in card.citations:
            if problem := citation_problem(reference, card, corpus):
                yield Fault(path, problem, line_of(path, f"law: {reference.law}"))


def citation_problem(reference: Reference, card: Card, corpus: Corpus) -> str | None:
    """What is wrong with one citation of a card, or None."""
    law = corpus.laws.get(reference.law)
    if law is None:
        return f"{reference.law} 不在 knowledge/laws 登记册内"
    key = reference.article_key
    if key is None:
        return (
            None
            if reference.section in law.sections
            else f"{reference.law} 没有“{reference.section}”这一部分"
        )
    if key not in law.paragraphs:
        return f"{reference.law} 没有第 {key} 条" + ("" if law.complete else "（登记册只收录节录）")
    if (reference.paragraph or 1) > law.paragraphs[key]:
        return f"{reference.law} 第 {key} 条没有第 {reference.paragraph} 款"
    if law.effective_from(key) > card.applies.start:
        return f"{reference.law} 第 {key} 条自 {law.effective_from(key)} 起施行，晚于卡片适用日 {card.applies.start}"
    for repeal in law.repeals:
        still_told = card.applies.end is None or card.applies.end >= repeal.start
        if repeal.article == key and repeal.paragraph in (None, reference.paragraph) and still_told:
            return f"{reference.law} 第 {key} 条自 {repeal.start} 起被 {repeal.by} 废止"
    return _text_problem(reference, key, corpus)


def _text_problem(reference: Reference, key: str, corpus: Corpus) -> str | None:
    articles = corpus.texts.get(reference.law)
    if articles is None:
        return None
    if key not in articles:
        return f"{reference.law} 原文没有第 {key} 条"
    paragraphs = articles[key].paragraphs
    if (reference.paragraph or 1) > len(paragraphs):
        return f"{reference.law} 原文第 {key} 条没有第 {reference.paragraph} 款"
    if (reference.item or 0) > len(paragraphs[(reference.paragraph or 1) - 1].items):
        return f"{reference.law} 原文第 {key} 条没有第 {reference.item} 项"
    return None


def _repeated_questions(corpus: Corpus) -> Iterator[Fault]:
    seen: dict[str, Path] = {}
    for path, card in corpus.cards:
        for question in card.questions:
            bare = _PUNCTUATION.sub("", question)
            if bare in seen:
                yield Fault(path, f"问法与 {seen[bare].name} 重复：{question}", line_of(path, question))
            seen[bare] = path


def _foreign_numbers(corpus: Corpus) -> Iterator[Fault]:
    """Quantities told by a card that none of its cited articles contains."""
    for path, card in corpus.cards:
        cited = [text for reference in card.citations if (text := cited_text(reference, corpus))]
        if len(cited) < len(card.citations):
            continue
        lawful = set().union(*map(quantities, cited)) | {derived.number for derived in card.derived} | {1.0}
        for sentence in told(card):
            for number in quantities(without_placeholders(sentence)) - lawful:
                yield Fault(path, f"数字 {number:g} 不在所引条文中：{sentence}", line_of(path, sentence[:12]))


def told(card: Card) -> Iterator[str]:
    """Every sentence of a card that a person is shown as guidance."""
    yield card.verdict
    if card.employer_verdict:
        yield card.employer_verdict
    yield from (
        *card.conditions,
        *card.exceptions,
        *card.steps,
        *card.materials,
        *card.deadlines,
        *card.where,
    )
    yield from (premise.correction for premise in card.false_premises)


def cited_text(reference: Reference, corpus: Corpus) -> str | None:
    """The whole article a reference points to; None where its text is not at hand."""
    return _article_text(reference.law, reference.article_key or reference.section or "", corpus)


def _article_text(law: str, key: str, corpus: Corpus) -> str | None:
    article = corpus.texts.get(law, {}).get(key)
    if article is None:
        return None
    return "".join(paragraph.text + "".join(paragraph.items) for paragraph in article.paragraphs)


def quantities(text: str) -> set[float]:
    """The numbers that carry a unit in a text: `三十日内付两倍` → {30, 2}."""
    found = _QUANTITY.findall(_CALENDAR.sub("", text))
    return {_value(plain or percent) for plain, percent in found}


def _value(numeral: str) -> float:
    try:
        return float(cn2an.cn2an(numeral.strip(".").replace("两", "二"), "smart"))
    except ValueError:
        return float("nan")


def _bad_digests(corpus: Corpus) -> Iterator[Fault]:
    for law in corpus.laws.values():
        path = corpus.law_files[law.law]
        seen: set[str] = set()
        for digest in law.articles:
            line = line_of(path, digest.says[:12])
            if digest.key in seen:
                yield Fault(path, f"第 {digest.key} 条有两条摘要", line)
            seen.add(digest.key)
            if digest.key not in law.paragraphs and digest.key not in law.sections:
                yield Fault(path, f"没有第 {digest.key} 条", line)
            text = _article_text(law.law, digest.key, corpus)
            if text is None:
                continue
            for number in quantities("，".join((digest.says, *digest.numbers))) - quantities(text):
                yield Fault(path, f"第 {digest.key} 条没有数字 {number:g}：{digest.says}", line)


def _copied(corpus: Corpus) -> Iterator[Fault]:
    """Runs of 30 or more characters that a card shares with any statute, official titles apart."""
    size = LONGEST_SHARED_RUN + 1
    shingles: set[str] = set()
    for articles in corpus.texts.values():
        for article in articles.values():
            whole = "".join(p.text + "".join(p.items) for p in article.paragraphs)
            shingles.update(_shingles(whole, size))
    for path, card in corpus.cards:
        for sentence in told(card):
            if shared := next((run for run in _shingles(sentence, size) if run in shingles), None):
                yield Fault(path, f"与法条原文连续 {size} 字相同：{shared}", line_of(path, sentence[:12]))
    for law in corpus.laws.values():
        for digest in law.articles:
            if shared := next((run for run in _shingles(digest.says, size) if run in shingles), None):
                path = corpus.law_files[law.law]
                yield Fault(path, f"与法条原文连续 {size} 字相同：{shared}", line_of(path, digest.says[:12]))


def _shingles(text: str, size: int) -> Iterator[str]:
    bare = _PUNCTUATION.sub("", _TITLE.sub("", text))
    return (bare[start : start + size] for start in range(len(bare) - size + 1))


def _overdue(corpus: Corpus, today: date) -> Iterator[Fault]:
    for path, card in corpus.cards:
        if card.review_by < today:
            yield Fault(path, f"复核期限 {card.review_by} 已过", line_of(path, "review_by:"))


def _short_name(path: Path) -> str:
    return re.sub(r"-节录.*$", "", path.stem)


def main() -> int:
    """`python -m knowledge.check [--root R] [--statutes S] [FILE …]`: print the faults of these files, or all."""
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, default=KNOWLEDGE)
    parser.add_argument("--statutes", type=Path)
    parser.add_argument("under", type=Path, nargs="*")
    given = parser.parse_args()
    wanted = [path.resolve() for path in given.under]
    faults = [
        fault
        for fault in check(given.root, given.statutes)
        if not wanted or any(fault.path.resolve().is_relative_to(path) for path in wanted)
    ]
    print("\n".join(map(str, faults)) or "通过")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
