"""Notes on how hard a paper is to read."""

from __future__ import annotations

from pathlib import Path

from tests.unit.gate.candidates import COVER, PERIOD, STYLE, add, candidate, edit, told

LONG = " ".join(["We went to the old town and saw the new bins"] * 4) + "."
HARD = (
    "Reconfiguration of organisational responsibilities necessitates interdepartmental "
    "coordination. Implementation considerations notwithstanding, prioritisation continues. "
)


def test_long_sentences_are_counted_and_the_longest_is_shown(root: Path) -> None:
    edit(root / PERIOD / "05-libraries.yml", "content:\n", f"content:\n  - text: {LONG}\n")
    (problem,) = told("G060", candidate(root))
    assert "2 of" in problem.what
    assert "sentences have more than 25 words, the longest 44" in problem.what
    assert problem.place.file.endswith("05-libraries.yml")
    assert "03-recycling.yml" in problem.mend


def test_a_house_style_has_its_own_limit(root: Path) -> None:
    add(root / STYLE, "limits: {sentence: 60, reading_ease: 0}")
    assert not told("G060", candidate(root))
    assert not told("G061", candidate(root))


def test_a_paper_that_is_hard_to_read_is_told_so(root: Path) -> None:
    assert not told("G061", candidate(root))
    text = f"content:\n  - text: {HARD * 20}\n"
    edit(root / PERIOD / "05-libraries.yml", "content:\n", text)
    (problem,) = told("G061", candidate(root))
    assert "should be 50 or more" in problem.what


def test_what_the_law_asks_to_be_told_is_nobodys_long_sentence(root: Path) -> None:
    libraries = root / PERIOD / "05-libraries.yml"
    before = told("G060", candidate(root))[0].what
    exempt = "exempt: {paragraphs: [3], public_interest: It is so.}"
    add(libraries, f"  - text: They are asked.\n    {exempt}")
    add(root / COVER, f"{exempt.replace('{', '{part: Libraries, ')}")
    sentences = int(before.split(" of ")[1].split()[0])
    assert told("G060", candidate(root))[0].what == before.replace(
        f" of {sentences} ", f" of {sentences + 2} "
    )


def test_why_something_is_exempt_is_the_authors_own(root: Path) -> None:
    why = f"exempt: {{paragraphs: [3], public_interest: '{LONG}'}}"
    add(root / PERIOD / "05-libraries.yml", f"  - text: They are asked.\n    {why}")
    (problem,) = told("G060", candidate(root))
    assert problem.what.startswith("2 of")
    assert problem.place.line > 1
