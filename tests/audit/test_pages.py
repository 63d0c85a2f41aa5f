"""Every rule of the audit has a page, and finds and leaves alone what its page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.audit.pages import PAGES
from reportgen.audit.rules import RULES
from reportgen.codes import CODES
from tests.audit.pages import Case, read_page, told_of

WRITTEN = sorted(path.stem for path in PAGES.glob("*.md"))
CASES = [
    pytest.param(code, case, id=f"{code}-{part}-{number}")
    for code in WRITTEN
    for page in [read_page(code)]
    for part, cases in (("found", page.found), ("left", page.left_alone))
    for number, case in enumerate(cases, 1)
]


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_has_a_page(code: str) -> None:
    assert code in WRITTEN, f"write reportgen/audit/pages/{code}.md"


def test_every_code_of_a_rule_has_its_rule_and_every_page_its_code() -> None:
    rules = {code for code in CODES if "A100" < code < "A700"}
    assert set(RULES) == rules
    assert set(WRITTEN) <= rules


@pytest.mark.parametrize("code", WRITTEN)
def test_a_page_has_the_title_of_its_code_and_cases_of_both_kinds(code: str) -> None:
    page = read_page(code)
    assert page.title == f"# {code}: {CODES[code].title}"
    assert page.found
    assert page.left_alone


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_rule_does_what_its_page_says(code: str, case: Case, tmp_path: Path) -> None:
    """Nothing else is wrong with its papers: what other rules tell of them, `finds` name too."""
    assert sorted(told_of(case, code, tmp_path)) == sorted(case.finds)
