"""What can go wrong with the store, as far as a caller may do something about it."""

from __future__ import annotations


class StoreError(Exception):
    """The store could not do what was asked."""


class StoreUnavailable(StoreError):
    """The database is locked, unreachable or not migrated; nothing was written. Try again later."""


class CannotDecrypt(StoreError):
    """A stored value was sealed with a key that is not loaded, or was moved or changed."""


class NumberTaken(StoreError):
    """The receipt number drawn for a ticket is already another ticket's; draw again."""


class TicketMoved(StoreError):
    """The ticket is no longer in the status the caller saw; read it again."""


class LoginTaken(StoreError):
    """Another member of staff has this login."""


class KeyNameTaken(StoreError):
    """Another system's key has this name."""


class AttachmentConflict(StoreError):
    """The sender's attachment id was used before for other bytes."""


class Held(StoreError):
    """Another member of staff is working on the ticket; the message is their id."""


class Unheard(StoreError):
    """The person has said something that the member of staff has not seen yet; read it first."""


class CallSettled(StoreError):
    """The call owes nobody an answer: a colleague gave it, or there never was one."""
