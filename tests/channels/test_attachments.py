"""Evidence over HTTP: once under its id, by content, sealed, for its own person alone."""

from __future__ import annotations

import hashlib

from channels.web.limits import LARGEST_FILE
from tests.channels.doors import Doors
from tests.channels.test_media_types import picture
from tests.contracts.stores import a_filing


def send(doors: Doors, token: dict[str, str], content: bytes, name: str = "欠条.jpg", id: str = "c1"):
    """Upload a file under a client's id."""
    return doors.client.post(
        "/api/attachments", headers=token, data={"id": id}, files={"file": (name, content, "image/jpeg")}
    )


def test_a_photograph_is_kept_with_its_hash(doors: Doors) -> None:
    """The receipt of a file names its type by content, its size, time and SHA-256."""
    photo = picture("PNG")
    kept = send(doors, doors.token(), photo)
    assert kept.status_code == 201
    body = kept.json()
    assert (body["type"], body["size"]) == ("image/png", len(photo))
    assert body["sha256"] == hashlib.sha256(photo).hexdigest()
    assert body["at"].endswith("+08:00")


def test_a_retry_with_the_same_id_keeps_one_file(doors: Doors) -> None:
    """The second answer is the first; another content under the id is refused."""
    token, photo = doors.token(), picture("JPEG")
    assert send(doors, token, photo).json() == send(doors, token, photo).json()
    assert len(doors.client.get("/api/attachments", headers=token).json()) == 1
    assert send(doors, token, picture("PNG")).status_code == 409


def test_the_original_comes_back_unchanged_to_its_person_alone(doors: Doors) -> None:
    """Byte for byte, as a download, and not to another session."""
    token, photo = doors.token(), picture("JPEG")
    path = f"/api/attachments/{send(doors, token, photo).json()['id']}"
    back = doors.client.get(path, headers=token)
    assert back.content == photo
    assert back.headers["Content-Disposition"] == "attachment"
    assert doors.client.get(path, headers=doors.token()).status_code == 404
    assert doors.client.get(path).status_code == 401


def test_nothing_readable_lies_on_the_disk(doors: Doors) -> None:
    """What is stored does not hold the picture in the clear."""
    photo = picture("PNG")
    send(doors, doors.token(), photo)
    for path in doors.folder.iterdir():
        assert photo[:24] not in path.read_bytes()


def test_what_cannot_be_taken_is_refused_in_plain_words(doors: Doors) -> None:
    """No token, a program, an empty file, no file, JSON, and more than 10 MB."""
    token = doors.token()
    assert send(doors, {}, picture("PNG")).status_code == 401
    refused = send(doors, token, b"MZ\x90program", name="欠条.jpg")
    assert (refused.status_code, "收不了这种文件" in refused.json()["detail"]) == (415, True)
    assert send(doors, token, b"").status_code == 422
    assert doors.client.post("/api/attachments", headers=token, data={"id": "x"}, files={}).status_code in (
        400,
        422,
    )
    assert doors.client.post("/api/attachments", headers=token, json={"id": "x"}).status_code == 400
    large = picture("PNG") + bytes(LARGEST_FILE)
    assert send(doors, token, large).status_code == 413
    assert send(doors, token, large + bytes(200_000)).status_code == 413


def test_ten_megabytes_still_fit(doors: Doors) -> None:
    """The largest file is taken, to the byte."""
    recording = b"#!AMR\n"
    whole = recording + bytes(LARGEST_FILE - len(recording))
    assert send(doors, doors.token(), whole).json()["size"] == LARGEST_FILE


def test_what_was_sent_goes_with_the_case(doors: Doors) -> None:
    """Files sent before filing and after it belong to the ticket."""
    token = doors.token()
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    send(doors, token, picture("PNG"), id="before")
    doors.stores.desk("hold").file(a_filing(session.id))
    send(doors, token, picture("JPEG"), id="after")
    ticket = doors.stores.tickets.by_session(session.id)[0]
    assert [kept.client_id for kept in doors.stores.attachments.of_ticket(ticket.id)] == ["before", "after"]
