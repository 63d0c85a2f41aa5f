"""What every block of a section is."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from reportgen.model.exempt import Exemption
from reportgen.model.written import Identifier, Written


class Block(Written):
    """Anything a section contains. `id` is what cross-references use."""

    named_by: ClassVar[str]  # the field that tells what kind of block it is
    id: Identifier | None = Field(default=None, description="for cross-references")
    exempt: Exemption | None = Field(
        default=None,
        description="why it is not for publication: it is withheld from the open edition",
    )
