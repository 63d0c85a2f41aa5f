"""For how long papers are open to the public before a meeting, by the law of each nation.

Local Government Act 1972: section 100B for England, where Order 2002/715 made three days five;
section 100BA for Wales, which Schedule 4 to the Local Government and Elections (Wales) Act 2021
(asc 1) inserted.
"""

from __future__ import annotations

from typing import NamedTuple

from reportgen.model.exempt import Nation


class Access(NamedTuple):
    """The clear days that papers are public, and where the Act allows for less."""

    clear_days: int
    urgency: str


ACCESS: dict[Nation, Access] = {
    "England": Access(5, "section 100B(4)(b)"),
    "Wales": Access(3, "section 100BA(6)(b)"),
}
