"""The fields of the files that people write, listed from the schema for their documentation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from reportgen.model.written import Written
from reportgen.sources.fields import alternatives

HEAD = ("| field | needed | what it is |", "|---|---|---|")


def describe(model: type[Written]) -> str:
    """The fields of a model as a Markdown table."""
    rows = [_row(name, field) for name, field in model.model_fields.items()]
    return "\n".join([*HEAD, *rows]) + "\n"


def parts_of(model: type[Written]) -> tuple[type[Written], ...]:
    """A model and all the models of its fields, each once, in the order they are met."""
    known = {model: None}
    waiting = [model]
    while waiting:
        fields = waiting.pop(0).model_fields.values()
        parts = [part for field in fields for part in _models(field.annotation)]
        new = [part for part in dict.fromkeys(parts) if part not in known]
        known.update(dict.fromkeys(new))
        waiting.extend(new)
    return tuple(known)


def needed(model: type[Written]) -> dict[str, str]:
    """The fields that may not be left out, each with what it is."""
    fields = model.model_fields.items()
    return {name: field.description or "" for name, field in fields if field.is_required()}


def json_schema(model: type[Written]) -> dict[str, Any]:
    """The JSON schema of a file, for editors that complete and check while one types."""
    return model.model_json_schema()


def _row(name: str, field: FieldInfo) -> str:
    needed = "yes" if field.is_required() else "no"
    about = (field.description or "").replace("|", "\\|")
    return f"| `{name}` | {needed} | {about}{_default(field)} |"


def _default(field: FieldInfo) -> str:
    """What holds where the field is left out, if that is a plain value."""
    value = field.default
    if value is None or value is PydanticUndefined or value == "":
        return ""
    words = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
    return f" (unless given: {words.value if isinstance(words, Enum) else words})"


def _models(annotation: Any) -> Iterator[type[Written]]:
    """The models inside a field's kind of value: in lists, in fields, in alternatives."""
    for kind in alternatives(annotation):
        if isinstance(kind, type) and issubclass(kind, Written):
            yield kind
        for inner in get_args(kind):
            yield from _models(inner)
