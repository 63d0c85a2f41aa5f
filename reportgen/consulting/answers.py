"""What came back with a Word file, by the paragraphs of the paper as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportgen.problems import Place
from reportgen.word.returned.remarks import Kind, Remark


@dataclass(frozen=True)
class Answer:
    """A paragraph of which something was said.

    `where` names it as it is now, `section` what it stands under, `place` where it was written.
    `sent` are its words in the file, `cell` says which of a table. `now` are its words in the paper
    where it has changed since; of a table, and of what `is_gone`, they are empty.
    """

    where: str
    section: str
    place: Place
    sent: str
    remarks: tuple[Remark, ...]
    cell: str = ""
    is_changed: bool = False
    now: str = ""
    is_gone: bool = False


@dataclass(frozen=True)
class Answers:
    """All that came back with a file, in reading order.

    `changed` is how many paragraphs of the paper, commented on or not, are not as in the file.
    """

    file: str
    paper: str
    period: str
    answers: tuple[Answer, ...]
    changed: int

    @property
    def comments(self) -> list[Remark]:
        """Every comment, replies apart."""
        return [one for one in self._remarks if one.kind is Kind.COMMENT]

    @property
    def changes(self) -> list[Remark]:
        """Every change."""
        return [one for one in self._remarks if one.kind is not Kind.COMMENT]

    @property
    def _remarks(self) -> list[Remark]:
        return [remark for answer in self.answers for remark in answer.remarks]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """A number for each name in the file, in the order in which they stand there."""
        every = (one for remark in self._remarks for one in (remark, *remark.replies))
        names = dict.fromkeys(one.author for one in every if one.author)
        return {name: number for number, name in enumerate(names, 1)}
