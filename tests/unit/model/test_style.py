"""A house style refuses what it could not print."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from reportgen.model.style import HouseStyle


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"page": {"header": "{tilte}"}}, "{tilte} means nothing here"),
        ({"numbering": {"paragraph": "{chapter}.1"}}, "{chapter} means nothing here"),
        ({"cover": {"rows": [["to"]]}}, '"to" is none of the fields'),
        ({"cover": {"masthead": ["By {author}"]}}, '"author" is none of the fields'),
        ({"cover": {"fields": {"to": {"label": "To"}}}}, 'the field "to" stands nowhere'),
    ],
)
def test_what_cannot_be_printed_is_refused(written: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as error:
        HouseStyle.model_validate({"name": "Own", **written})
    assert error.value.errors()[0]["msg"] == message
