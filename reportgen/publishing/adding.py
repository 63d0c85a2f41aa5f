"""What is added to the files that are kept beside a paper: register, sign-offs, acceptances.

Each is read, and written with one entry more. Whoever does so holds the paper meanwhile, so that of
two who add to a file at once none undoes what the other did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportgen.orders import Order
from reportgen.outputs.disk import locked, write_all
from reportgen.problems import Problems
from reportgen.sources.entries import Entries, Entry


@dataclass(frozen=True)
class Addition:
    """An entry for the end of a file that is kept beside a paper, `file` by name."""

    order: Order
    file: str
    kind: Entries
    entry: Entry

    @property
    def folder(self) -> Path:
        """The folder of the paper's period."""
        return self.order.project.period_folder(self.order.paper, self.order.period)

    @property
    def name(self) -> str:
        """What messages call the file."""
        return self.order.project.name_of(self.folder / self.file)

    def content(self, found: Problems) -> bytes | None:
        """The file with the entry; None, with the problem noted, where it cannot take it."""
        return self.kind.with_entry(self.folder / self.file, self.name, self.entry, found)

    def write(self, content: bytes) -> None:
        """Write the file. What a kill leaves of it lies among what is built, out of git's way."""
        write_all(self.folder, {self.file: content}, by_way_of=self.order.folder)


@contextmanager
def held(orders: Iterable[Order]) -> Iterator[None]:
    """Hold some papers, in an order that is the same for all, so that nobody waits for ever."""
    with ExitStack() as stack:
        for folder in sorted({order.folder for order in orders}):
            stack.enter_context(locked(folder))
        yield


def add_all(additions: Sequence[Addition], found: Problems) -> bool:
    """Add each entry to its file: to all of them or to none; whether it was done."""
    with held(one.order for one in additions):
        contents = [one.content(found) for one in additions]
        if None in contents:
            return False
        for one, content in zip(additions, contents, strict=True):
            one.write(content or b"")
    return True
