"""The engine knows no council: what makes a paper a council's own stands in its house style."""

from __future__ import annotations

import re

import yaml

from tests.projects import ROOT

#: An English word as well, which the engine may use; the full name of the council it may not.
ALSO_A_WORD = {"Reading"}
KIND = re.compile(r"\b(?:Borough|City|County|District|Metropolitan|Council|The|of|and)\b")


def test_no_python_file_names_a_council() -> None:
    names = forbidden()
    assert len(names) > len(councils())
    found = re.compile(rf"\b(?:{'|'.join(sorted(names))})\b", re.IGNORECASE)
    for file in ROOT.glob("reportgen/**/*.py"):
        assert not found.findall(file.read_text("utf-8")), file


def forbidden() -> set[str]:
    """The full names of the councils, their places, and the folders of their house styles."""
    places = {" ".join(KIND.sub("", council).split()) for council in councils()} - ALSO_A_WORD
    styles = {file.parent.name for file in ROOT.glob("templates/*/house-style.yml")} - {"base"}
    return councils() | places | {style for style in styles if style.title() not in ALSO_A_WORD}


def councils() -> set[str]:
    """Every council that a paper of this repository is of."""
    files = [ROOT / "reportgen.yml", *ROOT.glob("narratives/*/paper.yml")]
    written = (yaml.safe_load(file.read_text("utf-8")) for file in files)
    return {each["council"] for each in written if "council" in each}
