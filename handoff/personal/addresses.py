"""Addresses down to a street, an estate, a building or a village group; a district alone stays readable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found

_PLACE = "[^\\W\\d_在住到是于去至从的我你他她您了里们，]"
_COUNT = "(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})"
_REGION = (
    f"(?:(?:(?![省市区县镇乡]){_PLACE}){{1,6}}(?:省|市|自治县|(?<![小社园地校])区|县|镇|乡|街道)){{1,4}}"
)
_STREET = "(?:路|街道?|大道|巷|弄|胡同|支路|环线)"
_ESTATE = (
    "(?:小区|社区|花园|家园|公寓|广场|大厦|大楼|写字楼|工业园区?|产业园|科技园|园区|商城|商场|宿舍|"
    "苑|村|组(?!织)|城|府|湾)"
)
_NUMBER = f"(?:附?{_COUNT}(?:-\\d{{1,4}}){{0,2}}[号弄](?:附{_COUNT}号)?)"
_UNIT = (
    f"{_COUNT}(?:-\\d{{1,4}}){{0,2}}(?:栋|幢|座|号楼|单元|层|楼|室|号|房|组|社|队)|[a-z](?:栋|座|区)|"
    "\\d{1,2}-\\d{1,2}(?:-\\d{1,4})?|\\d{3,4}(?!\\d|[元块年个多万千])"
)
_UNITS = f"(?:[ ，,]?(?:{_UNIT}))"
_TAIL = f"(?:{_PLACE}{{0,8}}{_ESTATE})?{_UNITS}{{0,6}}"

_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        f"(?:{_REGION})?{_PLACE}{{2,8}}{_STREET}(?:{_PLACE}{{1,3}}段)?{_NUMBER}{_TAIL}",
        f"{_REGION}{_PLACE}{{1,8}}(?:{_STREET}(?![上边])|{_ESTATE}){_TAIL}",
        f"{_PLACE}{{1,6}}(?:镇|乡){_PLACE}{{1,6}}村(?:{_PLACE}{{0,4}}{_COUNT}?[组社队])?{_UNITS}{{0,6}}",
        f"(?:{_PLACE}{{2,10}})?{_COUNT}(?:栋|幢|座|号楼|单元)(?:{_UNITS}){{1,6}}",
        f"{_PLACE}{{2,10}}(?:小区|花园|家园|公寓|苑|宿舍){_UNITS}{{1,6}}",
    )
)
_LABELLED = re.compile(
    "(?:地址|住址|住所|住处)(?:是|在|为|[:： ]){1,2}(?P<value>(?![你哪怎什])[^，,。；;！!？?\n]{3,60})"
)
_HOME = re.compile(
    "(?:家住|住在|住(?![址宿院户房])|寄到|送到)"
    f"(?P<value>[^，,。；;！!？?\n]{{1,20}}(?:{_STREET}|{_ESTATE}|[镇乡号栋幢室楼])(?:{_UNITS}){{0,6}})"
)
_EVERYDAY = re.compile("工地|公司|单位|厂里|宿舍里?$|医院|马路|路上|半路")


def addresses(folded: str) -> Iterator[Found]:
    """Every address of a folded text; those told as such first. Found addresses may overlap."""
    for match in _LABELLED.finditer(folded):
        yield Found(match.start("value"), match.end("value"), "地址")
    for match in _HOME.finditer(folded):
        if not _EVERYDAY.search(match["value"]):
            yield Found(match.start("value"), match.end("value"), "地址")
    for shape in _SHAPES:
        for match in shape.finditer(folded):
            if not _EVERYDAY.search(match[0]):
                yield Found(match.start(), match.end(), "地址")
