"""Staff: who may sign in at the desk, in which role, for which districts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.desk_records import Role, StaffMember
from store.desk_schema import staff, staff_districts
from store.errors import LoginTaken
from store.ids import new_id


class Staff:
    """Adds, finds and changes members. Nobody is deleted: the history names them."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(
        self, *, login: str, name: str, role: Role, districts: Collection[str], password_hash: str
    ) -> StaffMember:
        """A new, active member. LoginTaken when the login is somebody's; logins are compared in lower case."""
        member = StaffMember(
            id=new_id(),
            login=login.strip().lower(),
            name=name,
            role=role,
            districts=frozenset(districts),
            active=True,
            created_at=self._clock.now(),
            password_hash=password_hash,
        )
        row = {
            "id": member.id,
            "login": member.login,
            "name": name,
            "role": role,
            "password_hash": password_hash,
            "totp": None,
            "active": True,
            "created_at": member.created_at,
        }
        with writing(self._engine) as connection:
            if not insert_once(connection, staff, row, unique=("login",)):
                raise LoginTaken(member.login)
            _assign(connection, member.id, member.districts)
        return member

    def by_login(self, login: str) -> StaffMember | None:
        """The member with a login, active or not."""
        return self._one(staff.c.login == login.strip().lower())

    def by_id(self, staff_id: str) -> StaffMember | None:
        """The member with an id, active or not."""
        return self._one(staff.c.id == staff_id)

    def all(self) -> list[StaffMember]:
        """Everybody, in the order they were added."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(staff).order_by(staff.c.id)).all()
            return [self._member(connection, row) for row in rows]

    def change(
        self,
        staff_id: str,
        *,
        role: Role | None = None,
        active: bool | None = None,
        districts: Collection[str] | None = None,
    ) -> None:
        """Give another role, close and reopen the account, replace the districts; all at once."""
        asked = {"role": role, "active": active}
        values = {name: value for name, value in asked.items() if value is not None}
        with writing(self._engine) as connection:
            if values:
                connection.execute(update(staff).where(staff.c.id == staff_id).values(values))
            if districts is not None:
                connection.execute(delete(staff_districts).where(staff_districts.c.staff_id == staff_id))
                _assign(connection, staff_id, districts)

    def set_password(self, staff_id: str, password_hash: str) -> None:
        """Replace the password's hash."""
        self._set(staff_id, {"password_hash": password_hash})

    def set_totp(self, staff_id: str, secret: str | None) -> None:
        """Replace the second factor's secret; None takes it away."""
        sealed = None if secret is None else self._cipher.seal(secret, bound_to=f"totp {staff_id}")
        self._set(staff_id, {"totp": sealed})

    def _set(self, staff_id: str, values: dict[str, Any]) -> None:
        with writing(self._engine) as connection:
            connection.execute(update(staff).where(staff.c.id == staff_id).values(values))

    def _one(self, condition: ColumnElement[bool]) -> StaffMember | None:
        with reading(self._engine) as connection:
            row = connection.execute(select(staff).where(condition)).one_or_none()
            return self._member(connection, row) if row else None

    def _member(self, connection: Connection, row: Row[Any]) -> StaffMember:
        assigned = select(staff_districts.c.district).where(staff_districts.c.staff_id == row.id)
        return StaffMember(
            id=row.id,
            login=row.login,
            name=row.name,
            role=row.role,
            districts=frozenset(connection.execute(assigned).scalars()),
            active=row.active,
            created_at=row.created_at,
            password_hash=row.password_hash,
            totp=self._cipher.unseal(row.totp, bound_to=f"totp {row.id}") if row.totp else None,
        )


def _assign(connection: Connection, staff_id: str, districts: Collection[str]) -> None:
    rows = [{"staff_id": staff_id, "district": district} for district in sorted(set(districts))]
    if rows:
        connection.execute(insert(staff_districts), rows)
