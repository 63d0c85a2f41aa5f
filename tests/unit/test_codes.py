"""Every code is reported by some stage, and by the one that its letter names."""

from __future__ import annotations

import re
from pathlib import Path

import reportgen
from reportgen.codes import CODES, FAMILIES

PACKAGE = Path(reportgen.__file__).parent
#: Whose code it is, by its letter.
OWNERS = {
    "P": {"commands", "sources", "quarter", "publishing", "verifying", "testimony", "word"},
    "S": {"sources"},
    "D": {"sources", "indicators"},
    "N": {"sources", "paper", "packing"},
    "H": {"sources", "paper"},
    "C": {"paper", "workshop.py"},
    "R": {"render", "packing"},
    "G": {"gate", "commands"},
    "A": {"audit", "acceptance.py", "sources"},
}


def used() -> dict[str, set[str]]:
    """The codes that stand in the source, each with the folders or modules where it stands."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        owner = path.relative_to(PACKAGE).parts[0]
        for code in re.findall(r"\"([A-Z][0-9]{3})\"", path.read_text("utf-8")):
            if owner != "codes":
                found.setdefault(code, set()).add(owner)
    return found


def test_every_code_is_used_and_every_code_used_is_known() -> None:
    assert set(used()) == set(CODES)


def test_a_code_stands_in_the_family_of_its_letter() -> None:
    assert set(FAMILIES) == set(OWNERS)
    assert not [
        code for letter, codes in FAMILIES.items() for code in codes if not code.startswith(letter)
    ]


def test_a_code_is_reported_by_the_stage_that_its_letter_names() -> None:
    strays = {
        code: others for code, places in used().items() if (others := places - OWNERS[code[0]])
    }
    assert strays == {}


def test_every_title_reads_well_in_a_list() -> None:
    titles = [kind.title for kind in CODES.values()]
    assert len(set(titles)) == len(titles)
    assert not [title for title in titles if title.endswith(".") or len(title) > 75]
