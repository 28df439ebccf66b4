"""Steps of the set-up: done once, redone when something changed or broke."""

from __future__ import annotations

from pathlib import Path

import pytest

from bootstrap.step import SetupFailed, Step, perform


class Bench:
    """A step that copies its input, and counts how often it ran."""

    def __init__(self, folder: Path) -> None:
        self.given, self.made, self.stamps = folder / "given.txt", folder / "made.txt", folder / "stamps"
        self.given.write_text("one", encoding="utf-8")
        self.runs = 0
        self.breaks = False

    def step(self) -> Step:
        """The step, whole when its output is not empty."""
        return Step("copy", (self.given, "v1"), self.made, self._run, lambda: self.made.read_text() != "")

    def _run(self) -> None:
        self.runs += 1
        if self.breaks:
            raise KeyboardInterrupt
        self.made.write_text(self.given.read_text(encoding="utf-8"), encoding="utf-8")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A bench with one step done."""
    made = Bench(tmp_path)
    perform([made.step()], made.stamps)
    return made


def test_an_unchanged_step_is_skipped(bench: Bench) -> None:
    """The second time nothing runs."""
    perform([bench.step()], bench.stamps)
    assert bench.runs == 1


def test_a_changed_input_redoes_the_step(bench: Bench) -> None:
    """The output follows its input."""
    bench.given.write_text("two", encoding="utf-8")
    perform([bench.step()], bench.stamps)
    assert bench.made.read_text(encoding="utf-8") == "two"


@pytest.mark.parametrize("damage", ["missing", "empty"])
def test_a_broken_output_is_redone_not_trusted(bench: Bench, damage: str) -> None:
    """Deleted or emptied behind our back, it is made again."""
    bench.made.unlink() if damage == "missing" else bench.made.write_text("", encoding="utf-8")
    perform([bench.step()], bench.stamps)
    assert bench.made.read_text(encoding="utf-8") == "one"


def test_an_interrupted_step_is_redone(bench: Bench) -> None:
    """Ctrl-C in the middle leaves no stamp behind."""
    bench.given.write_text("two", encoding="utf-8")
    bench.breaks = True
    with pytest.raises(KeyboardInterrupt):
        perform([bench.step()], bench.stamps)
    bench.breaks = False
    perform([bench.step()], bench.stamps)
    assert (bench.runs, bench.made.read_text(encoding="utf-8")) == (3, "two")


def test_a_step_that_makes_nothing_fails_plainly(tmp_path: Path) -> None:
    """The message is for a person."""
    idle = Step("空步骤", (), tmp_path / "never", lambda: None)
    with pytest.raises(SetupFailed, match="空步骤"):
        perform([idle], tmp_path / "stamps")
