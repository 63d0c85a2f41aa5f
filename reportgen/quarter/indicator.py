"""A new indicator, put into `indicators.yml` as text beneath the last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reportgen.model.data import Definitions
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.quarter.edits import last_line, with_lines
from reportgen.sources.files import TextFile
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import Sequence, compose
from reportgen.sources.yaml_writing import as_scalar

BEGUN = "# What the figures of this dataset are. All fields: data/README.md\nindicators:\n"
#: A list that is written as empty on the line of its field.
_EMPTY = re.compile(r"^(indicators:)[ \t]*\[\s*\]", re.MULTILINE)


def with_indicator(text: str, name: str, said: Mapping[str, str], found: Problems) -> str | None:
    """The file with one more indicator; None, and what is wrong, where that cannot be."""
    text = _EMPTY.sub(r"\1", text, count=1)
    faults = Problems()
    tree = compose(TextFile(name, text.replace("\r\n", "\n")), faults)
    found.extend(faults.found)
    if not isinstance(tree, Fields) or found.stop:
        return None
    after = with_lines(text, *_place(tree, text), _lines(tree, said))
    return after if _is_sound(after, name, said, found) else None


def _place(tree: Fields, text: str) -> tuple[int]:
    """After which line it stands: the last of the list."""
    key = tree.key("indicators")
    return (last_line(tree, key, text) if key else len(text.split("\n")) - 1,)


def _lines(tree: Fields, said: Mapping[str, str]) -> list[str]:
    """The indicator's lines, indented as those that are there."""
    listed = next((node for key, node in tree.entries.items() if key == "indicators"), None)
    items = listed.items if isinstance(listed, Sequence) else ()
    indent = " " * (items[-1].place.column - 3 if items else 2)
    fields = [f"{field}: {as_scalar(value)}" for field, value in said.items()]
    blank = [""] if items else []
    return [*blank, f"{indent}- {fields[0]}", *(f"{indent}  {line}" for line in fields[1:])]


def _is_sound(text: str, name: str, said: Mapping[str, str], found: Problems) -> bool:
    """Whether the file can be read, with the indicator in it once."""
    faults = Problems()
    tree = compose(TextFile(name, text.replace("\r\n", "\n")), faults)
    read = read_as(Definitions, tree, faults) if isinstance(tree, Fields) else None
    there = Place(name)  # its lines are not written yet
    found.extend(replace(problem, place=there) for problem in faults)
    if read is None:
        return False
    ids = [str(one.id) for one in read.indicators]
    if ids.count(said["id"]) == 1:
        return True
    what = f'there is an indicator "{said["id"]}" already'
    found.add("P069", Place(name), what, did_you_mean("", ids, "give the new one another id"))
    return False
