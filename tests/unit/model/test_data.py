from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from reportgen.model.data import Indicator

FIELDS: dict[str, Any] = {
    "title": "Children",
    "unit": "count",
    "measure": "flow",
    "source": "a report",
    "owner": "an officer",
}


@pytest.mark.parametrize("name", ["pass", "class", "from", "in", "period", "facts"])
def test_an_indicator_that_prose_could_not_name_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="in prose"):
        Indicator(id=name, **FIELDS)
