"""Several people with one request: how many speak for them, before which door."""

from __future__ import annotations

from dataclasses import dataclass

from actions.calculators.calculation import article
from knowledge.schema import Reference

GROUP = 10
"""People on the workers' side from whom on it is a group case (劳动争议调解仲裁法 7)."""
FEWEST, MOST_IN_ARBITRATION = 3, 5
"""Representatives in arbitration (劳动人事争议仲裁办案规则 63)."""
MOST_IN_INSPECTION = 5
"""Representatives of a joint complaint (重庆市劳动保障监察条例 22)."""


@dataclass(frozen=True)
class Representatives:
    """Who may speak: at most so many before inspection; in arbitration a range, None below ten people.

    `limits` say what a representative may not do alone.
    """

    inspection_most: int
    arbitration: tuple[int, int] | None
    limits: str
    citations: tuple[Reference, ...]


def representatives(people: int) -> Representatives | None:
    """The rule for so many people; None for one. Raises ValueError where it is no number of people."""
    if people < 1:
        raise ValueError("at least one person complains")
    if people == 1:
        return None
    inspection = article("重庆市劳动保障监察条例", 22, 3)
    most = min(people, MOST_IN_INSPECTION)
    if people < GROUP:
        return Representatives(most, None, "仲裁要各人自己申请，或者各自委托代理人", (inspection,))
    return Representatives(
        most,
        (FEWEST, MOST_IN_ARBITRATION),
        "变更、放弃请求，承认对方请求或者和解，要被代表的人同意",
        (
            article("劳动争议调解仲裁法", 7),
            article("劳动人事争议仲裁办案规则", 63, 1),
            article("劳动人事争议仲裁办案规则", 65, 1),
            inspection,
        ),
    )
