"""Two versions of a paper held against each other."""

from __future__ import annotations

from reportgen.review.careful import careful
from reportgen.review.changes import Changes, How
from reportgen.review.figures import changed_figures, hidden_since, only_in
from reportgen.review.findings import changed_problems
from reportgen.review.passages import ChangedParts, changed_parts
from reportgen.review.version import Version

NOTHING = ChangedParts((), 0)


def compare(paper: str, before: Version, after: Version) -> Changes:
    """Everything that is different between them."""
    parts = _parts(before, after)
    found = Changes(
        paper=paper,
        period=after.period.id,
        before=before.name,
        after=after.name,
        how=_how(before, after),
        figures=tuple(changed_figures(before, after)),
        figures_added=tuple(only_in(after, before)) if parts.parts else (),
        figures_removed=tuple(only_in(before, after)) if parts.parts else (),
        parts=parts.parts,
        renumbered=parts.renumbered,
        problems=changed_problems(before.problems, after.problems, after.severities),
        pages=(before.pages, after.pages),
        hidden=hidden_since(before, after),
        cannot=tuple(one.name for one in (before, after) if one.is_there and not one.manuscript),
    )
    return careful(found)


def _parts(before: Version, after: Version) -> ChangedParts:
    if before.manuscript is None or after.manuscript is None:
        return NOTHING
    return changed_parts(before.manuscript, after.manuscript)


def _how(before: Version, after: Version) -> How:
    if not before.is_there:
        return How.ADDED
    return How.CHANGED if after.is_there else How.REMOVED
