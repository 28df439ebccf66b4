"""What a person may send, and how often."""

from __future__ import annotations

import pytest
from limits import RateLimitItemPerMinute

from channels.web.limits import Limiter
from channels.web.problems import Problem

TWO_A_MINUTE = RateLimitItemPerMinute(2)


def test_the_limit_is_reached_and_says_how_long_to_wait() -> None:
    """The third call in a minute is refused with the seconds to wait."""
    limiter = Limiter()
    limiter.spend(TWO_A_MINUTE, "a")
    limiter.spend(TWO_A_MINUTE, "a")
    with pytest.raises(Problem) as refused:
        limiter.spend(TWO_A_MINUTE, "a")
    assert refused.value.status == 429
    assert 1 <= (refused.value.retry_after or 0) <= 60


def test_one_key_does_not_use_up_another() -> None:
    """Limits are per session and per address."""
    limiter = Limiter()
    limiter.spend(TWO_A_MINUTE, "a")
    limiter.spend(TWO_A_MINUTE, "a")
    limiter.spend(TWO_A_MINUTE, "b")
    with pytest.raises(Problem):
        limiter.check(TWO_A_MINUTE, "a")
    limiter.check(TWO_A_MINUTE, "b")
