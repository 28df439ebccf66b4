"""The vault: personal values, encrypted, known to the rest by placeholders such as ‹电话1›."""

from __future__ import annotations

import re

from sqlalchemy import Engine, func, insert, select

from store.cipher import Cipher
from store.database import reading, writing
from store.ids import new_id
from store.schema import sessions, vault

PLACEHOLDER = re.compile(r"‹[^‹›\d]{1,8}\d{1,4}›")


class Vault:
    """Swaps values for placeholders, and back; a session sees only its own."""

    def __init__(self, *, engine: Engine, cipher: Cipher) -> None:
        self._engine = engine
        self._cipher = cipher

    def keep(self, session_id: str, kind: str, value: str) -> str:
        """The placeholder for a value of a kind (姓名, 电话, …); the same value keeps its placeholder."""
        hashes = self._cipher.digests(value, purpose=f"vault {session_id} {kind}")
        with writing(self._engine) as connection:
            # Two keeps of one session wait for each other, or both would take the next number.
            connection.execute(select(sessions.c.id).where(sessions.c.id == session_id).with_for_update())
            own = (vault.c.session_id == session_id) & (vault.c.kind == kind)
            known = select(vault.c.placeholder).where(own, vault.c.value_hash.in_(hashes))
            if placeholder := connection.execute(known.limit(1)).scalar():
                return str(placeholder)
            count = connection.execute(select(func.count()).select_from(vault).where(own)).scalar_one()
            placeholder = f"‹{kind}{count + 1}›"
            row = {
                "id": new_id(),
                "session_id": session_id,
                "placeholder": placeholder,
                "kind": kind,
                "value": self._cipher.seal(value, bound_to=_place(session_id, placeholder)),
                "value_hash": hashes[0],
            }
            connection.execute(insert(vault).values(row))
        return placeholder

    def value(self, session_id: str, placeholder: str) -> str | None:
        """What a placeholder of this session stands for, None when it stands for nothing."""
        return self._values(session_id, {placeholder}).get(placeholder)

    def resolve(self, session_id: str, text: str) -> str:
        """`text` with every placeholder of this session replaced by its value; others stay as they are."""
        named = set(PLACEHOLDER.findall(text))
        values = self._values(session_id, named) if named else {}
        return PLACEHOLDER.sub(lambda found: values.get(found[0], found[0]), text)

    def _values(self, session_id: str, placeholders: set[str]) -> dict[str, str]:
        wanted = select(vault.c.placeholder, vault.c.value).where(
            vault.c.session_id == session_id, vault.c.placeholder.in_(placeholders)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
        return {
            row.placeholder: self._cipher.unseal(row.value, bound_to=_place(session_id, row.placeholder))
            for row in rows
        }


def _place(session_id: str, placeholder: str) -> str:
    return f"vault {session_id} {placeholder}"
