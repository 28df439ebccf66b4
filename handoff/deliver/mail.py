"""E-mail: the package as attachments to a message whose own text names nobody."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage

from handoff.deliver import Delivered, Outcome, Rejected, Retry
from handoff.mapping import Receiver, as_csv
from handoff.package import Package

SECONDS = 20.0
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_FOR_GOOD = 500
"""SMTP answers from here on are refusals for good; 4xx may be tried again (RFC 5321, 4.2.1)."""


@dataclass(frozen=True)
class Server:
    """A mail server. TLS is started before anything is said, except to this very machine."""

    host: str
    port: int = 587
    user: str | None = None
    password: str | None = field(default=None, repr=False)


class Mail:
    """Sends packages to one address. A repeat carries the same Message-ID, so the receiver's mailbox sees it.

    The server's acceptance is no receipt of the agency's: the package is handed over, not acknowledged.
    """

    def __init__(self, *, server: Server, sender: str, recipient: str, receiver: Receiver) -> None:
        self._server = server
        self._sender = sender
        self._recipient = recipient
        self._receiver = receiver

    def deliver(self, package: Package) -> Outcome:
        """Send once; reasons hold codes only, for servers quote addresses."""
        try:
            with smtplib.SMTP(self._server.host, self._server.port, timeout=SECONDS) as connection:
                if self._server.host not in _LOOPBACK:
                    connection.starttls(context=ssl.create_default_context())
                if self._server.user and self._server.password:
                    connection.login(self._server.user, self._server.password)
                connection.send_message(self._message(package))
        except smtplib.SMTPRecipientsRefused as error:
            return _judged(max(code for code, _ in error.recipients.values()))
        except smtplib.SMTPResponseException as error:
            return _judged(error.smtp_code)
        except smtplib.SMTPNotSupportedError:
            return Rejected("the mail server offers no TLS")
        except (smtplib.SMTPException, OSError) as error:
            return Retry(type(error).__name__)
        return Delivered("handed_over")

    def _message(self, package: Package) -> EmailMessage:
        number = package.document["ticket"]["number"]
        message = EmailMessage()
        message["From"], message["To"] = self._sender, self._recipient
        message["Subject"] = f"{self._receiver.title} {number}"
        message["Message-ID"] = f"<{package.key}@{self._sender.rpartition('@')[2]}>"
        message["X-Idempotency-Key"] = package.key
        message.set_content(f"登记 {number}，材料见附件。同一 Message-ID 收到两次的，只留一份。\n")
        message.add_attachment(
            package.json(), maintype="application", subtype="json", filename=f"{number}.json"
        )
        table = as_csv(self._receiver, package.document)
        message.add_attachment(table, maintype="text", subtype="csv", filename=f"{number}.csv")
        return message


def _judged(code: int) -> Outcome:
    return Rejected(f"SMTP {code}") if code >= _FOR_GOOD else Retry(f"SMTP {code}")
