"""What becomes of a question: answered, asked back or declined, by what is known of it and how sure the best card is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.emergency import is_at_rest, is_brief_cry, is_figurative, mourns
from index.farewells import says_farewell
from index.query import Query
from index.result import Outcome
from index.schemes import is_lawful, is_signed_away, names_scheme
from index.search import Hit


@dataclass(frozen=True)
class Thresholds:
    """Where the decision falls.

    Answer from `answer` up, with a card that serves a claim told from `answer_claim` up: the claim's rules and ways are right
    whichever of its cards leads; with one that has less than `covered` of the question's words, by how rare they are, and
    presumes what was not told, from `answer_strange` up (厂里不许穿拖鞋: of our own questions answered so 3 in 10 were right). Ask back from `clarify` up: which of the three likeliest is meant, where together they come to
    `among`. A question that is outside with `outside` probability has none of
    our cards, where the scope model too holds it for other law with `of_others` (厂子早都关了 is none); one that goes on from an answer about labour, with `outside_continuing`; one that tells a claim of work
    (拖欠工资), whatever else it tells, with `outside_though_claimed`; what the scope model holds for work with `of_work` is not called outside
    all the same, there is only no card for it. Another claim's card is offered from `other_claim` up.
    A question of which less than `known` of the tokens are known, or that comes less near than `meaning` to the best card,
    has no card (on our own questions 0.75 and 0.29 are the least), unless it tells all that the card presumes. Help with what is unlawful is refused where it is likeliest, or
    from `schemed` up (`papered`, where workers shall sign away what one does not want to give), and a word of scheming is said, else from `unsaid` up (怎么领失业金 is none), of other matters from `unlawful_elsewhere` up (骗取钱财怎么追回 is none); below `doubtful` a card from `sure_card` up is told: it says what the law allows. Small talk is one from `chatting` up, whatever card is near, and where no card is sure from `idle` up or in
    `brief` characters. Danger that no rule names is believed from `urgent` up; danger to others that a rule names
    (群里都炸了), unless the model is below `witness` or the harm is told as going on; below `cry` characters the model is believed from
    `sure_cry` up, where harm is named (他在渝北 sounds like a cry to it).
    """

    answer: float = 0.4
    answer_claim: float = 0.3
    covered: float = 0.3
    answer_strange: float = 0.7
    clarify: float = 0.2
    among: float = 0.5
    outside: float = 0.22
    outside_though_claimed: float = 0.98
    of_work: float = 0.8
    outside_continuing: float = 0.75
    other_claim: float = 0.05
    known: float = 0.6
    meaning: float = 0.3
    schemed: float = 0.25
    papered: float = 0.1
    unsaid: float = 0.95
    unlawful_elsewhere: float = 0.9
    doubtful: float = 0.7
    sure_card: float = 0.95
    of_others: float = 0.1
    chatting: float = 0.9
    idle: float = 0.7
    brief: int = 8
    urgent: float = 0.75
    cry: int = 10
    sure_cry: float = 0.9
    witness: float = 0.02

    def outside_of(self, query: Query) -> float:
        """From which probability on this question is taken for one of other matters."""
        return self.outside_though_claimed if query.claims_work else self.outside

    def continuing(self) -> Thresholds:
        """The same for a question that goes on from an answer about labour, or comes in at the entrance for employers."""
        return replace(self, outside=self.outside_continuing)

    def recognises(self, hit: Hit) -> bool:
        """Whether the words of the question and their meaning are known well enough to trust a hit."""
        near = hit.evidence.known >= self.known and hit.evidence.meaning >= self.meaning
        return near or _tells_all(hit)


DELIVERED = Thresholds()
"""As measured in docs/results."""


_SUM = re.compile(r"\d{2,}")
"""押了2800 has the letters of a goodbye; whoever tells a sum is not chatting."""
_ALWAYS = frozenset({"self_harm", "protest"})
"""Kinds of danger that a rule alone is believed in."""


def is_urgent(query: Query, limits: Thresholds) -> bool:
    """Whether somebody is in danger now: by the rules, or by the model where it is sure and nobody has died or is at rest."""
    danger, chance = query.danger, query.verdict.of("urgent")
    if danger and (danger.kind in _ALWAYS or danger.is_now or chance >= limits.witness):
        return True
    return _cries(query.folded, chance, limits)


def _cries(text: str, chance: float, limits: Thresholds) -> bool:
    """Whether the model alone is believed: a few words only where they name harm."""
    heard = (
        chance >= limits.urgent
        if len(text) >= limits.cry
        else chance >= limits.sure_cry and is_brief_cry(text)
    )
    return heard and not (mourns(text) or is_at_rest(text) or is_figurative(text))


def decide(
    query: Query, hits: Sequence[Hit], limits: Thresholds, *, outside: float, by_number: bool
) -> Outcome:
    """The one named outcome; `outside` is how likely this is no labour matter, `by_number` that an article was asked for
    by its number.
    """
    verdict = query.verdict
    best = hits[0].score if hits and limits.recognises(hits[0]) else 0.0
    if is_urgent(query, limits):
        return "urgent"
    said = names_scheme(query.folded) or verdict.of("unlawful") >= limits.unsaid
    schemes = said and not is_lawful(query.folded)
    is_told = best >= limits.sure_card and verdict.of("unlawful") < limits.doubtful
    least = limits.papered if is_signed_away(query.folded) else limits.schemed
    strange = outside >= limits.outside_of(query)
    elsewhere = strange and verdict.of("outside") >= limits.of_others
    if (
        (verdict.scope == "unlawful" or verdict.of("unlawful") >= least)
        and schemes
        and not is_told
        and not (elsewhere and verdict.of("unlawful") < limits.unlawful_elsewhere)
    ):
        return "declined_unlawful"
    if by_number:
        return "answered"
    if _is_small_talk(query, best, limits):
        return "smalltalk"
    if strange and _is_misheard(query):
        return "clarify"
    if elsewhere:
        return "declined_no_evidence" if query.labour >= limits.of_work else "declined_out_of_scope"
    serves = bool(hits) and any(told.covers(hits[0].card) for told in query.claims)
    if best >= _least(hits, limits, serves=serves):
        return "answered"
    told = bool(query.claims) and bool(hits)
    return "clarify" if best >= limits.clarify or told else "declined_no_evidence"


def _least(hits: Sequence[Hit], limits: Thresholds, *, serves: bool) -> float:
    """How sure the best card must be to answer."""
    if serves:
        return limits.answer_claim
    strange = bool(hits) and hits[0].evidence.covered < limits.covered and not _tells_all(hits[0])
    return limits.answer_strange if strange else limits.answer


def _tells_all(hit: Hit) -> bool:
    """Whether the question tells everything that the card presumes."""
    return hit.evidence.met > 0 and not hit.evidence.unmet


def _is_misheard(query: Query) -> bool:
    """Whether the model hears a goodbye where no word takes leave; it knows as little whether that is of work."""
    return query.verdict.label == "goodbye" and not says_farewell(query.text)


def _is_small_talk(query: Query, best: float, limits: Thresholds) -> bool:
    if _is_misheard(query) or _SUM.search(query.folded):
        return False
    chat = query.verdict.of("smalltalk")
    idle = chat >= limits.idle or len(query.folded) <= limits.brief
    return chat >= limits.chatting or (query.verdict.scope == "smalltalk" and best < limits.answer and idle)
