"""Every card stands where its id says, and every citation exists and is in force on the card's dates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from knowledge.checks.corpus import Corpus
from knowledge.law import Law
from knowledge.load import Fault, line_of
from knowledge.schema import Card, Reference


def misplaced(corpus: Corpus) -> Iterator[Fault]:
    """The id is `<topic>.<file name>`, and no two cards have the same."""
    seen: dict[str, Path] = {}
    for path, card in corpus.cards:
        if f"{path.parent.name}.{path.stem}" != card.id or card.topic != path.parent.name:
            yield Fault(path, f"编号 {card.id} 与所在文件不符", line_of(path, "id:"))
        if card.id in seen:
            yield Fault(path, f"编号与 {seen[card.id]} 重复", line_of(path, "id:"))
        seen[card.id] = path


def unknown_relations(corpus: Corpus) -> Iterator[Fault]:
    """`related` names other cards that exist."""
    for path, card in corpus.cards:
        for other in card.related:
            if other not in corpus.by_id or other == card.id:
                yield Fault(path, f"相关卡片 {other} 不存在", line_of(path, other))


def bad_citations(corpus: Corpus) -> Iterator[Fault]:
    """Every citation is an article of the registry, in force from the card's first day on."""
    for path, card in corpus.cards:
        for reference in card.citations:
            if problem := citation_problem(reference, card, corpus):
                yield Fault(path, problem, line_of(path, f"law: {reference.law}"))


def wrong_trial_day(corpus: Corpus) -> Iterator[Fault]:
    """`tried_from` is the day of the youngest article that holds by the trial, and later than the card's first day."""
    for path, card in corpus.cards:
        if card.tried_from is None:
            continue
        laws = [(corpus.laws[one.law], one.article_key) for one in card.citations if one.law in corpus.laws]
        days = [law.effective_from(key) for law, key in laws if law.by_trial]
        if card.tried_from != max(days, default=None) or card.tried_from <= card.applies.start:
            yield Fault(
                path,
                f"tried_from 应当是按审理日适用的条文里最晚的施行日，并晚于 {card.applies.start}",
                line_of(path, "tried_from:"),
            )
        elif card.dated_by == "filing":
            yield Fault(path, "按办理日的卡片不用写 tried_from", line_of(path, "tried_from:"))


def citation_problem(reference: Reference, card: Card, corpus: Corpus) -> str | None:
    """What is wrong with one citation of a card, or None."""
    law = corpus.laws.get(reference.law)
    if law is None:
        return f"{reference.law} 不在 knowledge/laws 登记册内"
    return (
        _missing(reference, law) or _not_in_force(reference, law, card) or _missing_in_text(reference, corpus)
    )


def _missing(reference: Reference, law: Law) -> str | None:
    key = reference.article_key
    if key is None:
        known = reference.section in law.sections
        return None if known else f"{law.law} 没有“{reference.section}”这一部分"
    if key not in law.paragraphs:
        return f"{law.law} 没有第 {key} 条" + ("" if law.complete else "（登记册只收录节录）")
    if (reference.paragraph or 1) > law.paragraphs[key]:
        return f"{law.law} 第 {key} 条没有第 {reference.paragraph} 款"
    return None


def _not_in_force(reference: Reference, law: Law, card: Card) -> str | None:
    key = reference.article_key
    place = f"{law.law} 第 {key} 条" if key else f"{law.law} {reference.section}"
    since = (card.tried_from or card.applies.start) if law.by_trial else card.applies.start
    if law.effective_from(key) > since:
        return f"{place}自 {law.effective_from(key)} 起施行，晚于卡片适用日 {since}"
    end = law.in_force.end
    if end is not None and (card.applies.end is None or card.applies.end > end):
        return f"{place}只施行到 {end}，卡片适用得更久"
    for repeal in law.repeals:
        still_told = card.applies.end is None or card.applies.end >= repeal.start
        if repeal.article == key and repeal.paragraph in (None, reference.paragraph) and still_told:
            return f"{place}自 {repeal.start} 起被 {repeal.by} 废止"
    return None


def _missing_in_text(reference: Reference, corpus: Corpus) -> str | None:
    articles, key = corpus.texts.get(reference.law), reference.article_key
    if articles is None or key is None:
        return None
    if key not in articles:
        return f"{reference.law} 原文没有第 {key} 条"
    paragraphs = articles[key].paragraphs
    if (reference.paragraph or 1) > len(paragraphs):
        return f"{reference.law} 原文第 {key} 条没有第 {reference.paragraph} 款"
    if (reference.item or 0) > len(paragraphs[(reference.paragraph or 1) - 1].items):
        return f"{reference.law} 原文第 {key} 条没有第 {reference.item} 项"
    return None
