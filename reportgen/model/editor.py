"""What an editor is told of the kinds of value, beside the readers that refuse what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

#: The least and the most that a number may be: as pydantic may call them, and as schemas do.
_LIMITS = {"ge": "minimum", "minimum": "minimum", "maximum": "maximum"}


@dataclass(frozen=True)
class InEditor:
    """What an editor underlines a value by, and what it then says.

    A text is to have the pattern; `kind` is what the value may be otherwise. It lets through all
    that the reader takes, and is looser where a pattern cannot say the rule.
    """

    pattern: str
    mend: str
    kind: str = ""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Leave the reader as it is."""
        return handler(source)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Take the limits that a field sets, and nothing else, from what is known of the kind."""
        known = handler(schema)
        number = known.get("anyOf", [known])[0]
        limits = {_LIMITS[name]: number[name] for name in _LIMITS if name in number}
        kinds = ["string", self.kind] if self.kind else "string"
        return {"type": kinds, **pattern_of(self.pattern, self.mend), **limits}


def pattern_of(pattern: str, mend: str) -> dict[str, str]:
    """A pattern of a whole text, and what the YAML extension says where a text has another."""
    return {"pattern": f"^({pattern})$", "patternErrorMessage": mend}
