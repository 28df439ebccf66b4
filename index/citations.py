"""Names articles the way a person says them, with the day since when their wording holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import cn2an

from index.result import Citation
from knowledge.law import Law
from knowledge.schema import Reference


def cite(
    reference: Reference, laws: Mapping[str, Law], original: str | None = None, with_digest: bool = True
) -> Citation:
    """A reference with its effective date, spoken name and digest. Raises KeyError for a law not in the registry."""
    law = laws[reference.law]
    digest = law.digest(reference.article_key or reference.section or "")
    return Citation(
        law=reference.law,
        article=reference.article,
        sub=reference.sub,
        paragraph=reference.paragraph,
        item=reference.item,
        section=reference.section,
        effective_from=law.effective_from(reference.article_key),
        name=spoken(reference, law),
        digest=digest.says if digest and with_digest else None,
        original=original,
    )


def spoken(reference: Reference, law: Law) -> str:
    """《劳动合同法》第八十二条第一款. The paragraph is named only where the article has several."""
    if reference.article is None:
        return f"《{reference.law}》{reference.section}"
    name = f"《{reference.law}》第{chinese(reference.article)}条"
    if reference.sub:
        name += f"之{chinese(reference.sub)}"
    if reference.paragraph and law.paragraphs[reference.article_key or ""] > 1:
        name += f"第{chinese(reference.paragraph)}款"
    if reference.item:
        name += f"第{chinese(reference.item)}项"
    return name


@lru_cache(maxsize=2048)
def chinese(number: int) -> str:
    """82 → 八十二; 15 → 十五."""
    return str(cn2an.an2cn(number)).removeprefix("一") if 10 <= number < 20 else str(cn2an.an2cn(number))


def in_force_on(reference: Reference, laws: Mapping[str, Law], day: date) -> bool:
    """Whether the cited wording holds on a day: begun, not ended, not repealed."""
    law = laws[reference.law]
    if not law.in_force.covers(day) or law.effective_from(reference.article_key) > day:
        return False
    return not any(
        repeal.article == reference.article_key
        and repeal.paragraph in (None, reference.paragraph)
        and repeal.start <= day
        for repeal in law.repeals
    )
