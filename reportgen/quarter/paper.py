"""The files of a new paper: what its house style asks of one, its words still to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.model.written import ReportType
from reportgen.sources.yaml_writing import as_scalar

#: What the audit finds wherever it stands, so that nobody publishes it (A407).
TO_WRITE = "[to be written]"
#: The sections of a paper whose style asks for none that says anything.
USUAL = ("purpose", "recommendations")
RECOMMENDATIONS = "recommendations"
IMPLICATIONS = "implications"


@dataclass(frozen=True)
class NewPaper:
    """What was said of a new paper. `style_name` is empty where it has the council's own."""

    title: str
    owner: str
    report_type: ReportType
    data: Sequence[str]
    style_name: str
    meeting: date
    says: str  # how the meeting was found


def paper_file(paper: NewPaper, style: HouseStyle) -> str:
    """`paper.yml`."""
    return "\n".join([*_paper_lines(paper, style), ""])


def _paper_lines(paper: NewPaper, style: HouseStyle) -> Iterator[str]:
    yield "# What stays the same from quarter to quarter. All fields: narratives/README.md"
    yield f"title: {as_scalar(paper.title)}"
    if paper.style_name:
        yield f"style: {as_scalar(paper.style_name)}"
    yield f"report_type: {paper.report_type}"
    yield f"data: [{', '.join(paper.data)}]"
    fields = list(_fields(paper, style))
    if fields:
        yield "\ncover:"
    for name, label in fields:
        yield f"  {name}: {as_scalar(TO_WRITE)}  # {label}"
    yield "\nsections:"
    yield from (f"  - {name}" for name in sections(paper, style))


def _fields(paper: NewPaper, style: HouseStyle) -> Iterator[tuple[str, str]]:
    """The fields of the cover that such a paper must fill in, with their labels."""
    for name, field in style.cover.fields.items():
        if field.required and not field.value and field.is_for(paper.report_type):
            yield str(name), str(field.label)


def sections(paper: NewPaper, style: HouseStyle) -> list[Text]:
    """The sections that such a paper must have, in the order of the style."""
    kinds = style.implications.kinds
    needed = [
        name
        for name, section in style.sections.items()
        if section.is_needed_in(paper.report_type) and str(name) not in kinds
    ]
    usual = [] if set(needed) - {RECOMMENDATIONS} else [Text(name) for name in USUAL]
    names = [*usual, *needed]
    if _implications(paper, style):
        names = [*names, Text(IMPLICATIONS)]
    return style.in_order(list(dict.fromkeys(names)))


def _implications(paper: NewPaper, style: HouseStyle) -> dict[str, str]:
    """The implications that such a paper must tell, with their headings."""
    kinds = style.implications.kinds.items()
    return {
        str(name): str(kind.heading)
        for name, kind in kinds
        if paper.report_type in kind.mandatory and kind.is_for(paper.report_type)
    }


def quarter_files(paper: NewPaper, style: HouseStyle) -> Mapping[str, str]:
    """The files of its first quarter, by their names."""
    cover = f"# {paper.says}\nmeeting: {paper.meeting.isoformat()}\n"
    files = {"cover.yml": cover}
    for number, name in enumerate(sections(paper, style), start=1):
        if not style.section(name).locked:
            files[f"{number:02}-{name}.yml"] = _section(name, paper, style)
    return files


def _section(name: Text, paper: NewPaper, style: HouseStyle) -> str:
    about = style.section(name)
    lines = [f"section: {name}"]
    if not about.heading:
        lines.append(f"heading: {name.replace('-', ' ').replace('_', ' ').capitalize()}")
    lines += [f"owner: {as_scalar(paper.owner)}", "status: draft"]
    if about.when_empty:
        return "\n".join([*lines, "content: []", ""])
    return "\n".join([*lines, "content:", *_content(name, paper, style), ""])


def _content(name: Text, paper: NewPaper, style: HouseStyle) -> Iterator[str]:
    """What a section begins with."""
    if name == RECOMMENDATIONS:
        yield "  - recommendations:"
        yield f"      - text: {as_scalar(TO_WRITE)}  # what the committee is asked to decide"
    elif name == IMPLICATIONS:
        yield "  - implications:"
        for kind, heading in _implications(paper, style).items():
            yield f"      {kind}:  # {heading}"
            yield f"        text: {as_scalar(TO_WRITE)}"
            yield f"        by: {as_scalar(paper.owner)}"
    else:
        yield "  - text: >"
        yield f"      {TO_WRITE}"
