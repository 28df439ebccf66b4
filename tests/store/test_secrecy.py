"""Nothing personal can be read from the database file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from store.desk_records import Note
from store.ids import new_id
from store.improvement_records import Improvement, LoggedAnswer
from tests.contracts.stores import FACTS, KEY, PARTIES, Stores, a_filing, open_stores


def test_the_database_files_hold_no_personal_value(tmp_path: Path) -> None:
    """A whole case is filed; then the files are searched, byte by byte, for what must not be there."""
    stores = open_stores(f"sqlite:///{tmp_path / 'store.db'}")
    opened, token = stores.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    for kind, value in (("姓名", PARTIES["complainant_name"]), ("电话", PARTIES["phone"])):
        stores.vault.keep(opened.id, kind, value)
    told = "我叫测试甲电话13800138000"
    message = stores.messages.add_person(opened.id, "m1", told)
    stores.messages.add_reply(opened.id, None, {"text": told})
    stores.people.add(opened.id, told)
    receipt = stores.desk("hold").file(a_filing(opened.id))
    _desk_work(stores, opened.id, receipt.number, told)
    stores.engine.dispose()

    written = b"".join(path.read_bytes() for path in sorted(tmp_path.iterdir()))
    secrets = [*PARTIES.values(), FACTS["request"], told, token, receipt.code]
    assert [secret for secret in secrets if str(secret).encode() in written] == []
    assert receipt.number.encode() in written
    assert "13800138000" not in repr(message) + repr(receipt) + repr(a_filing(opened.id))


def test_a_rotated_key_loses_nobody(tmp_path: Path) -> None:
    """With a new key in front, old sessions, repeats, placeholders and codes are still known."""
    url = f"sqlite:///{tmp_path / 'store.db'}"
    before = open_stores(url)
    opened, token = before.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    before.messages.add_person(opened.id, "m1", "在吗")
    before.vault.keep(opened.id, "电话", "13800138000")
    receipt = before.desk("hold").file(a_filing(opened.id))

    after = open_stores(url, before.clock, keys=(bytes(32), KEY))
    assert after.sessions.by_token(token) == opened
    assert type(after.messages.add_person(opened.id, "m1", "在吗")).__name__ == "Repeat"
    assert after.vault.keep(opened.id, "电话", "13800138000") == "‹电话1›"
    assert after.tickets.by_code(receipt.number, receipt.code) is not None


def _desk_work(stores: Stores, session_id: str, number: str, told: str) -> None:
    """Everything the desk stores about a case, with the same words in it."""
    ticket = stores.tickets.by_number(number)
    assert ticket is not None
    stores.attachments.keep(
        session_id, "a1", told.encode(), media_type="image/png", source="web", reduced=told.encode()
    )
    stores.notes.add(
        Note(
            id=new_id(), ticket_id=ticket.id, at=stores.clock.now(), audience="staff", author="system", staff_id=None,
            body=told,
        )
    )  # fmt: skip
    stores.groups.make("inspection", told)
    about = LoggedAnswer(on_day=stores.clock.today(), outcome="clarify", channel="web")
    stores.improvements.add(Improvement(about=about, cause="unanswered", question=told, remark=told))
    member = stores.staff.add(login="a", name="测试员", role="operator", districts=[], password_hash="x")
    stores.staff.set_totp(member.id, told)
    reply = stores.messages.add_reply(session_id, None, {"text": told})
    stores.ratings.rate(session_id, reply.id, -1, told)
