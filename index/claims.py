"""Which claims a text tells, by the reviewed table of knowledge/claims.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.reading import without_particulars
from knowledge.claims import Claim, Claims, Route
from knowledge.schema import Card
from language.normalise import normalise
from language.variants import standardise

MOST_BESIDE, LONGEST_BARE = 1, 20
"""Characters that a text may say beside its claim, and have in all, to be answered in general."""


@dataclass(frozen=True)
class Told:
    """A claim that a text tells, with what can be done next; `is_bare` where it tells hardly anything else."""

    claim: Claim
    route: Route
    is_bare: bool = False

    def covers(self, card: Card) -> bool:
        """Whether a card is about this claim."""
        return card.topic in self.claim.topics


class ClaimReader:
    """Finds claims in texts."""

    def __init__(self, claims: Claims) -> None:
        self._claims = [
            (
                Told(claim, claims.routes[claim.route]),
                re.compile("|".join(f"(?:{pattern})" for pattern in claim.told)),
                re.compile(claim.not_told) if claim.not_told else None,
            )
            for claim in claims.claims
        ]

    def told(self, text: str) -> tuple[Told, ...]:
        """The claims of a text, in the order in which they win."""
        read = standardise(normalise(text))
        return tuple(
            replace(told, is_bare=len(read) <= LONGEST_BARE and _is_bare(pattern.sub("", read)))
            for told, pattern, excluded in self._claims
            if pattern.search(read) and not (excluded and excluded.search(read))
        )


_SAYS_NOTHING = re.compile(
    r"我们?|俺|咱|他们?|老板|公司|单位|厂[里子]?|店[里子]?|工地|包工头|工头|请问|你好|您好|帮我|帮忙|现在|一直|已经|今天"
    r"|怎么办|该怎么|怎么|如何|咋个?|找谁|去哪里?|哪里|可以|能不能|合法|违法|要不到|拿不到|没人|不管|投诉|举报|仲裁|起诉|维权|咨询|告"
    r"|上班|干活|工作|几|多少|多长|多久|[的了是在有想要去吗呢啊嘛吧就都也还得到该应能问我被给叫让把说又个很人家事不没申请赔年月天\W\d_]"
)


def _is_bare(rest: str) -> bool:
    """Whether what is left of a text beside its claim says next to nothing."""
    return len(_SAYS_NOTHING.sub("", "".join(without_particulars(rest)))) <= MOST_BESIDE
