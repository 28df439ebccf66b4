"""Names of people who can bear witness, 人名: 证人叫王伟, 工友小刚可以作证, 李强当时在场.

Elsewhere 老王 is no name that tells who it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found
from handoff.personal.names import HAN, NAME, SURNAMES
from language.entity_patterns import places

BEARS = "[作做]证|证明|[是当做为]我?们?的?证人|在场|亲眼"
"""What is said of somebody who can bear witness."""
_NO_NICKNAME = "[孩时区学组工伙朋额心店部姨包]"
_ONE = f"(?:老[{SURNAMES}]|[小阿](?!{_NO_NICKNAME}){HAN}|[{SURNAMES}](?:师傅|哥|姐|叔|姨)|{NAME})"
_CALLED = f"(?P<name>{_ONE}(?:[和跟与、]{_ONE})*)"
_CAN = "(?:都|也)?(?:可以|能够?|愿意|肯|会|答应|敢)"
_SOME = r"[一二两三四五六七八九十几\d]{1,2}[个名位]人?[,，]?"
_FOLLOWS = "(?=$|[ ，,。；;！!、：:]|[说看见听愿能会当也都住]|知道|可以|电话|手机)"
_BESIDE_ME = "工友|同事|老乡|室友|班组?长|组长|师傅|徒弟|邻居"
_FIRST = "(?:^|(?<=[ ，,。；;！!、：:有])|(?<=当时)|(?<=那天)|(?<=现场))"
_SHAPES = (
    re.compile(f"证人(?:的?(?:名字|姓名))?(?:[:： ]|[只就还也]?[是有为]|叫做?|一共|{_SOME})+{_CALLED}"),
    re.compile(f"证人{_CALLED}{_FOLLOWS}"),
    re.compile(f"(?:{_BESIDE_ME}){_CALLED}(?:{_CAN})?.{{0,4}}(?:{BEARS})"),
    re.compile(f"{_FIRST}{_CALLED}(?:(?:{_CAN})?.{{0,4}}(?:{BEARS})(?<!证明)|{_CAN}.{{0,4}}证明)"),
)
"""A sentence may begin like a name and go on with a paper that proves: 余下的收入证明."""


def witnesses(folded: str) -> Iterator[Found]:
    """Every name of a folded text that is told as a witness's."""
    for shape in _SHAPES:
        for match in shape.finditer(folded):
            if not match["name"].startswith(places()):
                yield Found(match.start("name"), match.end("name"), "人名")
