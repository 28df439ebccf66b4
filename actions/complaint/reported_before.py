"""Whether a message says that nothing was reported to anybody before: a filing must not deny what was reported."""

from __future__ import annotations

import re

from language.variants import standardise

_EMPLOYER = "(?:我们?|他们?)*(?:老板娘?|公司|单位|厂[里长]?|领导|经理|主管|人事|包?工头|班组?长)"
_OTHERS = (
    "别的?|其他|任何人?|哪[个里儿]|啥子?|什么|谁|部门|地方|劳动|监察|人社|仲裁|信访|法院|政府|街道|社区|工会|派出所|警察"
    "|大队|[局委院]|12\\d{3}|热线|网上|电话|平台"
)
_BETWEEN = "[去向跟找给往到在和打上用]|正式|专门|真的|单独"
_NOT = "(?:没有?|没得|莫得|[从并]?未)"
_FILED = "(?:(?:反映|投诉|举报|起诉|仲裁|告)过?[、或和及]?者?)+(?<=过)|(?:申请|提起?|打)过(?:劳动)?(?:仲裁|官司|诉讼)"
_EVER = re.compile(_FILED)
_NEVER = re.compile(f"{_NOT}(?:{_BETWEEN}|{_OTHERS}){{0,6}}(?:{_FILED})")
_NOT_TO_EMPLOYER = re.compile(f"{_NOT}[去向跟找给往和]*{_EMPLOYER}(?:{_FILED})")
"""Who never told the employer says nothing of the authorities: the question stays open."""
_PLACEHOLDER = re.compile("‹[^›]*›")
_ANSWERS = re.compile(
    "^(?:[是有对]的?)(?=[过，,。！! ]|$)|没|莫得|[无未不否]|过|第一次|头一[次回]|从来|[0-9一二三两]次|反映|投诉|举报|起诉|告|仲裁|诉讼|判|立案|受理|官司|报警|信访|调解|找|问|打|"
    f"{_OTHERS}"
)
"""Words of an answer to whether it was reported before; a name or a sum has none."""


def answers_reports(text: str) -> bool:
    """Whether a message may answer if it was reported before: 去年找过街道 may, 王老五 does not."""
    return bool(_ANSWERS.search(standardise(_PLACEHOLDER.sub("", text).strip())))


def never_reported(text: str) -> bool:
    """Whether a message denies every earlier report it speaks of: not 没跟老板反映过，但是投诉过."""
    plain = standardise(text)
    denied, to_employer = _ends(_NEVER, plain), _ends(_NOT_TO_EMPLOYER, plain)
    return bool(denied) and _ends(_EVER, plain) <= denied | to_employer


def _ends(pattern: re.Pattern[str], text: str) -> set[int]:
    return {match.end() for match in pattern.finditer(text)}
