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
from reportgen.quarter.edits import Edit, commented_out, edited, last_line, with_lines
from reportgen.quarter.moving import Mover, Turn
from reportgen.quarter.periods_named import Move, moves_in
from reportgen.quarter.typed_periods import typed_periods
from reportgen.sources.files import TextFile, read_yaml_file
from reportgen.sources.project import Project
from reportgen.sources.reader import ACCEPTED, APPENDICES, COVER, FACTS, fragment_files
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import Node, Scalar, compose
from reportgen.sources.yaml_tree import Sequence as Items

DRAFT = "draft"
CARRIED = "carried_over"
#: What a cover tells of one meeting alone.
OF_ONE_MEETING = ("late", "urgent")
LEFT_BEHIND = "# Of the last meeting; write it anew where it holds for this one."


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
    made = Rolled(roll.turn)
    mover = Mover(roll.turn)
    sections = fragment_files(roll.folder)
    for path in [*sections, *_others(roll.folder)]:
        file = _read(path, roll.project, found)
        tree = compose(file, found) if file else None
        if file is None or not isinstance(tree, Fields):
            continue
        moves = moves_in(tree, mover)
        edits = [*moves.edits, *_edits(path.name, tree, roll, mover)]
        text = edited(_raw(path), edits)
        made.files[path.name] = _marked(path.name, tree, text, roll).encode()
        made.moves[path.name] = _now(moves.told, edits, tree)
        changed = {(edit.first.line, edit.first.column) for edit in edits}
        typed = [
            one for one in typed_periods(tree) if (one.place.line, one.place.column) not in changed
        ]
        made.typed[path.name] = _now(typed, edits, tree)
    made.sections = len(sections)
    accepted = _accepted_of_data(roll, found)
    if accepted:
        made.files[ACCEPTED] = accepted
    return None if found.stop else made


def _accepted_of_data(roll: Roll, found: Problems) -> bytes:
    """What was accepted of rows of the data, which are still there: it lapses if they change."""
    path = roll.folder / ACCEPTED
    file = _read(path, roll.project, found) if path.exists() else None
    tree = compose(file, found) if file else None
    entries = tree.entries.get(Text("accepted")) if isinstance(tree, Fields) else None
    if not isinstance(entries, Items) or file is None:
        return b""
    begun = [entry.place.line - 1 for entry in entries.items]
    lines = file.text.split("\n")
    kept = [
        "\n".join(lines[first:last])
        for entry, first, last in zip(entries.items, begun, [*begun[1:], len(lines)], strict=True)
        if isinstance(entry, Fields) and (entry.text("where") or "").startswith("data/")
    ]
    head = "\n".join(lines[: begun[0]]) if begun else ""
    return "\n".join([head, *kept]).encode() if kept else b""


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
    if name == COVER:
        meeting = tree.entries.get(Text("meeting"))
        if isinstance(meeting, Scalar):
            yield Edit.at(meeting.place, roll.meeting.isoformat())
        yield from _words_moved(tree, mover)
        return
    status = tree.entries.get(Text("status"))
    if isinstance(status, Scalar):
        yield Edit.at(status.place, DRAFT)
    carried = tree.entries.get(Text(CARRIED))
    if isinstance(carried, Scalar):
        yield Edit.at(carried.place, roll.turn.last.id)


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


def _marked(name: str, tree: Fields, text: str, roll: Roll) -> str:
    """The file with what tells that it was carried over."""
    if name == COVER:
        return _cover(tree, text, roll)
    if tree.key(CARRIED) is not None or name == APPENDICES:
        return text
    line = f"{CARRIED}: {roll.turn.last.id}  # take this line out when all of it holds now"
    after = _end_of(tree, "status") if tree.key("status") else _before(tree, "facts")
    return with_lines(text, after, [line])


def _cover(tree: Fields, text: str, roll: Roll) -> str:
    """The cover with how its meeting was found, and without what was said of the last one."""
    for name in reversed([*tree.entries]):
        if name in OF_ONE_MEETING:
            first = name.place().line
            text = commented_out(text, first, last_line(tree, name, text))
            text = with_lines(text, first - 1, [LEFT_BEHIND])
    key = tree.key("meeting")
    return with_lines(text, key.place().line - 1, [f"# {roll.says}"]) if key else text


def _end_of(tree: Fields, name: str) -> int:
    key = tree.key(name)
    assert key is not None, "it was asked for"
    return key.place().line


def _before(tree: Fields, name: str) -> int:
    return _end_of(tree, name) - 1
