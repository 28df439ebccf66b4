"""Every action Rasa may call, in one list; their names are the `actions:` of domain.yml."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from rasa_sdk import Action

from actions.asking import Asking
from actions.complaint.asked import Questions
from actions.complaint.ports import Desk, Vault
from actions.complaint.surroundings import Surroundings
from actions.desks import Desks
from actions.turns.answer import AnswerTurn
from actions.turns.complaint import ComplaintTurn
from actions.turns.complaint_closed import CloseComplaint
from actions.turns.complaint_filed import Filings
from actions.turns.complaint_paused import Pauses
from actions.turns.complaint_told import Telling
from actions.turns.emergency import Emergencies
from actions.turns.interruptions import Interruptions
from actions.turns.person import PersonRequests, PersonTurn
from actions.turns.status import CloseStatus, StatusTurn
from actions.turns.status_lookup import StatusDesk
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
    desks: Desks,
    desk: FullDesk,
    vault: Vault,
    requests: PersonRequests,
    laws: Mapping[str, Law],
    districts: Districts,
    today: Callable[[], date],
    quarantine: Callable[[], Quarantine],
) -> Sequence[Action]:
    """One instance of every action, with what each depends on."""
    interruptions = Interruptions(asking=asking, requests=requests)
    emergencies = Emergencies(asking)
    withdrawals = Withdrawals(desk=desk)
    around = Surroundings(sums=desks.sums, vault=vault, laws=laws, districts=districts, today=today)
    questions = Questions(around, quarantine)
    answers = AnswerTurn(
        asking=asking,
        desks=desks,
        vault=vault,
        districts=districts,
        today=today,
        emergencies=emergencies,
        withdrawals=withdrawals,
    )
    return (
        answers,
        PersonTurn(requests=requests, emergencies=emergencies, answers=answers),
        ComplaintTurn(
            interruptions=interruptions,
            pauses=Pauses(emergencies=emergencies, interruptions=interruptions, surroundings=around),
            withdrawals=withdrawals,
            way=Way(paths=desks.paths, interruptions=interruptions),
            desk=desk,
            sums=desks.sums,
            questions=questions,
            telling=Telling(
                surroundings=around,
                questions=questions,
                filings=Filings(around, desk),
                interruptions=interruptions,
            ),
        ),
        CloseComplaint(),
        StatusTurn(
            desk=desk,
            vault=vault,
            interruptions=interruptions,
            emergencies=emergencies,
            withdrawals=withdrawals,
        ),
        CloseStatus(),
    )
