"""After the complaint form: its slots are emptied."""

from __future__ import annotations

from actions.complaint.filing import CLEARED
from actions.turns.base import Heard, Taken, Turn


class CloseComplaint(Turn):
    """After the form: nothing is left of it in the tracker's slots."""

    action_name = "action_close_complaint"

    def take(self, heard: Heard) -> Taken:
        """Clear every slot of the form; what had to be said was said in the form's last turn."""
        return Taken(slots=CLEARED)
