"""Taking official texts in: read, compare with the version before, store, and say what must be looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.ingest.difference import Change, difference
from knowledge.ingest.document import read_version
from knowledge.ingest.errors import Unreadable
from knowledge.law import Law
from knowledge.originals import Originals, TextVersion, write_version
from knowledge.quarantine import CitingPart, Hold, caught

_NOT_LAWS = frozenset({"INDEX", "README"})


@dataclass(frozen=True)
class Intake:
    """One text taken in. `before` None: the first version of this law; then nothing is held."""

    version: TextVersion
    before: TextVersion | None
    changes: tuple[Change, ...]
    unregistered: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether the very same text was there already."""
        return self.before is not None and self.before.sha256 == self.version.sha256

    @property
    def holds(self) -> tuple[Hold, ...]:
        """What must go out of service: every article that was changed or is gone."""
        if self.before is None:
            return ()
        return tuple(Hold(self.version.law, change.key) for change in self.changes if change.kind != "added")


def read(
    path: Path, laws: Mapping[str, Law], originals: Originals, *, law: str | None, effective: date | None
) -> Intake:
    """What taking a file in would do; nothing is written. Raises Unreadable."""
    version = read_version(path, laws, law=law, effective=effective)
    stored = originals.versions(version.law)
    if any(one.effective == version.effective and one.sha256 != version.sha256 for one in stored):
        raise Unreadable(
            path,
            f"已有一个 {version.effective} 起施行的不同文本；修改后的文本请用 --effective 写明新的施行日期",
        )
    earlier = [one for one in stored if one.effective <= version.effective]
    before = earlier[-1] if earlier else None
    changes = difference(before.articles, version.articles) if before else []
    registered = laws[version.law]
    unregistered = [
        key for key in version.articles if key not in registered.paragraphs and key not in registered.sections
    ]
    return Intake(version, before, tuple(changes), tuple(unregistered))


def store(intake: Intake, folder: Path) -> Path | None:
    """Write the version; None where it was there already."""
    return None if intake.is_known else write_version(intake.version, folder)


def report(intake: Intake, parts: Sequence[CitingPart]) -> Iterator[str]:
    """What an operator is told about one text."""
    version = intake.version
    yield f"《{version.law}》{version.effective} 起施行，{len(version.articles)} 条"
    if intake.is_known:
        yield "  与已有版本完全相同，没有改动"
        return
    yield from (f"  登记册里没有：{key}" for key in intake.unregistered[:10])
    if intake.before is None:
        yield "  第一个版本，没有可比的旧版本"
        return
    yield f"  与 {intake.before.effective} 的版本相比，{len(intake.changes)} 条有变化"
    for change in intake.changes:
        yield from (f"  {line}" for line in change.lines())
    for hold in intake.holds:
        names = [part.name for part in caught(hold, parts)]
        yield f"  {hold} 停用：{'、'.join(names) or '没有卡片引用'}"


def files_in(given: Iterable[Path]) -> list[Path]:
    """Files, and the files of folders; an index or a readme beside the texts is no text."""
    listed = [path for one in given for path in (sorted(one.iterdir()) if one.is_dir() else [one])]
    return [path for path in listed if path.stem not in _NOT_LAWS]
