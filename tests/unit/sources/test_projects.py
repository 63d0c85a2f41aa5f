"""A project read whole: what belongs together is checked against each other."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen.model.narrative import Source
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.inputs import input_files
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style, style_folders

PERIOD = "narratives/activity/2015-16-Q1"
FRAGMENT = "section: {0}\nheading: A\nowner: B\nstatus: draft\ncontent:\n  - {{id: {1}, text: C}}\n"
FILES = {
    "reportgen.yml": "council: A\nfinancial_year: 2015-16\nstyle: ours\n",
    "templates/ours/house-style.yml": "name: Ours\nextends: base\n"
    "numbering: {paragraphs: {restart: never}}\n",
    "narratives/activity/paper.yml": "title: A\ndata: [children]\nsections: [purpose, adoption]\n",
    f"{PERIOD}/cover.yml": "meeting: 2015-11-05\n",
    f"{PERIOD}/01-adoption.yml": FRAGMENT.format("adoption", "adopters"),
    f"{PERIOD}/02-purpose.yml": FRAGMENT.format("purpose", "why"),
    "data/children/indicators.yml": "indicators:\n  - {id: referrals, title: A, unit: count, "
    "measure: flow, source: B, owner: C}\n",
    "data/children/observations.csv": "indicator,period,category,value,numerator,denominator,"
    'status,note\nreferrals,2015-16-Q1,,"1,681",,,p,as published\n',
}


def _project(root: Path, changes: Mapping[str, str | None]) -> Path:
    for name, text in {**FILES, **changes}.items():
        if text is not None:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
    return root


def _read(root: Path) -> tuple[Source | None, list[str]]:
    found = Problems()
    project = open_project(root, found)
    source = read_source(project, "activity", parse("2015-16-Q1"), found) if project else None
    lines = [f"{each.place.file}:{each.place.line}: {each.code} {each.what}" for each in found]
    return source, [line.replace(f"{PERIOD}/", "") for line in lines]


def test_a_sound_project_is_read_whole(tmp_path: Path) -> None:
    source, problems = _read(_project(tmp_path, {}) / "data" / "children")
    assert not problems
    assert source is not None
    assert [fragment.section for fragment in source.fragments] == ["purpose", "adoption"]
    (observation,) = source.datasets[0].observations
    assert (str(observation.value), observation.note) == ("1681", "as published")
    assert (observation.place.file, observation.place.line) == ("data/children/observations.csv", 2)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        (
            {f"{PERIOD}/03-more.yml": FRAGMENT.format("adption", "why")},
            [
                '03-more.yml:1: N003 the paper has no section "adption"',
                '03-more.yml:6: N001 "why" is the id twice: first in 02-purpose.yml, line 6',
            ],
        ),
        (
            {f"{PERIOD}/01-adoption.yml": FRAGMENT.format("purpose", "adopters")},
            [
                '02-purpose.yml:1: N004 "purpose" is written twice: first in 01-adoption.yml, '
                "line 1",
            ],
        ),
        (
            {f"{PERIOD}/01-adoption.yml": FRAGMENT.format("adoption", "purpose")},
            ['01-adoption.yml:6: N005 "purpose" is a section, and here the id of something else'],
        ),
        (
            {
                "narratives/activity/paper.yml": "title: A\nstyle: theirs\ndata: [childern]\n"
                "sections: [purpose, adoption, purpose]\n"
            },
            [
                'narratives/activity/paper.yml:2: H001 there is no house style "theirs"',
                'narratives/activity/paper.yml:3: P005 there is no dataset "childern" in data/',
                'narratives/activity/paper.yml:4: N004 "purpose" is listed twice: first in line 4',
            ],
        ),
        (
            {
                "reportgen.yml": "council: A\nfinancial_year: 2015-16\nstyle: raeding\n",
                "narratives/activity/paper.yml": "title: A\nstyle: ours\ndata: [children]\n"
                "sections: [purpose, adoption]\n",
            },
            ['reportgen.yml:3: H001 there is no house style "raeding"'],
        ),
        (
            {
                f"{PERIOD}/facts.yml": "facts:\n  a: {value: 3 plans, number: 2, about: b, "
                "source: c}\n"
            },
            ['facts.yml:2: N006 "3 plans" is printed, and the number behind it is 2'],
        ),
        (
            {f"{PERIOD}/cover.yml": None, "data/children/observations.csv": None},
            [
                "data/children/observations.csv:0: P006 this file is missing",
                "cover.yml:0: P006 this file is missing",
            ],
        ),
        (
            {"data/children/observations.xlsx": "anything"},
            [
                "data/children/observations.csv:0: P007 observations.csv and observations.xlsx "
                "stand side by side"
            ],
        ),
        (
            {"narratives/activity/2015-Q2/cover.yml": ""},
            [
                'narratives/activity/2015-Q2:0: P004 "2015-Q2" is not a period, and the folder '
                "is not read"
            ],
        ),
        (
            {"reportgen.yml": "council: A\nfinancial_year: 2015/17\n"},
            [
                'reportgen.yml:1: S020 "style" is missing: the default house style: a folder of '
                "templates/",
                'reportgen.yml:2: S023 "2015/17" is not a financial year: 2015 is followed by 2016',
            ],
        ),
    ],
)
def test_what_does_not_fit_together_is_said(
    changes: Mapping[str, str | None], problems: list[str], tmp_path: Path
) -> None:
    assert _read(_project(tmp_path, changes))[1] == problems


def test_a_folder_that_belongs_to_no_project_is_said_to(tmp_path: Path) -> None:
    assert _read(tmp_path)[1] == [
        "reportgen.yml:0: P001 there is no reportgen.yml in this folder or in one above it"
    ]


@pytest.mark.parametrize(
    ("paper", "period", "mend"),
    [
        ("activty", "2015-16-Q1", 'did you mean "activity"? The papers are: activity'),
        ("activity", "2015-16-Q2", "It is written for: 2015-16-Q1"),
    ],
)
def test_a_paper_that_is_not_there_is_said_with_what_is(
    paper: str, period: str, mend: str, tmp_path: Path
) -> None:
    found = Problems()
    project = open_project(_project(tmp_path, {}), found)
    assert project is not None
    assert read_source(project, paper, parse(period), found) is None
    assert [problem.mend for problem in found] == [mend]


def test_what_a_missing_file_must_hold_is_said_where_there_is_nothing_to_read_about_it(
    tmp_path: Path,
) -> None:
    names = (f"{PERIOD}/cover.yml", "data/children/observations.csv")
    found = Problems()
    for missing in (dict.fromkeys(names), {"data/children/indicators.yml": None}):
        root = _project(tmp_path / str(len(missing)), missing)
        project = open_project(root, found)
        assert project is not None
        read_source(project, "activity", parse("2015-16-Q1"), found)
    assert [problem.mend for problem in found if problem.code == "P006"] == [
        "write it, with the list `indicators:`; each indicator has id, title, unit, measure, "
        "source and owner",
        "write it as CSV, with the headings "
        "indicator,period,category,value,numerator,denominator,status,note",
        "write it, with `meeting:` (the day of the meeting, as 2015-11-05)",
    ]


def test_a_style_changes_only_what_it_says(tmp_path: Path) -> None:
    found = Problems()
    project = open_project(_project(tmp_path, {}), found)
    assert project is not None
    base, ours = (read_style(project, name, found) for name in ("base", "ours"))
    assert base is not None
    assert ours is not None
    assert ours.numbering.paragraphs.restart == "never"
    assert ours.numbering.paragraphs.number == base.numbering.paragraphs.number
    assert ours.numbering.sections == base.numbering.sections
    assert ours.cover == base.cover
    assert [folder.name for folder in style_folders(project, "ours")] == ["ours", "base"]


def test_a_field_of_another_style_needs_no_place(tmp_path: Path) -> None:
    style = "name: Ours\nextends: base\ncover:\n  groups:\n  - rows: [[title]]\n"
    found = Problems()
    project = open_project(_project(tmp_path, {"templates/ours/house-style.yml": style}), found)
    assert project is not None
    ours = read_style(project, "ours", found)
    assert ours is not None
    assert list(ours.cover.fields) == ["title"]


@pytest.mark.parametrize(
    ("written", "line", "what"),
    [
        (
            "  groups:\n  - rows:\n    - [title]\n    - [to, dat]\n",
            7,
            '"dat" is none of the fields',
        ),
        ("  masthead:\n  - By {author}\n", 5, '"author" is none of the fields'),
        ("  fields:\n    ward: {label: Ward}\n", 5, 'the field "ward" stands nowhere'),
        (
            "  groups:\n  - rows: [[to, date, title]]\n",
            5,
            "a row of the cover has one or two field",
        ),
        (
            "  groups:\n  - layout: two columns\n    rows: [[to, date]]\n",
            6,
            "a row in the layout two columns has one field",
        ),
    ],
)
def test_a_fault_of_the_cover_is_told_at_its_row_or_field(
    written: str, line: int, what: str, tmp_path: Path
) -> None:
    style = f"name: Ours\nextends: base\ncover:\n{written}"
    found = Problems()
    project = open_project(_project(tmp_path, {"templates/ours/house-style.yml": style}), found)
    assert project is not None
    assert read_style(project, "ours", found) is None
    (problem,) = found
    assert (problem.place.line, problem.what[: len(what)]) == (line, what)


def test_styles_that_build_on_each_other_are_refused(tmp_path: Path) -> None:
    theirs = {"templates/theirs/house-style.yml": "name: Theirs\nextends: ours\n"}
    ours = {"templates/ours/house-style.yml": "name: Ours\nextends: theirs\n"}
    found = Problems()
    project = open_project(_project(tmp_path, {**theirs, **ours}), found)
    assert project is not None
    assert read_style(project, "ours", found) is None
    assert [(problem.place.file, problem.place.line, problem.what) for problem in found] == [
        (
            "templates/theirs/house-style.yml",
            2,
            "these house styles build on each other: ours -> theirs -> ours",
        )
    ]


def test_a_fault_in_a_style_is_placed_in_the_file_that_has_it(tmp_path: Path) -> None:
    ours = {"templates/ours/house-style.yml": "name: Ours\nextends: base\npage: {heder: A}\n"}
    found = Problems()
    project = open_project(_project(tmp_path, ours), found)
    assert project is not None
    assert read_style(project, "ours", found) is None
    (problem,) = found
    assert (problem.place.file, problem.place.line, problem.place.column) == (
        "templates/ours/house-style.yml",
        3,
        8,
    )
    assert problem.mend.startswith('did you mean "header"?')


def test_a_paper_depends_on_its_own_files_and_on_no_others(tmp_path: Path) -> None:
    before = "narratives/activity/2014-15-Q4/cover.yml"  # the audit looks into it
    earlier = "narratives/activity/2014-15-Q3/cover.yml"
    others = {"data/adults/indicators.yml": "", before: "", earlier: ""}
    project = open_project(_project(tmp_path, others), Problems())
    assert project is not None
    files = input_files(project, "activity", parse("2015-16-Q1"))
    ours = {path.relative_to(tmp_path).as_posix() for path in files if tmp_path in path.parents}
    a_base_of_its_own = "templates/base/house-style.yml"  # not there; it would stand before ours
    assert ours == {*FILES, a_base_of_its_own, before}
    assert any(path.parts[-2:] == ("base", "house-style.yml") for path in files)


def test_settings_with_any_error_make_no_project(tmp_path: Path) -> None:
    twice = FILES["reportgen.yml"] + "audit:\n  severities: {A303: off, A303: error}\n"
    found = Problems()
    assert open_project(_project(tmp_path, {"reportgen.yml": twice}), found) is None
    assert [problem.code for problem in found] == ["S011"]
