"""Ratings, and one's own data: seen, taken along, erased."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from channels.web.papers import kept_papers
from store.papers import KeptPaper
from tests.channels.doors import Doors
from tests.channels.test_attachments import send
from tests.channels.test_media_types import picture
from tests.contracts.stores import a_filing


def test_one_sees_what_was_said_and_sent(doors: Doors) -> None:
    """GET /api/me lists messages and files of this session, and of no other."""
    token, other = doors.token(), doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    doors.stores.messages.add_person(session.id, "m1", "老板拖欠工资")
    send(doors, token, picture("PNG"))
    seen = doors.client.get("/api/me", headers=token).json()
    assert [message["text"] for message in seen["messages"]] == ["老板拖欠工资"]
    assert len(seen["attachments"]) == 1
    assert doors.client.get("/api/me", headers=other).json()["messages"] == []
    assert doors.client.get("/api/me").status_code == 401


def test_erasing_leaves_no_words_and_ends_the_session(doors: Doors) -> None:
    """Messages, vault, calls for a person and files are gone; the token opens nothing more."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    doors.stores.messages.add_person(session.id, "m1", "我叫张样例")
    placeholder = doors.stores.vault.keep(session.id, "姓名", "张样例")
    doors.stores.people.add(session.id, "想找人")
    send(doors, token, picture("PNG"))
    erased = doors.client.delete("/api/me", headers=token)
    assert erased.json() == {"messages": 1, "attachments": 1, "papers": 0, "kept_tickets": []}
    assert doors.stores.messages.history(session.id) == []
    assert doors.stores.vault.value(session.id, placeholder) is None
    assert doors.stores.people.open() == []
    assert doors.stores.attachments.of_session(session.id) == []
    assert doors.client.get("/api/me", headers=token).status_code == 401


def test_a_filed_case_stays_with_its_evidence(doors: Doors) -> None:
    """The chat goes, the ticket and what proves it stay until their term ends."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    number = doors.stores.desk("hold").file(a_filing(session.id)).number
    send(doors, token, picture("PNG"))
    erased = doors.client.delete("/api/me", headers=token).json()
    assert (erased["kept_tickets"], erased["attachments"]) == ([number], 0)
    assert doors.stores.tickets.by_number(number) is not None
    assert len(doors.stores.attachments.of_session(session.id)) == 1


def test_a_reply_is_rated_by_its_own_person(doors: Doors) -> None:
    """204; 404 for anything that is no reply of this session."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    asked = doors.stores.messages.add_person(session.id, "m1", "没签合同")
    reply = doors.stores.messages.add_reply(session.id, asked.id, {"text": "可以", "outcome": "answered"})
    body = {"message_id": reply.id, "rating": -1, "comment": "看不懂"}
    assert doors.client.post("/api/feedback", headers=token, json=body).status_code == 204
    assert [(one.rating, one.comment) for one in doors.stores.ratings.all()] == [(-1, "看不懂")]
    assert doors.client.post("/api/feedback", headers=doors.token(), json=body).status_code == 404
    assert (
        doors.client.post("/api/feedback", headers=token, json={**body, "message_id": asked.id}).status_code
        == 404
    )
    assert doors.client.post("/api/feedback", headers=token, json={**body, "rating": 5}).status_code == 422


def test_erasing_takes_the_ratings_along(doors: Doors) -> None:
    """A rating points at a message, so it goes with it."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    reply = doors.stores.messages.add_reply(session.id, None, {"text": "可以", "outcome": "answered"})
    doors.client.post("/api/feedback", headers=token, json={"message_id": reply.id, "rating": 1})
    assert doors.client.delete("/api/me", headers=token).json()["messages"] == 1
    assert doors.stores.ratings.all() == []


def test_erasing_reaches_what_rasa_remembers(doors: Doors) -> None:
    """Rasa's own events of the session go too, those of another stay; an empty file does no harm."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    with closing(sqlite3.connect(doors.folder / "tracker.db")) as tracker, tracker:
        tracker.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT, data TEXT)")
        tracker.executemany(
            "INSERT INTO events (sender_id, data) VALUES (?, ?)",
            [(session.id, "老板拖欠"), ("other", "别人的")],
        )
    doors.client.delete("/api/me", headers=token)
    with closing(sqlite3.connect(doors.folder / "tracker.db")) as tracker:
        assert tracker.execute("SELECT data FROM events").fetchall() == [("别人的",)]


def test_erasing_takes_the_papers_along_at_once(doors: Doors) -> None:
    """The link of a paper made in this conversation opens nothing any more; another person's still does."""
    token, other = doors.token(), doors.papers.keep(KeptPaper("别人的.docx", "application/msword", b"2"))
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    url = kept_papers(doors.papers)("仲裁申请书.docx", "application/msword", b"1")
    documents = [{"name": "仲裁申请书", "url": url}, {"name": "PDF", "url": f"{url}.pdf"}]
    doors.stores.messages.add_reply(
        session.id, None, {"text": "写好了", "outcome": "documented", "documents": documents}
    )
    assert doors.client.get(url).content == b"1"
    assert doors.client.delete("/api/me", headers=token).json()["papers"] == 1
    assert doors.client.get(url).status_code == 404
    assert doors.client.get(f"/api/documents/{other}").content == b"2"
