"""Every family of tables of one instance, opened once and handed to whoever needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from answering import clock
from channels.console.routes import ConsoleStores
from channels.question_log import QuestionLog
from channels.rating_log import RatingLog
from handoff.casework import Casework
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from settings import Settings
from store.acts import Acts
from store.answer_log import AnswerLog
from store.api_keys import ApiKeys
from store.attachments import Attachments
from store.attempts import Attempts, sign_ins
from store.calls import Calls
from store.case_rows import CaseRows
from store.cipher import Cipher
from store.database import is_reachable, migrate, open_database
from store.erasure import Erasure
from store.groups import Groups
from store.improvements import Improvements
from store.invitations import Invitations
from store.keys import demo_keys, parse_keys
from store.messages import Messages
from store.notes import Notes
from store.notices import Notices
from store.outbox import Outbox
from store.papers import PaperFiles
from store.people import PersonRequests
from store.presence import Presence
from store.quarantine import QuarantineJournal
from store.queue import Queue
from store.ratings import Ratings
from store.sessions import Sessions
from store.signals import Signals, signals_of
from store.staff import Staff
from store.staff_sessions import StaffSessions
from store.tickets import Tickets
from store.vault import Vault
from store.wechat_news import WechatNews
from store.wechat_owed import WechatOwed
from store.wechat_people import WechatPeople
from store.wechat_tokens import WechatTokens
from store.wechat_words import WechatWords


@dataclass(frozen=True)
class Stores:
    """Every family of tables, whether their database answers, and what replicas tell each other through it."""

    is_reachable: Callable[[], bool]
    sessions: Sessions
    messages: Messages
    vault: Vault
    tickets: Tickets
    attempts: Attempts
    outbox: Outbox
    requests: PersonRequests
    presence: Presence
    signals: Signals | None
    quarantine: QuarantineJournal
    evidence: Attachments
    ratings: Ratings
    erasure: Erasure
    papers: PaperFiles
    wechat_people: WechatPeople
    wechat_tokens: WechatTokens
    wechat_owed: WechatOwed
    wechat_news: WechatNews
    wechat_words: WechatWords
    queue: Queue
    notices: Notices
    groups: Groups
    answers: AnswerLog
    improvements: Improvements
    api_keys: ApiKeys
    console: ConsoleStores


def open_stores(settings: Settings) -> Stores:
    """The database, migrated, with its tables. Raises StoreUnavailable."""
    settings.var.mkdir(parents=True, exist_ok=True)
    engine = open_database(settings.database)
    migrate(engine)
    cipher, now = Cipher(_keys(settings)), clock(settings)
    sessions = Sessions(engine=engine, cipher=cipher, clock=now)
    messages = Messages(engine=engine, cipher=cipher, clock=now)
    tickets = Tickets(engine=engine, cipher=cipher, clock=now)
    requests = PersonRequests(engine=engine, cipher=cipher, clock=now)
    presence = Presence(engine=engine, clock=now)
    evidence = Attachments(engine=engine, cipher=cipher, clock=now)
    staff = Staff(engine=engine, cipher=cipher, clock=now)
    staff_sessions = StaffSessions(engine=engine, cipher=cipher, clock=now)
    groups = Groups(engine=engine, cipher=cipher, clock=now)
    sign_ins_of = sign_ins(engine=engine, clock=now)
    queue, notes = Queue(engine=engine, clock=now), Notes(engine=engine, cipher=cipher)
    answers, ratings = AnswerLog(engine=engine), Ratings(engine=engine, cipher=cipher, clock=now)
    improvements = Improvements(engine=engine, cipher=cipher, clock=now)
    return Stores(
        is_reachable=lambda: is_reachable(engine),
        sessions=sessions,
        messages=messages,
        vault=Vault(engine=engine, cipher=cipher),
        tickets=tickets,
        attempts=Attempts(engine=engine, clock=now),
        outbox=Outbox(engine=engine, cipher=cipher, clock=now),
        requests=requests,
        presence=presence,
        signals=signals_of(settings.database),
        quarantine=QuarantineJournal(engine=engine, clock=now),
        evidence=evidence,
        ratings=ratings,
        erasure=Erasure(engine=engine, cipher=cipher, tracker=settings.var / "tracker.db", clock=now),
        papers=PaperFiles(folder=settings.var / "papers", cipher=cipher, clock=now),
        wechat_people=WechatPeople(engine=engine, cipher=cipher, clock=now),
        wechat_tokens=WechatTokens(engine=engine, cipher=cipher, clock=now),
        wechat_owed=WechatOwed(engine=engine, cipher=cipher, clock=now),
        wechat_news=WechatNews(engine=engine, clock=now),
        wechat_words=WechatWords(engine=engine, cipher=cipher, clock=now),
        queue=queue,
        notices=Notices(engine=engine, clock=now),
        groups=groups,
        answers=answers,
        improvements=improvements,
        api_keys=ApiKeys(engine=engine, cipher=cipher, clock=now),
        console=ConsoleStores(
            cipher=cipher,
            clock=now,
            staff=staff,
            staff_sessions=staff_sessions,
            sign_ins=sign_ins_of,
            invitations=Invitations(engine=engine, cipher=cipher, clock=now),
            acts=Acts(engine=engine, cipher=cipher, clock=now),
            queue=queue,
            tickets=tickets,
            notes=notes,
            attachments=evidence,
            groups=groups,
            presence=presence,
            sessions=sessions,
            messages=messages,
            calls=Calls(engine=engine, cipher=cipher, clock=now),
            answers=answers,
            ratings=ratings,
            improvements=improvements,
            cases=CaseRows(engine=engine, cipher=cipher),
        ),
    )


def casework(kept: Stores, settings: Settings) -> Casework:
    """The working of tickets over an instance's stores."""
    return Casework(
        tickets=kept.tickets,
        queue=kept.queue,
        clock=clock(settings),
        working_days=load_working_days(),
        districts=load_districts(),
        full_handling=settings.full_handling,
    )


def question_log(kept: Stores, settings: Settings) -> QuestionLog:
    """The log of questions over an instance's stores."""
    return QuestionLog(
        answers=kept.answers,
        improvements=kept.improvements,
        today=clock(settings).today,
        places=load_districts().names(),
    )


def rating_log(kept: Stores, log: QuestionLog) -> RatingLog:
    """Ratings with what they are about, over an instance's stores."""
    return RatingLog(ratings=kept.ratings, messages=kept.messages, improvements=kept.improvements, log=log)


def _keys(settings: Settings) -> list[bytes]:
    if settings.data_key:
        return parse_keys(settings.data_key)
    return demo_keys(settings.var / "keys")[0]
