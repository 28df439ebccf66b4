"""Free text as staff see it: names, numbers and addresses masked, workplaces left readable."""

from __future__ import annotations

import re

from channels.console.labelled import parted, spans
from handoff.mask import mask
from handoff.redact import redact

_AT_HOME = re.compile(r"(家住|我住|住在|住址[:：]?|送达地址[:：]?)\s*([^，,。；;\s]{4,})")
_READABLE = 6
"""Characters of an address that stay: about as far as its street."""


def masked(text: str) -> str:
    """The text with the personal data found in it masked; what was typed as a field is masked as that field is."""
    parts, done = [], 0
    for field, start, end in spans(text):
        if field in _TYPED_AS:
            parts += [redact(text[done:start], None, _hidden), _TYPED_AS[field](text[start:end])]
            done = end
    return "".join([*parts, redact(text[done:], None, _hidden)])


def masked_at_work(text: str) -> str:
    """The same for what tells of an employer or a site, where places stay readable, but for where somebody lives."""
    return redact(_AT_HOME.sub(lambda found: found[1] + cut(found[2]), text), None, mask)


def cut(address: str) -> str:
    """An address down to about its street; a shorter one not at all."""
    return address[:_READABLE] + "****" if len(address) > _READABLE else "****"


def _own_address(typed: str) -> str:
    """送达地址：渝北区样例街2号, whatever shape the address has."""
    label, value = parted(typed)
    return label + cut(value) if value else label


_TYPED_AS = {"delivery_address": _own_address, "employer_address": masked_at_work}


def _hidden(kind: str, value: str) -> str:
    """As the person's own screen has it, but for addresses; a label after one (地址：… 金额：…) ends it."""
    if kind != "地址":
        return mask(kind, value)
    upto = next((start for _, start, _ in spans(value) if start), len(value))
    address = value[:upto].rstrip()
    return cut(address) + value[len(address) : upto] + masked(value[upto:])
