"""What is said in the files of a new quarter of where they come from, and what is left behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.quarter.edits import commented_out, last_line, with_lines
from reportgen.sources.files import TextFile
from reportgen.sources.reader import APPENDICES, COVER
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import Node, compose
from reportgen.sources.yaml_tree import Sequence as Items

CARRIED = "carried_over"
#: What a cover tells of one meeting alone.
OF_ONE_MEETING = ("late", "urgent", "convened")
EXEMPT = "exempt"
#: What it declares of a paper, and may well have to declare of the next.
DECLARED = (EXEMPT, "key_decision", "call_in", "ticks")
LEFT_BEHIND = "# Of the last meeting; write it anew where it holds for this one."
HOLDS = "what is declared here holds for this meeting"
#: How the day of a meeting was found.
BY_CALENDAR = "By the calendar of meetings in reportgen.yml."
BY_WEEKS = "Proposed: thirteen weeks on for each quarter. Correct it by the calendar of meetings."
SAYS = (BY_CALENDAR, BY_WEEKS)


class Mark(NamedTuple):
    """From which period a file is carried over, and how the day of the meeting was found."""

    last: Period
    says: str


def accepted_of_data(file: TextFile, found: Problems) -> bytes:
    """What was accepted of rows of the data, which are still there: it lapses if they change."""
    tree = compose(file, found)
    entries = tree.entries.get(Text("accepted")) if isinstance(tree, Fields) else None
    if not isinstance(entries, Items):
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


def marked(name: str, tree: Fields, text: str, mark: Mark) -> str:
    """The file with what tells that it was carried over."""
    if name == COVER:
        return _cover(tree, text, mark)
    if tree.key(CARRIED) is not None or name == APPENDICES:
        return text
    line = f"{CARRIED}: {mark.last.id}  # take this line out when all of it holds now"
    after = _line_of(tree, "status") or _line_of(tree, "facts") - 1
    with_mark = with_lines(text, after, [line])
    return with_mark if _has_mark(name, with_mark) else text


def declared_in(tree: Fields) -> list[Text]:
    """What a cover declares, by its fields."""
    return [name for name in tree.entries if name in DECLARED]


def exempt_in(node: Node | None) -> Iterator[Text]:
    """Each `exempt` of a section, or of a part of it."""
    if isinstance(node, Fields):
        yield from (name for name in node.entries if name == EXEMPT)
        for each in node.entries.values():
            yield from exempt_in(each)
    elif isinstance(node, Items):
        for each in node.items:
            yield from exempt_in(each)


def _has_mark(name: str, text: str) -> bool:
    """Whether it can be read with its mark: not where all fields stand between { and }."""
    tree = compose(TextFile(name, text.replace("\r\n", "\n")), Problems())
    return isinstance(tree, Fields) and tree.key(CARRIED) is not None


def _line_of(tree: Fields, name: str) -> int:
    key = tree.key(name)
    return key.place().line if key else 0


def _cover(tree: Fields, text: str, mark: Mark) -> str:
    """The cover with how its meeting was found, and without what was said of the last one."""
    declared = declared_in(tree)
    marks = declared[:1] if tree.key(CARRIED) is None else []
    for name in reversed([*tree.entries]):
        if name in marks:
            mark_line = f"{CARRIED}: {mark.last.id}  # take this line out when {HOLDS}"
            text = with_lines(text, name.place().line - 1, [mark_line])
        elif name in OF_ONE_MEETING:
            first = name.place().line
            text = commented_out(text, first, last_line(tree, name, text))
            text = with_lines(text, first - 1, [LEFT_BEHIND])
    line = _line_of(tree, "meeting")
    said = f"# {mark.says}"
    before = text.split("\n")[line - 2].strip() if line > 1 else ""
    if before.startswith(tuple(f"# {says}" for says in SAYS)):  # of a meeting before the last
        return text.replace(before, said, 1)
    return with_lines(text, line - 1, [said]) if line else text
