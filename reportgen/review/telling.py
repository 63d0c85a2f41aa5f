"""What changed in a paper, told to a person: figures, claims, problems, words, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.model.manuscript import Kind, Passage
from reportgen.problem_formats import amount
from reportgen.problems import Problem
from reportgen.review.changes import (
    ChangedFigure,
    ChangedGrid,
    ChangedPassage,
    Changes,
    How,
    LoneFigure,
)
from reportgen.review.dialects import Dialect
from reportgen.review.whole_sections import folded
from reportgen.review.wording import Fate, Run

NO_CHANGE = "Nothing that a reader sees is different."
MOST_CELLS = 12  # of a table that are told one by one
MOST_ITEMS = 40  # of a list: the comment of a pull request holds 65,536 letters
MOST_WHERE = 3  # places of a figure that are named
CONTEXT = 90  # letters of what stayed, on each side of a change

Tell = Callable[[Changes, Dialect], Iterator[str]]


def told(changes: Changes, dialect: Dialect) -> str:
    """One paper: its heading, what it comes to, and the changes in the order of their weight."""
    parts = [part for tell in _TOLD for part in tell(changes, dialect)]
    return "\n\n".join([_heading(changes, dialect), *(parts or [NO_CHANGE])])


def in_short(changes: Changes) -> str:
    """What it comes to, on one line: "3 figures (1 rated otherwise), 2 passages, 1 new problem"."""
    flips = f" ({len(changes.flips)} rated otherwise)" if changes.flips else ""
    problems = changes.problems
    counts = [
        (len(changes.figures), "figure", "figures", flips),
        (len(changes.figures_added), "figure newly printed", "figures newly printed", ""),
        (len(changes.figures_removed), "figure no longer printed", "figures no longer printed", ""),
        (len(changes.parts), "passage or table", "passages and tables", ""),
        (len(problems.claims), "claim no longer holds", "claims no longer hold", ""),
        (len(problems.new), "new problem", "new problems", ""),
        (len(problems.mended), "mended", "mended", ""),
    ]
    said = [f"{amount(count, one, many)}{more}" for count, one, many, more in counts if count]
    return ", ".join(said)


def _heading(changes: Changes, dialect: Dialect) -> str:
    name = dialect.words(f"{changes.paper}, {changes.period}")
    versions = dialect.words(f"{changes.before} compared with {changes.after}")
    return "\n\n".join(part for part in (dialect.heading(1, name), versions) if part)


def _sum(changes: Changes, dialect: Dialect) -> Iterator[str]:
    """What became of the paper as a whole."""
    if changes.how is How.ADDED:
        yield dialect.words(f"The paper is new: it is not in {changes.before}.")
    if changes.how is How.REMOVED:
        yield dialect.words(f"The paper is gone: it is not in {changes.after}.")
    for name in changes.cannot:
        yield dialect.words(f"It cannot be composed in {name}: see the problems.")
    if said := in_short(changes):
        yield dialect.words(f"{said[0].upper()}{said[1:]}.")


def _claims(changes: Changes, dialect: Dialect) -> Iterator[str]:
    yield from _problems("Claims that no longer hold", changes.problems.claims, dialect)


def _new(changes: Changes, dialect: Dialect) -> Iterator[str]:
    yield from _problems("New problems", changes.problems.new, dialect)


def _mended(changes: Changes, dialect: Dialect) -> Iterator[str]:
    yield from _problems("Problems that are gone", changes.problems.mended, dialect)


def _accepted(changes: Changes, dialect: Dialect) -> Iterator[str]:
    yield from _problems("Problems accepted", changes.problems.accepted, dialect)


def _silenced(changes: Changes, dialect: Dialect) -> Iterator[str]:
    title = "Problems that are told no more, for their codes are turned off"
    yield from _problems(title, changes.problems.silenced, dialect)


def _problems(title: str, problems: Sequence[Problem], dialect: Dialect) -> Iterator[str]:
    if problems:
        items = [[*_told_problem(problem, dialect)] for problem in problems]
        yield _listed(f"{title} ({len(problems)})", items, dialect)


def _told_problem(problem: Problem, dialect: Dialect) -> Iterator[str]:
    where = f"{problem.place.where}: " if problem.place.file else ""
    grave = problem.severity.value if problem.is_open else "accepted"
    yield f"{dialect.strong(f'{grave} {problem.code}')} {dialect.words(where + problem.what)}"
    if problem.accepted:
        yield dialect.words(problem.accepted)
    elif problem.mend:
        yield dialect.words(f"To mend: {problem.mend}")


def _figures(changes: Changes, dialect: Dialect) -> Iterator[str]:
    if not changes.figures:
        return
    head = ("figure", "period", "was", "is", "rating", "printed in")
    rows = [tuple(map(dialect.words, _of_figure(one))) for one in changes.figures]
    title = dialect.heading(2, f"Figures ({len(changes.figures)})")
    yield f"{title}\n\n{dialect.table(head, rows)}"


def _of_figure(figure: ChangedFigure) -> tuple[str, ...]:
    rating = f"{figure.rating_before or 'none'} to {figure.rating_after or 'none'}"
    return (
        figure.name,
        figure.period,
        figure.before,
        figure.after,
        rating if figure.is_flip else figure.rating_after,
        _places(figure.where),
    )


def _places(where: Sequence[str]) -> str:
    left = len(where) - MOST_WHERE
    return ", ".join([*where[:MOST_WHERE], *([f"{left} more"] if left > 0 else [])])


def _figures_added(changes: Changes, dialect: Dialect) -> Iterator[str]:
    head = ("figure", "period", "is", "printed in")
    yield from _lone("Figures newly printed", head, changes.figures_added, dialect)


def _figures_removed(changes: Changes, dialect: Dialect) -> Iterator[str]:
    head = ("figure", "period", "was", "was printed in")
    yield from _lone("Figures no longer printed", head, changes.figures_removed, dialect)


def _lone(
    title: str, head: Sequence[str], figures: Sequence[LoneFigure], dialect: Dialect
) -> Iterator[str]:
    """Figures that one version prints alone; of a long table the first, and how many more."""
    if not figures:
        return
    told = [(one.name, one.period, one.printed, _places(one.where)) for one in figures]
    rows = [tuple(map(dialect.words, row)) for row in told[:MOST_ITEMS]]
    yield f"{dialect.heading(2, f'{title} ({len(figures)})')}\n\n{dialect.table(head, rows)}"
    if figures[MOST_ITEMS:]:
        yield dialect.words(f"and {len(figures) - MOST_ITEMS} more")


def _words(changes: Changes, dialect: Dialect) -> Iterator[str]:
    told = folded(changes.parts)
    passages = [one for one in told.parts if isinstance(one, ChangedPassage)]
    if passages:
        items = [[*_of_passage(one, told.said(one), dialect)] for one in passages]
        yield _listed(f"Words ({len(passages)})", items, dialect)
    if changes.renumbered:
        count = amount(
            changes.renumbered, "paragraph or heading has", "paragraphs and headings have"
        )
        yield dialect.words(f"{count} another number, or refer to one, and the same words.")


def _of_passage(changed: ChangedPassage, inside: str, dialect: Dialect) -> Iterator[str]:
    how = "" if changed.how is How.CHANGED else f" ({changed.how.value})"
    yield dialect.strong(f"{named(changed)}, {changed.passage.place.where}{how}")
    yield dialect.runs(shortened(changed.runs))
    if inside:
        yield dialect.words(inside)


def named(changed: ChangedPassage) -> str:
    """How a person would name the passage: "paragraph 4.8", "a heading"."""
    passage = changed.passage
    moved = changed.how in (How.MOVED, How.CHANGED) and changed.before
    was = _name(changed.before) if moved and changed.before else ""
    now = _name(passage)
    return now if was in ("", now) else f"{now} (before: {was})"


def _name(passage: Passage) -> str:
    if passage.number and passage.kind in (Kind.PARAGRAPH, Kind.HEADING):
        kind = "paragraph" if passage.kind is Kind.PARAGRAPH else "section"
        return f"{kind} {passage.number.rstrip('.')}"
    kind = _KINDS.get(passage.kind, passage.kind.value)
    return f"{kind} in {passage.section}" if passage.section else kind


_KINDS = {
    Kind.COVER: "cover",
    Kind.ITEM: "item",
    Kind.APPENDIX: "line of the list of appendices",
    Kind.SOURCE: "source",
}


def shortened(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with long ones that stayed cut to what stands next to a change."""
    last = len(runs) - 1
    for at, run in enumerate(runs):
        is_long = run.fate is Fate.SAME and len(run.words) > 2 * CONTEXT and last
        yield Run(run.fate, _cut(run.words, at > 0, at < last)) if is_long else run


def _cut(words: str, after_change: bool, before_change: bool) -> str:
    """The beginning of a text where a change stands before it, its end where one follows."""
    head = words[:CONTEXT].rsplit(" ", 1)[0] if after_change else ""
    tail = words[-CONTEXT:].partition(" ")[2] if before_change else ""
    return f"{head} … {tail}" if after_change else f"… {tail}"


def _tables(changes: Changes, dialect: Dialect) -> Iterator[str]:
    grids = [one for one in folded(changes.parts).parts if isinstance(one, ChangedGrid)]
    if grids:
        items = [[*_of_grid(grid, dialect)] for grid in grids]
        yield _listed(f"Tables and charts ({len(grids)})", items, dialect)


def _of_grid(changed: ChangedGrid, dialect: Dialect) -> Iterator[str]:
    how = "" if changed.how is How.CHANGED else f" ({changed.how.value})"
    title = dialect.strong(f"{changed.grid.title}, {changed.grid.place.where}{how}")
    caption = [dialect.runs(changed.title)] if changed.title else []
    lines = [dialect.words(line) for line in _lines_and_columns(changed)]
    cells = [
        f"{dialect.words(f'{cell.row}, {cell.column}: ')}{dialect.runs(cell.runs)}"
        for cell in changed.cells[:MOST_CELLS]
    ]
    left = len(changed.cells) - MOST_CELLS
    more = [dialect.words(f"and {amount(left, 'cell', 'cells')} more")] if left > 0 else []
    yield from (title, *caption, *lines, *cells, *more)


def _lines_and_columns(changed: ChangedGrid) -> Iterator[str]:
    named_lines = (
        ("new row", "new rows", changed.rows_added),
        ("row gone", "rows gone", changed.rows_removed),
        ("new column", "new columns", changed.columns_added),
        ("column gone", "columns gone", changed.columns_removed),
    )
    for one, many, names in named_lines:
        if names:
            yield f"{one if len(names) == 1 else many}: {'; '.join(names)}"


def _pages(changes: Changes, dialect: Dialect) -> Iterator[str]:
    before, after = changes.pages
    if before and after:
        same = f"{amount(after, 'page', 'pages')}, as before"
        other = f"{amount(before, 'page', 'pages')} before, {after} now"
        title = dialect.heading(2, "Pages")
        yield f"{title}\n\n{dialect.words(same if before == after else other)}."


def _listed(title: str, items: Sequence[Sequence[str]], dialect: Dialect) -> str:
    """A heading and its list; of each item the lines that stand beneath one another."""
    left = len(items) - MOST_ITEMS
    more = [[dialect.words(f"and {left} more")]] if left > 0 else []
    shown = [dialect.item(*lines) for lines in (*items[:MOST_ITEMS], *more)]
    return "\n".join([dialect.heading(2, dialect.words(title)), "", *shown])


_TOLD: tuple[Tell, ...] = (
    _sum, _claims, _new, _figures, _figures_added, _figures_removed, _words, _tables, _accepted,
    _silenced, _mended, _pages,
)  # fmt: skip
