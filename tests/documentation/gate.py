"""What the gate asks of a paper, and what every build has asked of it already."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.gate.rules import OF_1972, OF_2012, RULES
from tests.documentation.markdown import table


class Asked(NamedTuple):
    """What is asked, the codes that tell of it, and where that comes from."""

    asks: str
    codes: tuple[str, ...]
    source: str


#: A build goes on with these where they are queries; at the gate they must be mended or accepted.
OF_THE_BUILD: tuple[Asked, ...] = (
    Asked(
        "No person is named, and none can be reached, but with a reason.",
        ("N065",),
        "UK General Data Protection Regulation, article 5(1)(c); Schedule 12A, paragraphs 1 and 2",
    ),
    Asked(
        "Notice of a key decision was published 28 clear days before, or its urgency is declared.",
        ("N072", "N075"),
        f"{OF_2012}, regulations 8 to 11",
    ),
    Asked("Implications are told, with who supplied them.", ("N077",), "the house style"),
    Asked(
        "What is exempt names its paragraph of Schedule 12A, and the public interest is weighed.",
        ("N063", "N078"),
        f"{OF_1972}, section 100I and Schedule 12A",
    ),
    Asked(
        "Appendices are titled and cited, and each is attached or said not to be.",
        ("N090", "N092", "N093"),
        f"{OF_1972}, section 100B(1)",
    ),
    Asked("The paper keeps to its limits of words and sides.", ("N079", "R040"), "the house style"),
    Asked("What was carried over from the last quarter was looked at.", ("P062",), "good practice"),
    Asked(
        "The paper can be read by everybody: tags, headings, alternative text, tables.",
        ("R010", "R014", "R015", "R016", "R035"),
        "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations "
        "2018",
    ),
)


def rules(_: str) -> str:
    """The rules of the gate."""
    rows = [(one.asks, ", ".join(one.codes), one.source) for one in RULES]
    return table("what the gate asks | told under | where that comes from", rows)


def of_the_build(_: str) -> str:
    """What the gate need not ask again."""
    rows = [(one.asks, ", ".join(one.codes), one.source) for one in OF_THE_BUILD]
    return table("what every build asks already | told under | where that comes from", rows)
