"""A remedy path in words: the door, why, by when, with what; what was asked for; the rest of the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.calculators.calculation import article
from actions.remedies.dated import named
from actions.remedies.path_dates import Until
from actions.remedies.remedies import RemedyPath
from actions.remedies.table import Door, Table
from knowledge.law import Law

MOST_DOORS, MOST_REMARKS, MOST_GROUNDS = 4, 3, 3
_TRIED = frozenset({"inspection", "arbitration", "court", "injury_recognition", "payment_order"})
"""Doors people try of themselves: that they are shut is said unasked."""
_NOT_YET = frozenset({"court", "police"})
"""Doors that open after another one: why is said where somebody asks for them first."""
FINAL_RULES = tuple(article("劳动争议调解仲裁法", number) for number in (47, 48, 49))
FINAL = "走仲裁的话，按这个数额，裁决是终局的，作出就生效，单位不能起诉，只能申请撤销；你不服的，收到十五日内可以起诉"
REGISTERED = "在这里登记不等于向部门提出，日子照样走。"


def path_text(
    path: RemedyPath, owned: RemedyPath, limits: Sequence[Until], asked: Sequence[Door], people: int,
    table: Table, laws: Mapping[str, Law],
) -> str:  # fmt: skip
    """The whole reply; `asked` are the doors the message names, `owned` the path where the employer disputes nothing."""
    doors = table.doors
    lines = [
        f"建议先走：{doors[path.recommended].label}。",
        f"为什么：{path.why}（{named(path.grounds[:MOST_GROUNDS], laws)}）。",
        *_by_when(limits, laws),
        f"带上：{'、'.join(path.with_what)}。",
        *(_asked(door, path, owned, table, laws) for door in asked if door != path.recommended),
    ]
    others = [doors[door].label for door in path.alternatives if door not in asked]
    lines += [f"也可以走：{'、'.join(others[:MOST_DOORS])}。"] if others else []
    shut = [one for one in path.excluded if one.door in _TRIED and one.door not in asked]
    lines += [
        f"走不通：{doors[one.door].label}，{one.why}，换{doors[one.instead].label}（{named(one.citations, laws)}）。"
        for one in shut
    ]
    lines += [f"{step.when}，再走{doors[step.door].label}。" for step in path.order[1:]]
    named_doors = {path.recommended, *asked} if asked else {path.recommended, *path.alternatives[:2]}
    lines += [
        f"注意：{one.say}（{named(one.articles, laws)}）"
        for one in path.overlaps
        if set(one.doors) <= named_doors
    ]
    lines += [f"另外：{remark}。" for remark in path.remarks[:MOST_REMARKS]]
    lines += [f"{FINAL}（{named(FINAL_RULES, laws)}）。"] if path.final else []
    return "\n".join([*lines, *_group(path, people, laws), REGISTERED])


def path_line(path: RemedyPath, limits: Sequence[Until], table: Table, laws: Mapping[str, Law]) -> str:
    """The recommended door with its day and its ground, in one line."""
    day = next((f"，最晚{one.day}" for one in limits if one.day and not one.is_over), "")
    return (
        f"下一步：{table.doors[path.recommended].label}{day}。{path.why}（{named(path.grounds[:2], laws)}）。"
    )


def _by_when(limits: Sequence[Until], laws: Mapping[str, Law]) -> list[str]:
    lines = []
    for one in limits:
        if one.day and one.is_over:
            when = f"到{one.day}，已经过了{f'；{one.then}' if one.then else ''}"
        elif one.day:
            when = f"最晚{one.day}，越早越好"
        else:
            when = one.since
        lines.append(f"期限：{one.label}，{when}（{named(one.citations[:1], laws)}）。")
    return lines


def _asked(
    door: Door, path: RemedyPath, owned: RemedyPath, table: Table, laws: Mapping[str, Law]
) -> str:  # fmt: skip
    """What holds of a door somebody asked for that is not the one recommended."""
    label, first = table.doors[door].label, path.recommended
    shut = next((one for one in path.excluded if one.door == door), None)
    if shut:
        other = table.doors[shut.instead].label
        return f"你问的{label}：这件事走不通，{shut.why}，换{other}（{named(shut.citations, laws)}）。"
    if door in path.alternatives:
        return f"你问的{label}：也可以走。"
    if door in (owned.recommended, *owned.alternatives):
        why = f"（{named(owned.grounds[:MOST_GROUNDS], laws)}）" if door == owned.recommended else ""
        return f"你问的{label}：单位认账、只是不付的，可以走{why}；不认账的，先走{table.doors[first].label}。"
    ways = {first, *path.alternatives}
    overlaps = (
        one for one in table.overlaps if door in _NOT_YET and door in one.doors and set(one.doors) & ways
    )
    if why_not := next(overlaps, None):
        return f"你问的{label}：先不走。{why_not.say}（{named(why_not.articles, laws)}）"
    return f"你问的{label}：不是办这件事的地方，先走{table.doors[first].label}。"


def _group(path: RemedyPath, people: int, laws: Mapping[str, Law]) -> list[str]:
    group = path.group
    if group is None:
        return []
    spoken = f"，仲裁推{group.arbitration[0]}到{group.arbitration[1]}名" if group.arbitration else ""
    grounds = named(group.citations, laws)
    return [
        f"你们{people}人：投诉推代表，最多{group.inspection_most}名{spoken}；{group.limits}（{grounds}）。"
    ]
