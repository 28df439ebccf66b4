"""The form of a filing as other systems send it, made from the table of fields the chat asks (actions.complaint.fields)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model

from actions.complaint.fields import FIELDS
from actions.complaint.issues import ISSUES
from channels.console.typed import Typed, encodable

_UNKNOWN = "unknown"


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else encodable(value)


def _shaped(pattern: str) -> Any:
    return Annotated[str, BeforeValidator(_as_text), Field(pattern=f"^(?:{pattern}|{_UNKNOWN})$")]


_TEXT = Annotated[Typed, Field(max_length=2_000)]
_SHAPES: dict[str, Any] = {
    "issue": Literal[(*ISSUES, _UNKNOWN)],
    "channel": Literal["mediation", "arbitration", "unknown"],
    "amount": _shaped(r"\d{1,9}(?:\.\d{1,2})?"),
    "months_owed": _shaped(r"\d{1,3}"),
    "phone": _shaped(r"1\d{10}|0\d{2,3}-?\d{7,8}"),
    "id_check": Literal["later", "window", "login", "unknown"],
    "consent": bool,
    "anonymous": bool,
    "confirm": bool,
    "details": Annotated[Typed, Field(max_length=10_000)],
}
_LABELS = {
    **{field.name: f"{field.label}。{field.question}" for field in FIELDS},
    "issue": "事情：" + "、".join(f"{code} {name}" for code, name in ISSUES.items()),
    "channel": "办法：调解还是仲裁，只有可以选的事情才要",
    "consent": "本人看过收集说明并且同意：true",
    "confirm": "本人核对过内容、确认提交：true",
    "months_owed": "欠了几个月；知道金额可以不填",
    "details": "事情经过",
}
_NAMES = dict.fromkeys([*(field.name for field in FIELDS), "months_owed", "details"])

Facts: type[BaseModel] = create_model(  # type: ignore[call-overload]
    "Facts",
    __config__=ConfigDict(extra="forbid", hide_input_in_errors=True),
    __doc__="登记的内容。本人说不知道的，写 unknown；同意、确认和是否匿名不能写。",
    **{
        name: (_SHAPES.get(name, _TEXT) | None, Field(default=None, description=_LABELS[name], repr=False))
        for name in _NAMES
    },
)
"""One optional field for each that a filing may have; which are needed depends on its kind and issue."""
