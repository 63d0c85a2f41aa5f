"""What `appendices.yml` names: sections that are there and files that can be appended."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.narrative import Source
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.inputs import input_files
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.unit.paper.small_paper import HEAD, write_project

PERIOD = "2015-16-Q1"
FOLDER = f"narratives/activity/{PERIOD}"
TEXT = "  - text: Words.\n"
PLAN = "appendices:\n  - {id: plan, title: The plan, file: plan.pdf}\n"


def _read(root: Path, declared: str, **files: bytes) -> tuple[Source | None, list[str]]:
    more = HEAD.replace("activity", "terms", 1) + TEXT
    written = {
        f"{PERIOD}/01-activity.yml": HEAD + TEXT,
        f"{PERIOD}/02-terms.yml": more,
        f"{PERIOD}/appendices.yml": declared,
    }
    write_project(root, written)
    for name, content in files.items():
        path = root / FOLDER / "appendices" / f"{name}.pdf"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    source = read_source(project, "activity", parse(PERIOD), found)
    lines = [f"{each.place.file}:{each.place.line}: {each.code} {each.what}" for each in found]
    return source, [line.replace(f"{FOLDER}/", "") for line in lines]


def test_sections_and_files_are_read(tmp_path: Path) -> None:
    declared = (
        "appendices:\n  - {id: terms, section: terms}\n  - {id: plan, title: A, file: p.pdf}\n"
    )
    source, told = _read(tmp_path, declared, p=b"%PDF-1.7\n")
    assert told == []
    assert source is not None
    assert [fragment.section for fragment in source.fragments] == ["activity"]
    assert list(source.written_appendices) == ["terms"]
    assert source.files["plan"].content == b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        (
            "appendices:\n  - {id: other, section: activity}\n  - {id: terms, section: terms}\n",
            ['appendices.yml:2: N090 "activity" is a section of the paper itself'],
        ),
        (
            "appendices:\n  - {id: a, section: terms}\n  - {id: b, section: terms}\n",
            ['appendices.yml:3: N090 "terms" is an appendix already'],
        ),
        (
            "appendices:\n  - {id: a, section: term}\n",
            [
                '02-terms.yml:1: N003 the paper has no section "terms"',
                'appendices.yml:2: N090 nobody has written "term"',
            ],
        ),
        (
            "appendices:\n  - {id: a, section: terms}\n  - {id: a, title: B, not_attached: why}\n",
            ['appendices.yml:3: N001 "a" is the id twice: first in line 2'],
        ),
        (
            "appendices:\n  - {id: activity, section: terms}\n",
            ['appendices.yml:2: N005 "activity" is a section, and here the id of something else'],
        ),
    ],
)
def test_a_section_must_be_there_and_free(tmp_path: Path, declared: str, told: list[str]) -> None:
    assert _read(tmp_path, declared)[1] == told


TERMS = "  - {id: terms, section: terms}\n"


def test_a_file_must_be_there(tmp_path: Path) -> None:
    _, told = _read(tmp_path, PLAN + TERMS, plans=b"%PDF-1.7\n")
    assert told == [
        'appendices.yml:2: P006 there is no file "plan.pdf"',
        'appendices/plans.pdf:0: N094 no appendix names the file "plans.pdf"',
    ]


def test_a_file_is_a_pdf_and_not_only_called_so(tmp_path: Path) -> None:
    _, told = _read(tmp_path, PLAN + TERMS, plan=b"PK\x03\x04 a document of Word")
    assert told == ["appendices/plan.pdf:0: N096 this file is not a PDF, whatever its name says"]


def test_a_file_is_appended_once(tmp_path: Path) -> None:
    again = PLAN + "  - {id: again, title: The plan, file: plan.pdf}\n" + TERMS
    _, told = _read(tmp_path, again, plan=b"%PDF-1.7\n")
    assert told == ['appendices.yml:3: N090 "plan.pdf" is appended already, as "plan"']


def test_a_paper_depends_on_what_is_appended(tmp_path: Path) -> None:
    _read(tmp_path, PLAN + TERMS, plan=b"%PDF-1.7\n")
    project = open_project(tmp_path, Problems())
    assert project is not None
    files = [path.name for path in input_files(project, "activity", parse(PERIOD))]
    assert {"appendices.yml", "plan.pdf"} <= set(files)
