"""The small paper in a house style of its own."""

from __future__ import annotations

from pathlib import Path

from reportgen.model.document import Prose, TextTable
from tests.unit.paper.small_paper import COVER, HEAD, PAPER, Made, compose_project, write_project

STYLE = "templates/own/house-style.yml"


def compose_styled(
    root: Path, style: str, content: str = "", cover: str = "", paper: str = ""
) -> Made:
    """Compose the small paper in a style that extends base by what is written."""
    body = content.removeprefix("\n") or "  - text: Hello.\n"
    written = {
        "paper.yml": PAPER + paper,
        "2015-16-Q1/cover.yml": COVER + cover,
        "2015-16-Q1/01-activity.yml": HEAD + body,
    }
    write_project(root, written)
    (root / STYLE).parent.mkdir(parents=True)
    (root / STYLE).write_text(f"name: Own\nextends: base\n{style}", "utf-8")
    settings = root / "reportgen.yml"
    settings.write_text(settings.read_text("utf-8").replace("base", "own"), "utf-8")
    return compose_project(root)


def shown(made: Made) -> list[str]:
    """Every section and part as a line: "6. Legal", "### Legal", "6.1 None.", "Legal | None."."""
    lines = []
    for section in made.document.sections:
        lines.append(f"{section.number} {section.heading}".strip())
        for part in section.parts:
            lines += list(_lines(part))
    return lines


def _lines(part: object) -> list[str]:
    match part:
        case Prose(kind="subheading"):
            return [f"### {line}" for line in part.lines]
        case Prose():
            return [f"{part.number} {line}".strip() for line in part.lines]
        case TextTable():
            cells = ((row.header, *row.cells) for row in part.rows)
            rows = [" | ".join(" ".join(one.lines) for one in row) for row in cells]
            return [" | ".join((part.stub, *part.columns)), *rows]
    return []
