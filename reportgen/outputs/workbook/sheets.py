"""What a sheet is made of, before it has any looks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Number:
    """A number as the paper prints it: rounded, with its decimals, with a plus where it has one.

    Of one that is told exactly, `decimals` is None.
    """

    value: Decimal
    decimals: int | None = 0
    is_signed: bool = False


#: What stands in a cell.
Content = str | Number


@dataclass(frozen=True)
class Grid:
    """A table: its headings, each of which stands once, and its rows, as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name on the tab, its title, what is said above its table, and the table.

    The cover sheet has no table. With `links`, its first column leads to the sheets it names.
    """

    name: str
    title: str
    lines: tuple[str, ...]
    grid: Grid | None = None
    links: bool = False
