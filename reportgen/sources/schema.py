"""From a tree to a model: every fault of a file at once, each at its place, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import EnumType
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reportgen.model.blocks import BLOCKS, kinds_of_block
from reportgen.model.written import Written
from reportgen.problems import Problem, Problems, did_you_mean, nearest
from reportgen.sources.fields import Spot, alternatives, first_place, spot_at
from reportgen.sources.folding import MOST_IN_FILE, capped
from reportgen.sources.yaml_tree import Mapping, Node, Scalar, Sequence

Model = TypeVar("Model", bound=Written)

NOTHING = ("~", "null", "Null", "NULL")  # YAML's words for nothing
MOST_FAULTS = 200  # looked at: some of them tell the same
# What was expected, by pydantic's kinds of fault.
EXPECTED = {
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "fields (name: value)",
    "model_type": "fields (name: value)",
    "bool_type": "yes or no",
    "int_type": "a whole number",
    "decimal_type": "a number",
    "date_type": "a date",
}
LIMITS = {  # what is wrong, and how to mend it
    "greater_than_equal": ('"{field}" must be at least {ge}', "write {ge} or more"),
    "less_than_equal": ('"{field}" must be at most {le}', "write {le} or less"),
    "too_short": ('"{field}" needs at least {min_length} of them', "add what is missing"),
    "too_long": ('"{field}" has at most {max_length} of them', "take out what is too much"),
}


class Fault(NamedTuple):
    """One of pydantic's faults: its kind, its spot, its own words and what goes with them."""

    kind: str
    spot: Spot
    message: str
    context: dict[str, Any]
    last: str  # the last step of its path: the name of a field that is missing

    @property
    def is_of_reading(self) -> bool:
        """Whether it only says that one reading of a value failed."""
        return self.kind in EXPECTED


def read_as(model: type[Model], tree: Mapping, found: Problems) -> Model | None:
    """The tree as a model, or None and all that is wrong with it."""
    unclear = list(_words_for_nothing(tree))
    told = [_word_for_nothing(node) for node in unclear[:MOST_IN_FILE]]
    found.extend(capped(told, len(unclear) - len(told)))
    try:
        made = model.model_validate(plain(tree))
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        faults = [_fault(details, tree, model) for details in errors[:MOST_FAULTS]]
        problems = [_problem(fault, faults) for fault in _telling(faults)]
        found.extend(capped(problems, len(errors) - len(faults)))
        return None
    return None if unclear else made


def plain(node: Node) -> Any:
    """The tree as plain lists and fields; a field with nothing after it counts as left out."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items() if not _left_out(value)}
    if isinstance(node, Sequence):
        return [None if _left_out(item) else plain(item) for item in node.items]
    return node.text


def _left_out(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


def _fault(details: ErrorDetails, tree: Mapping, model: type[Written]) -> Fault:
    location = details["loc"]
    is_missing = details["type"] == "missing"
    spot = spot_at(location[:-1] if is_missing else location, tree, model)
    last = str(location[-1]) if location else ""
    return Fault(details["type"], spot, details["msg"], details.get("ctx", {}), last)


def _telling(faults: list[Fault]) -> Iterator[Fault]:
    """Without the faults that only say that another reading of the same value failed as well."""
    for index, fault in enumerate(faults):
        path = fault.spot.path
        is_deeper = any(_leads_into(other.spot.path, path) for other in faults)
        # One that was read, and refused by its kind, is said better than that it is of no other.
        is_said = any(
            other.spot.path == path and not (other.is_of_reading and at >= index)
            for at, other in enumerate(faults)
        )
        if not (fault.is_of_reading and (is_deeper or is_said)):
            yield fault


def _leads_into(path: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(path) > len(other) and path[: len(other)] == other


def _problem(fault: Fault, faults: list[Fault]) -> Problem:
    """The problem that a fault is, worded by its kind."""
    if fault.is_of_reading:
        return _wrong_kind(fault, faults)
    worded = {
        "missing": _missing,
        "extra_forbidden": _unknown,
        "union_tag_not_found": _unclear_block,
        "enum": _not_allowed,
        "literal_error": _not_allowed,
    }.get(fault.kind, _refused)
    return worded(fault)


def _missing(fault: Fault) -> Problem:
    name, spot = fault.last, fault.spot
    if spot.model is None:  # not a field, but an item of a list of fixed length
        return Problem(
            "S022", spot.place, f'"{spot.field}" needs more items', "add what is missing"
        )
    about = spot.model.model_fields[name].description
    tells = f": {about}" if about else ""
    left_empty = spot.node.key(name) if isinstance(spot.node, Mapping) else None
    if left_empty is not None:
        return Problem("S020", left_empty.place(), f'"{name}" is left empty{tells}', "fill it in")
    mend = f'add a line "{name}:" and its value'
    return Problem("S020", first_place(spot.node), f'"{name}" is missing{tells}', mend)


def _unknown(fault: Fault) -> Problem:
    spot = fault.spot
    fields = list(spot.holder.model_fields) if spot.holder else []
    mend = did_you_mean(spot.field, fields, f"The fields here: {', '.join(fields)}")
    place = spot.name.place() if spot.name else spot.place
    return Problem("S021", place, f'there is no field "{spot.field}" here', mend)


def _unclear_block(fault: Fault) -> Problem:
    """A block must have the field of one kind of block."""
    node = fault.spot.node
    written = list(node.entries) if isinstance(node, Mapping) else []
    kinds = kinds_of_block(written)
    if kinds:
        what = f"this block is of two kinds: {' and '.join(kinds)}"
        return Problem("S024", first_place(node), what, "write a block for each")
    what = f"this block is of no kind: it has none of {', '.join(BLOCKS)}"
    near = next((near for name in written if (near := nearest(name, BLOCKS))), "")
    mend = f'did you mean "{near}"?' if near else "begin the block with - text:"
    return Problem("S024", first_place(node), what, mend)


def _wrong_kind(fault: Fault, faults: list[Fault]) -> Problem:
    """Another kind of value than any that may stand here."""
    spot = fault.spot
    if _left_out(spot.node):
        return Problem("S022", spot.node.place, "nothing stands here", "fill it in or delete it")
    here = (other for other in faults if other.spot.path == spot.path and other.is_of_reading)
    expected = " or ".join(dict.fromkeys(EXPECTED[other.kind] for other in here))
    kind = {Mapping: "fields", Sequence: "a list", Scalar: "a text"}[type(spot.node)]
    field = f'"{spot.field}"' if spot.name else f'an item of "{spot.field}"'
    return Problem(
        "S022", spot.place, f"{field} must be {expected}, not {kind}", _kind_mend(fault, expected)
    )


def _kind_mend(fault: Fault, expected: str) -> str:
    """How to write another kind of value: `- show: value` for a column that is only named."""
    spot = fault.spot
    if "list" in expected and spot.name is None and isinstance(spot.node, Scalar):
        return f"each item is a list of its own: write [{spot.node.text}]"
    if "list" in expected:
        return "write each item on a line of its own, after a hyphen"
    if spot.model is None:
        return ""
    word = spot.node.text if isinstance(spot.node, Scalar) else ""
    name = _field_that_takes(word, spot.model)
    if name:
        return f"write it with its name: - {name}: {word}"
    return f"The fields here: {', '.join(spot.model.model_fields)}"


def _field_that_takes(word: str, model: type[Written]) -> str:
    """The first field of a model that holds one of a few words, this one among them."""
    for name, field in model.model_fields.items():
        for kind in alternatives(field.annotation):
            if isinstance(kind, EnumType) and word in map(str, kind):
                return name
    return ""


def _not_allowed(fault: Fault) -> Problem:
    """Not one of the words that a field may hold."""
    spot = fault.spot
    allowed = re.findall("'([^']*)'", fault.context["expected"])
    mend = f"It may be: {', '.join(allowed)}"
    if not isinstance(spot.node, Scalar):
        return Problem("S022", spot.place, f'"{spot.field}" is not one of its words', mend)
    what = f'"{spot.node.text}" is not allowed for "{spot.field}"'
    return Problem("S023", spot.place, what, did_you_mean(spot.node.text, allowed, mend))


def _refused(fault: Fault) -> Problem:
    """A value refused by its own kind, whose words are used as they stand."""
    if fault.kind in LIMITS:
        what, mend = (
            words.format(field=fault.spot.field, **fault.context) for words in LIMITS[fault.kind]
        )
        return Problem("S023", fault.spot.place, what, mend)
    place = fault.context.get("place", fault.spot.place)
    return Problem("S023", place, fault.message, str(fault.context.get("mend", "")))


def _word_for_nothing(node: Scalar) -> Problem:
    what = f'"{node.text}" would be printed as it stands'
    return Problem("S023", node.text.place(), what, "leave the field out")


def _words_for_nothing(node: Node) -> Iterator[Scalar]:
    """YAML's words for nothing, which would be printed as they stand."""
    if isinstance(node, Scalar) and node.plain and node.text in NOTHING:
        yield node
    for child in _children(node):
        yield from _words_for_nothing(child)


def _children(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Mapping):
        return tuple(node.entries.values())
    return node.items if isinstance(node, Sequence) else ()
