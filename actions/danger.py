"""What is said while somebody may still be in danger: to the messages that follow a cry for help, until it is over.

A message like 在楼下了 or 他们在砸门 has no word of labour and none of danger; only what was said before tells what it means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from actions.continuation import Context
from actions.reply import Reply, offers
from index.danger_words import Kind

DANGER = "danger"
"""What was told of a danger and for how many messages more it is believed, kept with what is known."""
BELIEVED, BELIEVED_UNNAMED = 5, 2
"""Messages: nobody is left with safety advice alone for a whole conversation, least of all where only the model heard a danger."""
_TOLD_ONCE = frozenset({"child_labour"})
"""Kinds of danger in which nobody is waiting for help this minute."""
_BRIEF = 16
_HELD: Mapping[Kind, str] = {
    "self_harm": (
        "我在，您慢慢说。先别一个人待着：现在就打 12356，有人陪您说话；手边有药、有刀、站在高处的，先离开，马上打 110 或 120，"
        "喊得到的家人工友先喊过来。是您身边的人这样，守住他，替他打。钱和工作的事还有办法，等缓过来我一件一件陪您办。"
    ),
    "protest": (
        "我这里报不了警：请您或者旁边的人马上打 110 和 119，把地方说清楚——哪个区、哪条路、哪个工地、几楼。"
        "人慢慢退到安全的地方，旁边的人别喊别逼。钱可以登记了去要，人平安才有后面的事。"
    ),
    "violence": (
        "我这里报不了警：马上打 110，说清在哪里、对方几个人、有没有拿东西。锁好门躲开，别出去、别还手；流血、站不起来的打 120。"
    ),
    "detention": (
        "我这里报不了警：马上打 110，说清位置、几个人被关；不方便说话就把定位发给信得过的人请他报警。有人受伤打 120，不要硬闯。"
    ),
    "accident": "先救人：还没打的马上打 120，被压、被埋、被困再打 119，说清地点。先断电停机，别乱搬动伤员，会再塌的地方不要进去。",
    "fire": "人先撤到上风的安全处，马上打 119，受伤中毒打 120。不要回去拿东西。",
    "crowd": "先退到人少的地方，眼看要打起来马上打 110，有人受伤打 120。",
}
_HURT = (
    "有人受伤，先打 120：流血的拿干净布按紧不松手，从高处摔的、被压的别搬动他，昏倒的有人守着，"
    "照 120 电话里教的做，到救护车来。"
)
_UNKNOWN = "先顾人：有人受伤打 120，被打、被关、被堵打 110，着火被困打 119；心里过不去打 12356。"
_THEN = "没有危险了，回一句“没事了”，别的事我接着帮您。"
_THEN_BETTER = "想跟真人说，回复“转人工”；好些了也告诉我一声。"
_CALLED = "打了就好，守在安全的地方等人来，电话别关机，把地方和楼层再说清楚一遍。"
_THERE = "人到了就好，跟着他们，先别和对方争。"
_WITH_HELP = (
    "见到警察讲清经过，有伤的去医院、跟医生说是怎么伤的；报警回执、病历、照片、聊天记录都留着，后面要用。"
)
_GLAD = "人平安就好。有伤的先看病，病历和照片留着。工资、工伤、投诉的事，缓过来了直接跟我说。"
_AFTERWARDS: Mapping[Kind, tuple[str, str]] = {
    "accident": ("在工地上班受了伤", "injury.first-hours"),
    "detention": ("老板把人锁起来不让走", "inspection.forced-labour"),
    "violence": ("上班时被老板打了", "inspection.police-or-inspection"),
    "child_labour": ("没满十六岁的娃儿在打工", "inspection.child-labour"),
}
"""By kind of danger the question, and the card, from which what is asked afterwards goes on."""
_OF_DEATH, _DEATH = "在工地上班出事，人死了", "injury.death-total-money"


@dataclass(frozen=True)
class Danger:
    """A danger that was told; `kind` is None where no rule names it, `left` how many messages more it is believed, `died`
    whether a death was told, `calmed` whether a question has been answered since.
    """

    kind: Kind | None
    left: int
    died: bool = False
    calmed: bool = False

    @classmethod
    def told(cls, kind: Kind | None) -> Danger:
        """As it is when first told."""
        if kind in _TOLD_ONCE:
            return cls(kind, 0)
        return cls(kind, BELIEVED if kind else BELIEVED_UNNAMED)

    def to_slot(self) -> dict[str, Any]:
        """As JSON."""
        return {"kind": self.kind, "left": self.left, "died": self.died, "calmed": self.calmed}

    @classmethod
    def from_slot(cls, slot: object) -> Danger | None:
        """What `to_slot` gave; None where no danger was told or it is believed no longer."""
        if not isinstance(slot, Mapping) or not slot.get("left"):
            return None
        return cls(slot["kind"], int(slot["left"]), bool(slot.get("died")), bool(slot.get("calmed")))


def without_danger(known: Mapping[str, Any]) -> dict[str, Any]:
    """What is known once no danger is believed any longer."""
    return {name: told for name, told in known.items() if name != DANGER}


def afterwards(danger: Danger) -> Context | None:
    """From what a question goes on that is asked once the worst is over; None where the danger tells no matter."""
    if danger.died and danger.kind == "accident":
        return Context(_OF_DEATH, card=_DEATH, base=_OF_DEATH)
    if danger.kind is None or danger.kind not in _AFTERWARDS:
        return None
    question, card = _AFTERWARDS[danger.kind]
    return Context(question, card=card, base=question)


def is_brief(text: str) -> bool:
    """Whether a message is too short to tell a matter of its own."""
    return len(text) <= _BRIEF


def held(danger: Danger, *, hurt: bool = False) -> Reply:
    """What to do, said again in short; `hurt`: the message tells of somebody hurt or unconscious, too."""
    advice = _HELD.get(danger.kind, _UNKNOWN) if danger.kind else _UNKNOWN
    then = _THEN_BETTER if danger.kind == "self_harm" else _THEN
    return _urgent((_HURT if hurt else "") + advice + then)


def help_comes(*, is_there: bool = False) -> Reply:
    """What to do until help is there, and once it is."""
    return _urgent((_THERE if is_there else _CALLED) + _WITH_HELP + _THEN)


def _urgent(text: str) -> Reply:
    return Reply(text, "urgent", offers("没事了", "转人工"))


def safe() -> Reply:
    """What is said once it is over."""
    return Reply(_GLAD, "smalltalk", offers("工伤怎么认定", "我要投诉", "转人工"))
