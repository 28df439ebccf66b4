"""A sum takes five milliseconds at most, of every kind."""

from __future__ import annotations

from statistics import median

from tests.bench.measure_sums import by_kind

MOST = 5
"""Milliseconds."""


def test_a_sum_of_any_kind_takes_five_milliseconds_at_most() -> None:
    """The median over the worked cases of each kind; the slowest within three times that on a busy machine."""
    for kind, times in by_kind().items():
        assert median(times) < MOST, kind
        assert times[-1] < MOST * 3, kind
