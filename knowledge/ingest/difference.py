"""What changed between two versions of a text, article by article."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.statutes import Article


@dataclass(frozen=True)
class Change:
    """One article that is new, gone or worded differently."""

    key: str
    kind: Literal["added", "removed", "changed"]
    before: str
    after: str

    def lines(self) -> Iterator[str]:
        """For reading: the article, and its wording before (−) and after (+) where they differ."""
        name = {"added": "新增", "removed": "删除", "changed": "修改"}[self.kind]
        yield f"{name} {'第 ' + self.key + ' 条' if self.key[0].isdigit() else self.key}"
        if self.kind != "changed":
            yield f"  {'+' if self.kind == 'added' else '-'} {self.after or self.before}"
            return
        matcher = difflib.SequenceMatcher(a=self.before, b=self.after, autojunk=False)
        for operation, start, end, new_start, new_end in matcher.get_opcodes():
            if operation != "equal":
                gone, come = self.before[start:end], self.after[new_start:new_end]
                around = self.before[max(0, start - 8) : start]
                yield f"  …{around}[-{gone}-][+{come}+]"


def difference(before: Mapping[str, Article], after: Mapping[str, Article]) -> list[Change]:
    """Every article that is not the same in both, in the order of the new text, then those gone."""
    changes: list[Change] = []
    for key, article in after.items():
        old = before.get(key)
        if old is None:
            changes.append(Change(key, "added", "", article.whole))
        elif old.whole != article.whole:
            changes.append(Change(key, "changed", old.whole, article.whole))
    changes += [Change(key, "removed", old.whole, "") for key, old in before.items() if key not in after]
    return changes
