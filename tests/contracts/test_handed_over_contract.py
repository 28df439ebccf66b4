"""Deliveries that hand a package over without an answer: file drop, and mail to a real SMTP server."""

from __future__ import annotations

import json
import socket
import stat
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from handoff.deliver import Delivered, Outcome, Rejected, Retry
from handoff.deliver.file_drop import FileDrop
from handoff.deliver.mail import Mail, Server
from handoff.mapping import load_mappings
from handoff.package import Package
from tests.contracts.test_delivery_contract import DeliveryContract

PACKAGE = Package(
    "01KEY", {"version": 1, "parties": {"complainant_name": "测试甲"}, "ticket": {"number": "CQ26"}}
)
RECEIVER = load_mappings(Path("handoff/receivers.yml"))["智慧监察"]


class TestFileDrop(DeliveryContract):
    """Both files, in a folder of the receiver's."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Not made yet."""
        return tmp_path / "drop" / "智慧监察"

    @pytest.fixture
    def delivery(self, folder: Path) -> FileDrop:
        """A drop there."""
        return FileDrop(folder=folder, receiver=RECEIVER)

    @pytest.fixture
    def arrived(self) -> str:
        """Nobody has confirmed it."""
        return "handed_over"

    def test_a_package_sent_again_replaces_itself(self, delivery: FileDrop, folder: Path) -> None:
        """Two files, whole, closed to others, named by number and key alone."""
        for _ in range(3):
            delivery.deliver(PACKAGE)
        files = sorted(folder.iterdir())
        assert [path.name for path in files] == ["CQ26-01KEY.csv", "CQ26-01KEY.json"]
        assert json.loads(files[1].read_bytes()) == PACKAGE.document
        assert "测试甲" in files[0].read_text(encoding="utf-8-sig")
        assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)

    def test_a_folder_that_cannot_be_written_is_tried_again(self, tmp_path: Path) -> None:
        """A disk that is away comes back."""
        (tmp_path / "file").write_text("")
        drop = FileDrop(folder=tmp_path / "file" / "below", receiver=RECEIVER)
        assert isinstance(drop.deliver(PACKAGE), Retry)


class Mailbox:
    """What a mail server took; `answer` refuses instead."""

    def __init__(self) -> None:
        self.taken: list[Message] = []
        self.answer = ""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        """Accept a recipient, or answer as told."""
        if self.answer:
            return self.answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Keep the message."""
        self.taken.append(message_from_bytes(envelope.content))
        return "250 OK"


class TestMail(DeliveryContract):
    """Attachments to a message, over a real SMTP conversation."""

    @pytest.fixture
    def mailbox(self) -> Mailbox:
        """The agency's."""
        return Mailbox()

    @pytest.fixture
    def port(self, mailbox: Mailbox) -> Iterator[int]:
        """A mail server on a free port of this machine."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            number = int(free.getsockname()[1])
        controller = Controller(mailbox, hostname="127.0.0.1", port=number)
        controller.start()
        yield number
        controller.stop()

    @pytest.fixture
    def delivery(self, port: int) -> Mail:
        """Mail to the agency."""
        return mail(port)

    @pytest.fixture
    def arrived(self) -> str:
        """The server took it; the agency has not answered."""
        return "handed_over"

    def test_the_message_names_nobody_and_its_attachments_hold_the_package(
        self, delivery: Mail, mailbox: Mailbox
    ) -> None:
        """The same Message-ID however often it is sent."""
        for _ in range(2):
            delivery.deliver(PACKAGE)
        assert {message["Message-ID"] for message in mailbox.taken} == {"<01KEY@example.gov.test>"}
        body, document, table = mailbox.taken[0].get_payload()
        assert json.loads(document.get_payload(decode=True)) == PACKAGE.document
        assert "测试甲" in table.get_payload(decode=True).decode("utf-8-sig")
        told = body.get_payload(decode=True).decode() + str(mailbox.taken[0].items())
        assert "CQ26" in told and "测试甲" not in told

    @pytest.mark.parametrize(
        ("answer", "outcome"),
        [("451 busy", Retry("SMTP 451")), ("550 unknown", Rejected("SMTP 550"))],
    )
    def test_a_refusal_is_for_now_or_for_good(
        self, delivery: Mail, mailbox: Mailbox, answer: str, outcome: Outcome
    ) -> None:
        """4xx is tried again, 5xx is not."""
        mailbox.answer = answer
        assert delivery.deliver(PACKAGE) == outcome
        assert mailbox.taken == []

    def test_nobody_listening_is_tried_again(self) -> None:
        """A refused connection is no answer."""
        with socket.socket() as reserved:
            reserved.bind(("127.0.0.1", 0))
            assert isinstance(mail(reserved.getsockname()[1]).deliver(PACKAGE), Retry)

    def test_an_accepted_message_is_not_called_acknowledged(self, delivery: Mail) -> None:
        """Sent is said only after the agency answered."""
        assert delivery.deliver(PACKAGE) != Delivered("acknowledged")


def mail(port: int) -> Mail:
    """Mail to a server of this machine."""
    return Mail(
        server=Server("127.0.0.1", port),
        sender="desk@example.gov.test",
        recipient="inspection@example.gov.test",
        receiver=RECEIVER,
    )
