"""The schema of each kind of file, as JSON: made from the model that reads it."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from reportgen.sources.editor import FILE_KINDS, FileKind, made_by

Json = dict[str, Any]
#: The version that editors know best.
DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_files() -> dict[str, str]:
    """Every schema as it is written, by the name of its file."""
    return {
        kind.schema: json.dumps(schema_of(kind), indent=1, ensure_ascii=False) + "\n"
        for kind in FILE_KINDS
    }


def schema_of(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of file."""
    schema = kind.model.model_json_schema(schema_generator=_AsDeclared)
    return {"$schema": DRAFT, "$comment": made_by(), **_plain(schema)}


class _AsDeclared(GenerateJsonSchema):
    """Keeps the order in which models declare their fields: an editor offers them in it."""

    def sort(self, value: Any, parent_key: str | None = None) -> Any:
        """As it is."""
        return value


def _plain(node: Any) -> Any:
    """A schema without what is of no use to who writes, and as every editor understands it."""
    if isinstance(node, list):
        return [_plain(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _plain(value) for name, value in node.items() if not _is_title(name, value)}
    for change in (_without_nothing, _with_answers, _with_names, _with_length):
        kept = change(kept)
    return kept


def _is_title(name: str, value: Any) -> bool:
    """Whether it only says the name of a field again; a field may itself be called title."""
    return name == "title" and isinstance(value, str)


def _without_nothing(node: Json) -> Json:
    """Nobody writes `null`: a field that may be left out is left out."""
    kinds = [kind for kind in node.get("anyOf", []) if kind != {"type": "null"}]
    if len(kinds) == len(node.get("anyOf", [])):
        return node
    rest = {name: value for name, value in node.items() if name not in {"anyOf", "default"}}
    return {**rest, **(kinds[0] if len(kinds) == 1 else {"anyOf": kinds})}


def _with_answers(node: Json) -> Json:
    """What holds where a field is left out, in the words that people write."""
    if isinstance(node.get("default"), bool):
        return {**node, "default": "yes" if node["default"] else "no"}
    return node


def _with_names(node: Json) -> Json:
    """Fields whose names have a pattern: every name is to have it."""
    patterns = node.pop("patternProperties", None)
    if not patterns:
        return node
    ((pattern, values),) = patterns.items()
    return {**node, "propertyNames": {"pattern": pattern}, "additionalProperties": values}


def _with_length(node: Json) -> Json:
    """A list of so many items, as draft 7 says it."""
    items = node.pop("prefixItems", None)
    return node if items is None else {**node, "items": items}
