"""How a house style words what is not for publication."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reportgen.model.style.patterns import only
from reportgen.model.text import Text
from reportgen.model.written import Written

OF_NOTICES = ("paragraphs", "part_of_schedule", "information")
OF_REASONS = (*OF_NOTICES, "public_interest")


class ExemptStyle(Written):
    """The words of what is not for publication.

    Local Government Act 1972, section 100B(5): every copy of such a report, or part of one, is
    marked "Not for publication", and states the description of Schedule 12A that it is exempt by.
    """

    mark: Text = Field(
        default=Text("Not for publication: contains exempt information"),
        description="on every page of a paper with something exempt in it",
    )
    heading: Text = Field(
        default=Text("Exempt information"),
        description="in the open edition, the heading of a section or an appendix that is withheld",
    )
    notice: Annotated[Text, only(*OF_NOTICES)] = Field(
        default=Text(
            "Not for publication: exempt information within the meaning of {paragraphs} of "
            "{part_of_schedule} of Schedule 12A to the Local Government Act 1972: {information}."
        ),
        description="stands before what is exempt, and in the open edition instead of it; may hold "
        "{paragraphs}, {part_of_schedule} and {information}",
    )
    reason: Annotated[Text, only(*OF_REASONS)] = Field(
        default=Text(
            "In all the circumstances of the case, the public interest in maintaining the "
            "exemption outweighs the public interest in disclosing the information. "
            "{public_interest}"
        ),
        description="stands after the notice, and never in the open edition; may hold "
        "{public_interest} besides",
    )
