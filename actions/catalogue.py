"""Every action Rasa may call, in one list; their names are the `actions:` of domain.yml."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from rasa_sdk import Action

from actions.asking import Asking
from actions.calculating.dialogue import SumDialogue
from actions.complaint.ports import Desk, Vault
from actions.deadlines.watch_told import WatchDesk
from actions.documents.writing import Writer
from actions.remedies.dismissal_told import DismissalDesk
from actions.remedies.injury_told import InjuryDesk
from actions.remedies.letter_told import LetterDesk
from actions.remedies.path_told import PathDesk
from actions.turns.answer import AnswerTurn
from actions.turns.complaint import ComplaintTurn
from actions.turns.complaint_closed import CloseComplaint
from actions.turns.interruptions import Interruptions
from actions.turns.person import PersonRequests, PersonTurn
from actions.turns.status import CloseStatus, StatusDesk, StatusTurn
from actions.turns.way import Way
from actions.turns.withdrawal import WithdrawalDesk, Withdrawals
from knowledge.districts import Districts
from knowledge.law import Law
from knowledge.quarantine import Quarantine


class FullDesk(Desk, StatusDesk, WithdrawalDesk, Protocol):
    """A desk that files, tells and takes back."""


def catalogue(
    *,
    asking: Asking,
    sums: SumDialogue,
    writer: Writer,
    letters: LetterDesk,
    injuries: InjuryDesk,
    desk: FullDesk,
    vault: Vault,
    requests: PersonRequests,
    laws: Mapping[str, Law],
    districts: Districts,
    today: Callable[[], date],
    quarantine: Callable[[], Quarantine],
    watch: WatchDesk | None = None,
    dismissals: DismissalDesk | None = None,
    paths: PathDesk | None = None,
) -> Sequence[Action]:
    """One instance of every action, with what each depends on. Without a desk its matter is answered by the cards."""
    interruptions = Interruptions(asking=asking, requests=requests)
    withdrawals = Withdrawals(desk=desk)
    return (
        AnswerTurn(
            asking=asking,
            sums=sums,
            writer=writer,
            letters=letters,
            injuries=injuries,
            watch=watch,
            dismissals=dismissals,
            paths=paths,
            vault=vault,
            districts=districts,
            today=today,
            withdrawals=withdrawals,
        ),
        PersonTurn(requests=requests),
        ComplaintTurn(
            interruptions=interruptions,
            sums=sums,
            way=Way(paths=paths, interruptions=interruptions),
            vault=vault,
            desk=desk,
            laws=laws,
            districts=districts,
            today=today,
            quarantine=quarantine,
        ),
        CloseComplaint(),
        StatusTurn(desk=desk, vault=vault, interruptions=interruptions, withdrawals=withdrawals),
        CloseStatus(),
    )
