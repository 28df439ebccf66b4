"""The day a person was dismissed, as far as their story tells it."""

from __future__ import annotations

import re
from datetime import date

from actions.event_day import event_day

_DISMISSED = re.compile(r"辞退|开除|解雇|解除|炒|裁|不要我|不用来|让我走|赶我走|劝退|离职|终止")


def dismissed_on(story: str, today: date) -> date | None:
    """The first day of the date told with the dismissal; a story's only date counts where none stands with it.

    The first day, because a limitation date told too late would cost the claim. None when it is not clear.
    """
    span = event_day(_DISMISSED, story, today)
    return span.start if span else None
