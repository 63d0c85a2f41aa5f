"""YAML, read by its events into a tree in which everything knows its place.

Only the plain part of YAML is taken: fields, lists and text. What would let a file mean something
other than it shows (aliases, tags, merges, equal fields, several documents) is refused before
anything is composed, and so is nesting that would exhaust the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import yaml

from reportgen.model.text import Text
from reportgen.problems import Place, Problems
from reportgen.sources.files import TextFile, read_yaml_file
from reportgen.sources.folding import MOST_IN_FILE, capped
from reportgen.sources.yaml_faults import BRACES, IN_QUOTES, fault_of, holds_fields
from reportgen.sources.yaml_text import text_of
from reportgen.unseen import MEND, UNSEEN, what_is_unseen

DEEPEST = 20
Locate = Callable[[], Place]  # a place is worked out when it is asked: of most, nobody does
_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)  # only its events are used: nothing is built


@dataclass(frozen=True)
class Scalar:
    """A piece of text. `plain` when it stands without quotation marks, `>` or `|`."""

    text: Text
    locate: Locate
    plain: bool = False

    @property
    def place(self) -> Place:
        """Where it stands, its quotation marks included."""
        return self.locate()

    @property
    def left_out(self) -> bool:
        """Whether a field's name stands there with nothing after it."""
        return self.plain and not self.text


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    locate: Locate

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.locate()


@dataclass(frozen=True)
class Mapping:
    """Fields with their values, in the order they are written."""

    entries: dict[Text, Node]
    locate: Locate

    @property
    def place(self) -> Place:
        """Where they begin."""
        return self.locate()

    @cached_property
    def _names(self) -> dict[str, Text]:
        return {name: name for name in self.entries}

    def key(self, name: str) -> Text | None:
        """The field's name as it is written, which knows its place."""
        return self._names.get(name)

    def text(self, name: str) -> Text | None:
        """The text of a field, if it has one."""
        node = self.entries.get(Text(name))
        return node.text if isinstance(node, Scalar) and node.text else None

    def texts(self, name: str) -> list[Text]:
        """The texts in a field that holds a list."""
        node = self.entries.get(Text(name))
        items = node.items if isinstance(node, Sequence) else ()
        return [item.text for item in items if isinstance(item, Scalar)]


Node = Scalar | Sequence | Mapping


def read_tree(path: Path, name: str, found: Problems) -> Mapping | None:
    """Read a YAML file whose outermost level is fields; None when it cannot be used."""
    file = read_yaml_file(path, name, found)
    if file is None or _has_tabs(file, found):
        return None
    tree = compose(file, found)
    if isinstance(tree, Sequence | Scalar):
        found.add("S022", tree.place, "the file does not begin with a field", "write name: value")
    return tree if isinstance(tree, Mapping) else None


def compose(file: TextFile, found: Problems) -> Node | None:
    """The tree of a file, or None and the problems that stand in its way."""
    faults = Problems()
    composer = _Composer(file, faults)
    tree = None
    try:
        tree = composer.document()
    except yaml.YAMLError as error:
        faults.extend([fault_of(error, file)])
    except _Abandoned:
        pass
    found.extend(capped(list(faults.found), composer.untold))
    return tree if composer.usable else None


def _has_tabs(file: TextFile, found: Problems) -> bool:
    """Whether lines are indented by tabs, which YAML does not take; the first one is reported."""
    tabs = list(re.finditer(r"^ *(\t)[ \t]*\S", file.text, re.MULTILINE))
    if tabs:
        what = "this line is indented by a tab"
        if len(tabs) > 1:
            what = f"{len(tabs)} lines are indented by tabs; this is the first"
        found.add("S015", file.place(tabs[0].start(1), 1), what, "indent by spaces")
    return bool(tabs)


class _Abandoned(Exception):  # noqa: N818 - it is no error of the program
    """The file cannot be read further; the problem is noted already."""


class _Composer:
    """Makes the tree from the events of one file."""

    def __init__(self, file: TextFile, found: Problems) -> None:
        self.file = file
        self.found = found
        self.usable = True
        self.told: set[str] = set()
        self.untold = 0  # of the fields that are repeated, those beyond what anybody reads
        self.events: Iterator[Any] = yaml.parse(file.text, Loader=_LOADER)

    def document(self) -> Node | None:
        """The one document of the file."""
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self.found.add(
                "S016", Place(self.file.name), "the file is empty", "fill it in or delete it"
            )
            return None
        tree = self.node(next(self.events), 1)
        next(self.events)  # the document ends
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            what = "a second document begins here (---)"
            self.refuse(after, "S014", what, "keep one document in a file")
        return tree

    def node(self, event: Any, depth: int) -> Node:
        """The node that begins with this event."""
        self.check_properties(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(Text(""), self.locate(event))
        if depth > DEEPEST:
            what = f"lists and fields stand inside each other more than {DEEPEST} deep"
            self.refuse(event, "S013", what, "write it flatter")
            raise _Abandoned
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Any) -> Scalar:
        """A text that knows where each of its characters stands."""
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style or None
        if style in ("'", '"') and holds_fields(self.file, start, end):
            line = event.start_mark.line + 1
            what = f"the quotation mark opened on line {line} is not closed"
            self.found.add("S010", self.file.place(start, 1), what, "close it on its own line")
            raise _Abandoned
        text = text_of(self.file, event.value, start, end, style)
        if style == '"' and (unseen := UNSEEN.search(text)):  # it was written as an escape
            self.usable = False
            place = text.place(unseen.start(), 1)
            self.found.add("S004", place, what_is_unseen(unseen[0]), MEND)
        return Scalar(text, partial(self.file.place, start, max(end - start, 1)), style is None)

    def sequence(self, start: Any, depth: int) -> Sequence:
        """A list, to its end."""
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), self.locate(start))

    def mapping(self, start: Any, depth: int) -> Mapping:
        """Fields, to their end; the first of two equal ones is kept."""
        entries: dict[Text, Node] = {}
        names: dict[Text, Text] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(self.node(event, depth + 1), event)
            value = self.node(next(self.events), depth + 1)
            if key in entries:
                self.repeated(key, names[key])
            else:
                entries[key] = value
                names[key] = key
        return Mapping(entries, self.locate(start))

    def key(self, node: Node, event: Any) -> Text:
        """The name of a field, which must be plain text."""
        if not isinstance(node, Scalar):
            self.bracketed_key(event)
            raise _Abandoned
        if node.plain and node.text == "<<":
            self.refuse(
                event, "S012", "<< (a merge of YAML) is not used here", "write the fields out"
            )
        return node.text

    def bracketed_key(self, event: Any) -> None:
        """Note brackets in place of a field's name; mostly an expression without quotes."""
        start = event.start_mark.index
        if self.file.text.startswith("{{", start - 1):
            place = self.file.place(start - 1, 2)
            self.found.add("S010", place, BRACES.what, BRACES.mend)
        else:
            what = "brackets stand where the name of a field was expected"
            self.refuse(event, "S010", what, IN_QUOTES)

    def repeated(self, key: Text, known: Text) -> None:
        """Note a field that stands twice, naming both lines."""
        if len(self.found) >= MOST_IN_FILE:
            self.untold += 1
            return
        first, again = known.place(), key.place()
        self.found.add(
            "S011",
            again,
            f'"{key}" is written twice, on lines {first.line} and {again.line}',
            "keep one of the two",
        )

    def check_properties(self, event: Any) -> None:
        """Refuse what makes a file mean something other than it shows."""
        if isinstance(event, yaml.AliasEvent):
            what = f"*{event.anchor} is an alias of YAML, which is not used here"
            mend = "put a text that begins with * in quotes; write out what is meant otherwise"
            self.refuse(event, "S012", what, mend)
        elif event.anchor:
            what = f"&{event.anchor} is an anchor of YAML, which is not used here"
            self.refuse(event, "S012", what, "put a text that begins with & in quotes")
        elif event.tag:
            written = self.file.text[event.start_mark.index :].split(maxsplit=1)[0]
            what = f"{written} is a tag of YAML, which is not used here"
            self.refuse(event, "S012", what, "put a text that begins with ! in quotes")

    def refuse(self, event: Any, code: str, what: str, mend: str) -> None:
        """Note a problem after which the file cannot be used; the same one is told once."""
        self.usable = False
        if what not in self.told:
            self.told.add(what)
            self.found.add(code, self.locate(event)(), what, mend)

    def locate(self, event: Any) -> Locate:
        """The place of what an event begins with, underlined to the end of the event."""
        start, end = event.start_mark.index, event.end_mark.index
        return partial(self.file.place, min(start, len(self.file.text)), max(end - start, 1))
