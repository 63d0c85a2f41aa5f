"""The blocks that a section is made of: a module a family, and here the one list of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from reportgen.model.blocks.background import (
    BackgroundBlock,
    BackgroundPaper,
    PublishedSource,
    SourcesBlock,
)
from reportgen.model.blocks.block import Block
from reportgen.model.blocks.chart import ChartBlock
from reportgen.model.blocks.implications import Implication, ImplicationsBlock
from reportgen.model.blocks.plans import ActionsBlock, RisksBlock
from reportgen.model.blocks.recommendations import RecommendationsBlock
from reportgen.model.blocks.scorecard import ScorecardBlock
from reportgen.model.blocks.standing import (
    Contact,
    ContactBlock,
    KeyBlock,
    StatementBlock,
    TicksBlock,
)
from reportgen.model.blocks.table import Column, TableBlock
from reportgen.model.blocks.words import (
    AppendicesBlock,
    GlossaryBlock,
    SubheadingBlock,
    TextBlock,
)

__all__ = [
    "BLOCKS",
    "BLOCK_TAG",
    "ActionsBlock",
    "AnyBlock",
    "AppendicesBlock",
    "BackgroundBlock",
    "BackgroundPaper",
    "Block",
    "ByItsField",
    "ChartBlock",
    "Column",
    "Contact",
    "ContactBlock",
    "FiguresBlock",
    "GatheredBlock",
    "GlossaryBlock",
    "Implication",
    "ImplicationsBlock",
    "KeyBlock",
    "PlacedBlock",
    "PlanBlock",
    "PublishedSource",
    "RecommendationsBlock",
    "ReliedOnBlock",
    "RisksBlock",
    "ScorecardBlock",
    "SourcesBlock",
    "StatementBlock",
    "SubheadingBlock",
    "TableBlock",
    "TextBlock",
    "TicksBlock",
    "kinds_of_block",
]

#: The families of blocks: those of one family are read, numbered and composed alike, so that a new
#: kind is added to its family, and a new family where mypy then says that it is missing.
FiguresBlock = TableBlock | ScorecardBlock | ChartBlock  # figures under a caption
GatheredBlock = GlossaryBlock | AppendicesBlock  # gathered from the whole paper
PlanBlock = ActionsBlock | RisksBlock  # what they hold stands in the data
ReliedOnBlock = BackgroundBlock | SourcesBlock  # lists, which become texts
#: What they hold stands elsewhere, or has become a text before anything is read.
PlacedBlock = TicksBlock | ContactBlock | KeyBlock | StatementBlock | ReliedOnBlock
#: A block of any kind.
AnyBlock = (
    TextBlock
    | SubheadingBlock
    | RecommendationsBlock
    | FiguresBlock
    | GatheredBlock
    | ImplicationsBlock
    | PlacedBlock
    | PlanBlock
)
#: The kinds of block by the field that names each.
BLOCKS: dict[str, type[AnyBlock]] = {model.named_by: model for model in get_args(AnyBlock)}
#: Begins the name of a kind in the path of a fault, so that it is not taken for a field.
BLOCK_TAG = "block:"


def kinds_of_block(written: Iterable[str]) -> list[str]:
    """The kinds that the fields of a block name; a block has exactly one."""
    fields = set(written)
    return [kind for kind in BLOCKS if kind in fields]


def _tag(block: Any) -> str | None:
    """The tag of a block's kind; None, so that the block is refused, where that is unclear."""
    if isinstance(block, Block):
        return BLOCK_TAG + block.named_by
    kinds = kinds_of_block(block) if isinstance(block, dict) else []
    return BLOCK_TAG + kinds[0] if len(kinds) == 1 else None


def _begun(model: type[Block]) -> dict[str, Any]:
    """A block as the YAML extension begins it: the fields that it needs, to be filled in."""
    fields = [name for name, field in model.model_fields.items() if field.is_required()]
    body = {name: f"${number}" for number, name in enumerate(fields, start=1)}
    return {"label": model.named_by, "description": model.__doc__, "body": body}


class ByItsField:
    """Reads a block as the kind that its field names, and as no other."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = {BLOCK_TAG + kind: handler.generate_schema(each) for kind, each in BLOCKS.items()}
        return core_schema.tagged_union_schema(kinds, discriminator=_tag)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """To an editor: one of the fields that name a kind, and then what that kind has.

        A plain choice between the kinds would be underlined as a whole, whatever is wrong in it.
        """
        models = dict(zip(BLOCKS, handler(schema)["oneOf"], strict=True))
        return {
            "type": "object",
            "defaultSnippets": [_begun(model) for model in BLOCKS.values()],
            "oneOf": [{"required": [kind]} for kind in BLOCKS],
            "allOf": [
                {"if": {"type": "object", "required": [kind]}, "then": model}
                for kind, model in models.items()
            ],
        }
