"""What every way of delivering must do; hold, and webhook against a real receiver."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from handoff.deliver import Delivered, Delivery, Outcome, Rejected, Retry
from handoff.deliver.hold import Hold
from handoff.deliver.webhook import Webhook
from handoff.package import Package
from tests.contracts.receiver import Receiver, receiving

SECRET = b"a secret of the test"
PACKAGE = Package(
    "01KEY", {"version": 1, "parties": {"complainant_name": "测试甲"}, "ticket": {"number": "CQ26"}}
)


class DeliveryContract:
    """Inherit, and give fixtures `delivery` and `arrived`, the state it settles in."""

    def test_a_delivered_package_is_settled(self, delivery: Delivery, arrived: str) -> None:
        """One call is enough when nothing is wrong."""
        assert delivery.deliver(PACKAGE) == Delivered(arrived)  # type: ignore[arg-type]

    def test_delivering_again_is_safe(self, delivery: Delivery, arrived: str) -> None:
        """The same package, sent again after a crash, settles the same way."""
        assert [delivery.deliver(PACKAGE) for _ in range(3)] == [Delivered(arrived)] * 3  # type: ignore[arg-type]


class TestHold(DeliveryContract):
    """The package stays for the console."""

    @pytest.fixture
    def delivery(self) -> Hold:
        """The hold."""
        return Hold()

    @pytest.fixture
    def arrived(self) -> str:
        """Held."""
        return "held"


class TestWebhook(DeliveryContract):
    """The package is posted, signed, to an agency."""

    @pytest.fixture
    def receiver(self) -> Iterator[Receiver]:
        """An agency."""
        with receiving(SECRET) as receiver:
            yield receiver

    @pytest.fixture
    def delivery(self, receiver: Receiver) -> Iterator[Webhook]:
        """A webhook to the agency, with the agency's secret."""
        with httpx.Client() as client:
            yield Webhook(url=receiver.url, secret=SECRET, client=client, now=lambda: datetime.now(UTC))

    @pytest.fixture
    def arrived(self) -> str:
        """Acknowledged."""
        return "acknowledged"

    def test_the_receiver_holds_one_package_whole(self, delivery: Webhook, receiver: Receiver) -> None:
        """Sent three times it is held once, exactly as it was packed."""
        for _ in range(3):
            delivery.deliver(PACKAGE)
        assert receiver.seen == ["01KEY"] * 3
        assert receiver.packages == {"01KEY": PACKAGE.document}

    def test_a_conflict_means_it_is_already_there(self, delivery: Webhook, receiver: Receiver) -> None:
        """A receiver that answers repeats with 409 has acknowledged, too."""
        receiver.repeat_status = 409
        assert [delivery.deliver(PACKAGE) for _ in range(2)] == [Delivered("acknowledged")] * 2

    @pytest.mark.parametrize(
        ("status", "outcome"),
        [
            (200, Delivered("acknowledged")),
            (204, Delivered("acknowledged")),
            (301, Rejected("HTTP 301")),
            (307, Rejected("HTTP 307")),
            (400, Rejected("HTTP 400")),
            (401, Rejected("HTTP 401")),
            (404, Rejected("HTTP 404")),
            (408, Retry("HTTP 408")),
            (409, Delivered("acknowledged")),
            (413, Rejected("HTTP 413")),
            (422, Rejected("HTTP 422")),
            (425, Retry("HTTP 425")),
            (429, Retry("HTTP 429")),
            (500, Retry("HTTP 500")),
            (503, Retry("HTTP 503")),
        ],
    )
    def test_each_answer_has_its_meaning(
        self, delivery: Webhook, receiver: Receiver, status: int, outcome: Outcome
    ) -> None:
        """Taken, to be tried again, or refused for good; a redirect is never followed."""
        receiver.answers.append(status)
        assert delivery.deliver(PACKAGE) == outcome
        assert len(receiver.seen) == 1

    def test_a_wrong_secret_is_refused(self, receiver: Receiver) -> None:
        """The receiver checks the signature over timestamp and body."""
        with httpx.Client() as client:
            stranger = Webhook(
                url=receiver.url, secret=b"another", client=client, now=lambda: datetime.now(UTC)
            )
            assert stranger.deliver(PACKAGE) == Rejected("HTTP 401")
        assert receiver.packages == {}

    def test_an_old_timestamp_is_refused(self, receiver: Receiver) -> None:
        """A package recorded and played back later does not pass."""
        with httpx.Client() as client:
            late = Webhook(
                url=receiver.url, secret=SECRET, client=client, now=lambda: datetime(2026, 1, 1, tzinfo=UTC)
            )
            assert late.deliver(PACKAGE) == Rejected("HTTP 401")

    def test_nobody_listening_is_tried_again(self) -> None:
        """A refused connection is no answer."""
        with socket.socket() as reserved, httpx.Client() as client:
            reserved.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{reserved.getsockname()[1]}"
            nobody = Webhook(url=url, secret=SECRET, client=client, now=lambda: datetime.now(UTC))
            assert nobody.deliver(PACKAGE) == Retry("ConnectError")

    def test_reasons_and_packages_hide_personal_data(self, delivery: Webhook, receiver: Receiver) -> None:
        """What may be logged names nobody."""
        receiver.answers.append(500)
        assert "测试甲" not in f"{PACKAGE!r} {delivery.deliver(PACKAGE)!r}"
