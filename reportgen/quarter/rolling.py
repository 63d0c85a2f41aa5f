"""The files of the next quarter, made from those of the last; none is written here.

A section is carried over whole, back to draft, and says that it is: what still holds is for people
to say. Periods are moved on in it (`moving.py`). What belonged to the last meeting alone is left
behind: why a paper was late, what was accepted of its words, its appended files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place, Problems
from reportgen.quarter.edits import Edit, edited
from reportgen.quarter.marking import (
    CARRIED,
    Mark,
    accepted_of_data,
    declared_in,
    exempt_in,
    marked,
)
from reportgen.quarter.moving import Mover, Turn
from reportgen.quarter.periods_named import Move, moves_in
from reportgen.quarter.typed_periods import typed_periods
from reportgen.sources.files import TextFile, read_yaml_file
from reportgen.sources.folders import is_sound
from reportgen.sources.project import Project
from reportgen.sources.reader import ACCEPTED, APPENDICES, COVER, FACTS, fragment_files
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import Node, Scalar, compose

DRAFT = "draft"


@dataclass
class Rolled:
    """The files of a new quarter by their names, and what was moved on in each.

    `typed` are the months and quarters that stand there in words, which nothing moves on.
    """

    turn: Turn
    files: dict[str, bytes] = field(default_factory=dict)
    moves: dict[str, list[Move]] = field(default_factory=dict)
    typed: dict[str, list[Move]] = field(default_factory=dict)
    sections: int = 0

    @property
    def declared(self) -> dict[str, list[Text]]:
        """What each file declares as the last one did: fields, which know their lines."""
        declared = {name: self._declared_in(name) for name in sorted(self.files)}
        return {name: fields for name, fields in declared.items() if fields}

    def _declared_in(self, name: str) -> list[Text]:
        if not name.endswith(".yml"):
            return []
        file = TextFile(name, self.files[name].decode().replace("\r\n", "\n"))
        tree = compose(file, Problems())
        if name == COVER:
            return declared_in(tree) if isinstance(tree, Fields) else []
        return [*exempt_in(tree)]


@dataclass(frozen=True)
class Roll:
    """What is to be rolled: a paper, from which period to which, for which meeting."""

    project: Project
    paper: str
    turn: Turn
    meeting: date
    says: str  # how the meeting was found

    @property
    def folder(self) -> Path:
        """Where the last quarter stands."""
        return self.project.period_folder(self.paper, self.turn.last)


def rolled(roll: Roll, found: Problems) -> Rolled | None:
    """The files of the next quarter; None where one of the last cannot be read."""
    if not is_sound(roll.folder, roll.project.root, found):
        return None
    made = Rolled(roll.turn)
    mover = Mover(roll.turn)
    sections = fragment_files(roll.folder)
    for path in [*sections, *_others(roll.folder)]:
        file = _read(path, roll.project, found)
        tree = compose(file, found) if file else None
        if file is None or not isinstance(tree, Fields):
            continue
        moves = moves_in(tree, mover, file.text)
        edits = [*moves.edits, *_edits(path.name, tree, roll, mover)]
        text = edited(_raw(path), edits)
        mark = Mark(roll.turn.last, roll.says)
        made.files[path.name] = marked(path.name, tree, text, mark).encode()
        made.moves[path.name] = _now(moves.told, edits, tree)
        made.typed[path.name] = _now(_still_typed(tree, edits), edits, tree)
    made.sections = len(sections)
    accepted = roll.folder / ACCEPTED
    file = _read(accepted, roll.project, found) if accepted.exists() else None
    if file and (kept := accepted_of_data(file, found)):
        made.files[ACCEPTED] = kept
    return None if found.stop else made


def _still_typed(tree: Fields, edits: Sequence[Edit]) -> Iterator[Move]:
    """The months and quarters that are typed, but for those that were moved on in the cover."""
    changed = {(edit.first.line, edit.first.column) for edit in edits}
    for typed in typed_periods(tree):
        if (typed.place.line, typed.place.column) not in changed:
            yield typed


def _now(told: Iterable[Move], edits: Sequence[Edit], tree: Fields) -> list[Move]:
    return [one._replace(place=_now_at(one.place, edits, tree)) for one in told]


def _now_at(place: Place, edits: Sequence[Edit], tree: Fields) -> Place:
    """Where something stands after the edits, and beneath the mark of what is carried over."""
    before = (edit for edit in edits if edit.first < place)
    more = sum(edit.new.count("\n") - edit.last.line + edit.first.line for edit in before)
    mark = tree.key("status") or tree.key("facts")
    is_beneath = mark is not None and tree.key(CARRIED) is None and mark.place().line < place.line
    return Place(place.file, place.line + more + is_beneath, place.column)


def _others(folder: Path) -> list[Path]:
    paths = (folder / name for name in (COVER, FACTS, APPENDICES))
    return [path for path in paths if path.exists()]


def _read(path: Path, project: Project, found: Problems) -> TextFile | None:
    return read_yaml_file(path, project.name_of(path), found)


def _raw(path: Path) -> str:
    """The text with its own ends of lines, which the places of the edits do not mind."""
    return path.read_bytes().decode("utf-8-sig")


def _edits(name: str, tree: Fields, roll: Roll, mover: Mover) -> Iterator[Edit]:
    """What is changed in a file besides the periods that it names."""
    carried = tree.entries.get(Text(CARRIED))
    if isinstance(carried, Scalar):
        yield Edit.at(carried.place, roll.turn.last.id)
    if name == COVER:
        meeting = tree.entries.get(Text("meeting"))
        if isinstance(meeting, Scalar):
            yield Edit.at(meeting.place, roll.meeting.isoformat())
        yield from _words_moved(tree, mover)
        return
    status = tree.entries.get(Text("status"))
    if isinstance(status, Scalar):
        yield Edit.at(status.place, DRAFT)


def _words_moved(tree: Fields, mover: Mover) -> Iterator[Edit]:
    """The words of the months or the quarter that the paper tells of, in its title and fields."""
    covers = tree.text("covers")
    told = [mover.last, *([parse(covers)] if covers else [])]
    words = {period.words: mover.moved(period).words for period in told}
    for name in ("title", "fields"):
        for scalar in _scalars(tree.entries.get(Text(name))):
            yield from _replaced(scalar.text, words)


def _replaced(text: Text, words: Mapping[str, str]) -> Iterator[Edit]:
    for before, after in words.items():
        start = text.find(before)
        if start >= 0:
            place = text.place(start, len(before))
            if place.length == len(before):  # it is not folded over two lines
                yield Edit.at(place, after)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Fields):
        for value in node.entries.values():
            yield from _scalars(value)
