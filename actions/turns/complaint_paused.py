"""The form while somebody may be in danger: it waits, asks nothing, and comes back with 继续."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.complaint import wording
from actions.complaint.fields import next_field
from actions.complaint.issues import issue_of
from actions.complaint.opening import goes_on
from actions.complaint.surroundings import Surroundings
from actions.danger import DANGER, Danger, without_danger
from actions.learning import KNOWN
from actions.reply import offers
from actions.turns.base import Heard, Taken
from actions.turns.complaint_left import ended
from actions.turns.emergency import Emergencies
from actions.turns.interruptions import Interruptions, is_placeholder

GO_ON, CANCEL, OPEN = "继续填", "取消", "我要投诉"


class Pauses:
    """Safety first and alone, over the open form as outside it; whoever goes on or cancels does so."""

    def __init__(
        self, *, emergencies: Emergencies, interruptions: Interruptions, surroundings: Surroundings
    ) -> None:
        self._emergencies = emergencies
        self._interruptions = interruptions
        self._around = surroundings

    def take(self, heard: Heard, known: dict[str, Any]) -> Taken | None:
        """The turn of a cry for help or of what follows one; None where the form goes on."""
        is_held = Danger.from_slot(known.get(DANGER)) is not None
        if (
            goes_on(heard.text)
            or heard.text.strip() == CANCEL
            or (is_placeholder(heard.text) and not is_held)
        ):
            return None
        if is_held and (handed := self._interruptions.person(heard)):
            return _waiting(heard, Taken([handed], {KNOWN: known}))
        side = self._interruptions.side(heard)
        taken = self._emergencies.take(self._as_said(heard, known) if is_held else _with(heard, known), side)
        return _waiting(heard, taken) if taken else None

    def before_opening(self, heard: Heard, known: dict[str, Any]) -> Taken | None:
        """Safety before a form that the same message wishes to open: 老板要打死我，我要投诉. The form is offered for later."""
        unheld = _with(heard, without_danger(known) | _child_labour(heard))
        taken = self._emergencies.take(unheld, self._interruptions.side(heard))
        if taken is None:
            return None
        *before, last = taken.replies
        offered = tuple(dict.fromkeys((*last.quick_replies, *offers(OPEN))))
        left = ended(replace(last, quick_replies=offered))
        return Taken([*before, *left.replies], {**left.slots, **taken.slots})

    def after(self, heard: Heard, known: dict[str, Any]) -> dict[str, Any]:
        """What is known once the form was not held up: 继续 ends a danger, anything else lets it be believed for less."""
        if goes_on(heard.text):
            return without_danger(known)
        return self._emergencies.aged(_with(heard, known))

    def _as_said(self, heard: Heard, known: dict[str, Any]) -> Heard:
        """The message that was kept whole as the answer to a field, as it was said: 他在楼下了 is no address."""
        said = self._around.as_no_answer(heard.text, heard.session_id)
        return _with(replace(heard, text=said), known)


def _with(heard: Heard, known: dict[str, Any]) -> Heard:
    return replace(heard, slots={**heard.slots, KNOWN: known})


def _waiting(heard: Heard, taken: Taken) -> Taken:
    """The field stays asked, so that its answer is kept from Rasa; a safety message itself asks nothing."""
    *before, last = taken.replies
    asks = None if last.outcome == "urgent" else heard.requested
    told = replace(last, asks=asks, quick_replies=(*last.quick_replies, *offers(GO_ON)))
    if DANGER not in taken.slots[KNOWN]:
        told = replace(
            told, text=f"{last.text}{wording.WAITS}", quick_replies=offers(GO_ON, CANCEL, "转人工")
        )
    stands = {"requested_slot": heard.requested, "stage": heard.slots.get("stage")}
    return Taken([*before, told], {**taken.slots, **stands, **_matter(heard)})


def _child_labour(heard: Heard) -> dict[str, Any]:
    """Children at work are a danger and the matter of the filing at once: who goes on need not tell them again."""
    return {"issue": "child_labour"} if issue_of(heard.text) == "child_labour" else {}


def _matter(heard: Heard) -> dict[str, Any]:
    """What the cry tells where the form asks for its matter, and the field that is asked once the form goes on."""
    if heard.requested != "issue" or not (told := _child_labour(heard)):
        return {}
    details = f"{heard.slots.get('details') or ''}\n{heard.text}".strip()
    following = next_field({**heard.slots, **told})
    return {**told, "details": details, "requested_slot": following.name if following else "confirm"}
