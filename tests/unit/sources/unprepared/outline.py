"""A manuscript as lines that a person can look over."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.model.manuscript import Grid, Manuscript, Passage
from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript


def read(
    text: str, folder: Path, name: str = "paper.txt", about: About | None = None
) -> Manuscript:
    """The manuscript of a text; the text must be readable."""
    (folder / name).write_text(text, "utf-8", newline="")
    found = Problems()
    manuscript = read_manuscript(folder / name, name, (), about or About(), found)
    assert manuscript is not None
    assert not len(found)
    return manuscript


def outline(manuscript: Manuscript) -> list[str]:
    """A line a passage: "paragraph 4.8 | words"; a table as title, headings and rows."""
    return [line for part in manuscript.parts for line in _lines(part)]


def _lines(part: Passage | Grid) -> Iterator[str]:
    if isinstance(part, Passage):
        yield f"{part.kind} {part.number}".strip() + f" | {part.text}"
        return
    yield f"table | {part.title}"
    yield f"  = {' | '.join(part.headings)}"
    yield from (f"  - {' | '.join(row.cells)}" for row in part.rows)
    yield from (f"  * {note}" for note in part.notes)
