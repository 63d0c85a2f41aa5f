"""The documentation of fields is made from the models, which must therefore say everything."""

from datetime import date
from decimal import Decimal

import pytest

from reportgen.model.blocks import BLOCKS
from reportgen.model.data import Breakdown, Definitions
from reportgen.model.narrative import Cover, Facts, Fragment, Paper
from reportgen.model.settings import Settings
from reportgen.model.style import HouseStyle
from reportgen.model.written import Written
from reportgen.sources.describe import describe, json_schema, parts_of
from reportgen.sources.fields import alternatives

FILES = (Settings, Paper, Cover, Facts, Fragment, Definitions, HouseStyle)
MODELS = [part for file in FILES for part in parts_of(file)]


def test_a_model_is_described_by_its_fields() -> None:
    assert describe(Breakdown) == (
        "| field | needed | what it is |\n"
        "|---|---|---|\n"
        "| `categories` | yes | the categories in the order they are printed: identifier, then "
        "label |\n"
        "| `adds_up` | no | whether the categories add up to the total (yes or no) (unless given: "
        "yes) |\n"
    )


def test_every_kind_of_block_is_a_part_of_a_fragment() -> None:
    assert set(BLOCKS.values()) <= set(parts_of(Fragment))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_and_is_never_typed_by_guesses(model: type[Written]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, f"{name} has no description"
        if {bool, int, Decimal, date} & set(alternatives(field.annotation)):
            assert "BeforeValidator" in repr(field), f"{name} takes what pydantic would guess"


@pytest.mark.parametrize("file", FILES, ids=lambda model: model.__name__)
def test_every_file_has_a_schema_for_editors(file: type[Written]) -> None:
    assert set(json_schema(file)["properties"]) == set(file.model_fields)
