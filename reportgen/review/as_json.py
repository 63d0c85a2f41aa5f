"""What changed in a paper, for programs: plain values, in a fixed order of names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportgen.model.manuscript import Passage
from reportgen.problem_formats import as_json as problems_as_json
from reportgen.review.changes import (
    ChangedFigure,
    ChangedGrid,
    ChangedPassage,
    Changes,
    LoneFigure,
    Part,
)
from reportgen.review.wording import Fate, Run

Json = dict[str, Any]


def as_json(changes: Changes) -> Json:
    """One paper."""
    problems = changes.problems
    return {
        "paper": changes.paper,
        "period": changes.period,
        "before": changes.before,
        "after": changes.after,
        "how": changes.how.value,
        "changed": changes.any,
        "cannot_be_composed": list(changes.cannot),
        "suppressed_now": list(changes.hidden),
        "figures": [_figure(one) for one in changes.figures],
        "figures_added": [_lone(one) for one in changes.figures_added],
        "figures_removed": [_lone(one) for one in changes.figures_removed],
        "parts": [_part(one) for one in changes.parts],
        "renumbered": changes.renumbered,
        "claims": problems_as_json(problems.claims),
        "new": problems_as_json(problems.new),
        "mended": problems_as_json(problems.mended),
        "accepted": problems_as_json(problems.accepted),
        "silenced": problems_as_json(problems.silenced),
        "pages": {"before": changes.pages[0], "after": changes.pages[1]},
    }


def _figure(figure: ChangedFigure) -> Json:
    return {
        **_known_by(figure),
        "before": figure.before,
        "after": figure.after,
        "rating_before": figure.rating_before,
        "rating_after": figure.rating_after,
        **_where(figure),
    }


def _lone(figure: LoneFigure) -> Json:
    return {**_known_by(figure), "printed": figure.printed, **_where(figure)}


def _known_by(figure: ChangedFigure | LoneFigure) -> Json:
    return {
        "indicator": figure.indicator,
        "title": figure.title,
        "category": figure.category,
        "period": figure.period,
        "made_from": figure.made_from,
    }


def _where(figure: ChangedFigure | LoneFigure) -> Json:
    return {"where": [*figure.where], "sources": [place.where for place in figure.sources]}


def _part(part: Part) -> Json:
    return _passage(part) if isinstance(part, ChangedPassage) else _grid(part)


def _passage(changed: ChangedPassage) -> Json:
    place = changed.passage.place
    return {
        "kind": changed.passage.kind.value,
        "how": changed.how.value,
        "section": changed.passage.section,
        "number": changed.passage.number,
        "file": place.file,
        "line": place.line,
        "before": _before(changed),
        "after": _words(changed.after),
        "runs": _runs(changed.runs),
    }


def _grid(changed: ChangedGrid) -> Json:
    grid = changed.grid
    return {
        "kind": "chart" if grid.is_chart else "table",
        "how": changed.how.value,
        "section": grid.section,
        "title": str(grid.title),
        "file": grid.place.file,
        "line": grid.place.line,
        "rows_added": [*map(str, changed.rows_added)],
        "rows_removed": [*map(str, changed.rows_removed)],
        "columns_added": [*map(str, changed.columns_added)],
        "columns_removed": [*map(str, changed.columns_removed)],
        "cells": [
            {"row": str(cell.row), "column": str(cell.column), "runs": _runs(cell.runs)}
            for cell in changed.cells
        ],
    }


def _before(changed: ChangedPassage) -> str:
    """How it was, as far as the runs tell it."""
    return "".join(run.words for run in changed.runs if run.fate is not Fate.ADDED)


def _words(passage: Passage | None) -> str:
    return str(passage.text) if passage else ""


def _runs(runs: Iterable[Run]) -> list[Json]:
    return [{"fate": run.fate.value, "words": run.words} for run in runs]
