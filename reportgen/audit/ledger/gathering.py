"""Every series that a paper can be held against: those of the data and those of its own tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.audit.ledger.from_data import series_of_data
from reportgen.audit.ledger.from_tables import series_of_table
from reportgen.audit.ledger.glossary import glossary_of
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.table import Understood
from reportgen.model.manuscript import Manuscript


def series_of(manuscript: Manuscript, grids: Iterable[Understood]) -> Iterator[Series]:
    """The series of every indicator and category, then those of every table in order."""
    glossary = glossary_of(manuscript)
    for dataset in manuscript.data:
        yield from series_of_data(dataset, glossary)
    for table in grids:
        if not _is_printed(table):
            yield from series_of_table(table, manuscript, glossary)


def _is_printed(table: Understood) -> bool:
    """Whether its figures are printed from data, which are series already."""
    return any(trace for row in table.grid.rows for trace in row.behind)
