"""The made parts of the READMEs: fresh, and with nothing left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.codes import CODES
from reportgen.indicators.figure import CALLS, NAMES
from reportgen.model.data import RESERVED_NAMES
from reportgen.sources.json_schemas import schema_files
from tests.documentation import parts, vocabulary
from tests.documentation.links import nowhere
from tests.documentation.mistakes import MISTAKES
from tests.documentation.readmes import READMES, ROOT, names_in, refreshed

TEXTS = {readme.relative_to(ROOT).as_posix(): readme.read_text("utf-8") for readme in READMES}
#: Of these an example shows the one field that they have.
ONE_FIELD = ("Facts", "Accepted", "Appendices", "SignOffs", "Register")


@pytest.mark.parametrize("readme", TEXTS)
def test_the_made_parts_of_a_readme_are_fresh(readme: str) -> None:
    assert TEXTS[readme] == refreshed(TEXTS[readme]), f"{readme} is stale: run make docs"


def test_what_editors_are_told_is_fresh() -> None:
    for name, text in schema_files().items():
        assert (ROOT / ".reportgen" / name).read_text("utf-8") == text, "stale: run make docs"


def test_every_part_stands_in_a_readme() -> None:
    made = {name for text in TEXTS.values() for name in names_in(text)}
    fields = {f"fields of {model}" for model in parts.MODELS}
    words = {f"words: {group}" for group in vocabulary.WORDS}
    mistakes = {f"mistake: {name}" for name in MISTAKES}
    assert fields - {f"fields of {one}" for one in ONE_FIELD} | words | mistakes <= made


def test_every_name_that_a_figure_has_is_explained() -> None:
    explained = set(re.findall(r"\.(\w+)", " ".join(vocabulary.expressions())))
    assert {*NAMES, *CALLS} <= explained


def test_every_name_that_is_no_indicator_is_explained() -> None:
    roots = {re.findall(r"\w+", expression)[0] for expression in vocabulary.expressions()}
    assert set(RESERVED_NAMES) <= roots


def test_every_code_of_the_package_is_listed_and_every_one_listed_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in _modules())
    assert set(re.findall(r'"([ACDGHNPRS][0-9]{3})"', code)) == set(CODES)


def test_the_clerk_is_told_of_every_code_of_publishing_verifying_and_packing() -> None:
    manual = (ROOT / "narratives/publishing.md").read_text("utf-8")
    told = dict(
        re.findall(r"^\| ([A-Z][0-9]{3}) \| an? (error|query|note): ", manual, re.MULTILINE)
    )
    assert told == {
        code: CODES[code].severity.value
        for code in CODES
        if re.fullmatch("P1[0-2][0-9]|N1[34][0-9]|R06[0-9]", code)
    }


@pytest.mark.parametrize(
    "page", [*TEXTS, "narratives/walk-through.md", "templates/walk-through.md"]
)
def test_what_a_page_links_to_is_there(page: str) -> None:
    assert nowhere(ROOT / page) == []


def _modules() -> list[Path]:
    modules = (ROOT / "reportgen").rglob("*.py")
    return [path for path in modules if path.parent.name != "codes"]
