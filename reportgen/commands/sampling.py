"""A small project in which a house style is tried: sample content, and what the style asks for.

It is a project like any other, so that what is told of it is what would be told of a paper.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.commands import sampling_law
from reportgen.model.settings import Settings
from reportgen.model.style import HouseStyle
from reportgen.model.style.cover import CoverFieldStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.text import Text
from reportgen.model.written import ReportType
from reportgen.periods import parse
from reportgen.sources.project import SETTINGS, Project
from reportgen.sources.reader import COVER

SAMPLE = Path(__file__).parent.parent / "sample"
NAME = "sample"
PERIOD = parse("2025-26-Q1")
MEETING = "2025-09-11"

#: The sections of the sample that open a paper, and those that close it; between them comes what
#: the style knows besides.
_OPENING = ("purpose", "recommendations", "performance", "actions-and-risks")
_CLOSING = ("glossary",)
_SAMPLED = {*_OPENING, *_CLOSING}
_OWNER = "Head of Waste Services"
#: The section that styles list the appendices in.
APPENDICES = "appendices"
#: Sample words for fields that stand within sentences.
_WORDS = {"to": "the Sample Committee"}


def sample_project(
    project: Project, style: HouseStyle, folders: Sequence[Path], kind: ReportType, root: Path
) -> Project:
    """A project in the folder `root` with one paper of this report type, in this style.

    `folders` are those of the style and of the styles that it extends; those of the council's own
    come along under their names, so that what is wrong in them is told by the names they have.
    """
    for part in ("data", "narratives"):
        shutil.copytree(SAMPLE / part, root / part)
    for folder in folders:
        if folder.is_relative_to(project.root):
            shutil.copytree(folder, root / folder.relative_to(project.root), dirs_exist_ok=True)
    settings = {
        "council": str(project.settings.council),
        "financial_year": str(project.settings.financial_year),
        "style": folders[0].name,
        "nation": project.settings.nation,
    }
    sample = Project(root, Settings(**{name: Text(words) for name, words in settings.items()}))
    _write(root / SETTINGS, settings)
    _write_paper(sample, style, kind)
    return sample


def _write_paper(sample: Project, style: HouseStyle, kind: ReportType) -> None:
    """The paper, its cover, and a file for each section of the style that the sample lacks."""
    blocks = sampling_law.blocks(style, kind)
    sections = _sections(style, kind, list(blocks))
    paper = {
        "title": "A sample paper",
        "report_type": kind,
        "data": [NAME],
        "sections": sections,
        "terms": {"HWRC": "household waste recycling centre"},
    }
    folder = sample.period_folder(NAME, PERIOD)
    _write(sample.paper_file(NAME), paper)
    cover = {"meeting": MEETING, "fields": dict(_fields(style, kind))}
    _write(folder / COVER, cover | sampling_law.declared(style, kind, sample.settings.nation))
    for name in sections:
        if name in blocks:
            written = _written(name, style.section(name), blocks[name])
            _write(folder / f"section-{name}.yml", written)
        else:
            _write_section(folder, name, style.section(name))
    for other in _SAMPLED.difference(sections):
        (folder / f"{other}.yml").unlink()


def _sections(style: HouseStyle, kind: ReportType, law: Sequence[str]) -> list[Text]:
    """The sections of the sample and of the style that such a report may have, in order."""
    known = {*_SAMPLED, *law, *sampling_law.sections(style)}
    needed = dict.fromkeys([*style.sections, *sampling_law.beside(style)])
    between = [name for name in needed if name not in known]
    names = [Text(name) for name in (*_OPENING, *between, *law, *_CLOSING)]
    return style.in_order([name for name in names if style.section(name).is_for(kind)])


def _fields(style: HouseStyle, kind: ReportType) -> Iterator[tuple[str, str]]:
    """Sample words for every field of the cover that does not fill itself."""
    for name, field in style.cover.fields.items():
        if not field.value and field.is_for(kind):
            yield str(name), _WORDS.get(name) or _sample_words(field)


def _sample_words(field: CoverFieldStyle) -> str:
    return f"Sample words for {field.label[:1].lower()}{field.label[1:]}"


def _write_section(folder: Path, name: str, style: SectionStyle) -> None:
    """A file for a section; the sample's own is left what the style does not say itself."""
    path, is_sampled = folder / f"{name}.yml", name in _SAMPLED
    if is_sampled and style.locked:
        path.unlink()
    if style.locked or not is_sampled:
        _write(folder / f"section-{name}.yml", _section(name, style))
    elif style.heading:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        own = "".join(line for line in lines if not line.startswith("heading:"))
        path.write_text(own, "utf-8")


def _section(name: str, style: SectionStyle) -> Mapping[str, object]:
    """A section with sample words, or none where the style says what stands when it is empty."""
    words = f"Sample content: what a paper says under this heading, {_heading(name)}, stands here."
    block = {"appendices": "list"} if name == APPENDICES else {"text": words}
    return _written(name, style, [] if style.words else [block])


def _written(
    name: str, style: SectionStyle, content: Sequence[Mapping[str, object]]
) -> Mapping[str, object]:
    heading = {} if style.heading else {"heading": _heading(name)}
    return {
        "section": name, **heading, "owner": _OWNER, "status": "approved", "content": content,
    }  # fmt: skip


def _heading(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _write(path: Path, content: Mapping[str, object]) -> None:
    """A file of YAML: JSON is YAML too, and needs no library that only the reader may load."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
