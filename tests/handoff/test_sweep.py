"""Sweeping again and again: one that breaks is not the last."""

from __future__ import annotations

import asyncio

import pytest

from handoff.sweep import keep_sweeping


def test_a_sweep_that_breaks_is_told_and_tried_again(capsys: pytest.CaptureFixture[str]) -> None:
    """By its type alone: what went wrong may quote what somebody wrote."""
    tried: list[int] = []

    async def swept() -> None:
        stop = asyncio.Event()

        def sweep() -> int:
            tried.append(1)
            if len(tried) == 1:
                raise ValueError("13800138000")
            stop.set()
            return 1

        await asyncio.wait_for(keep_sweeping(sweep, stop, every=0.01), 5)

    asyncio.run(swept())
    told = capsys.readouterr().out
    assert len(tried) == 2
    assert "desk.sweep_crashed" in told and "ValueError" in told and "13800138000" not in told
