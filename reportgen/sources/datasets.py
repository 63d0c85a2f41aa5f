"""A dataset: everything in one folder of `data/`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from reportgen.model.data import Comparator, Dataset, Definitions, Indicator
from reportgen.model.text import Text
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.actions import read_actions
from reportgen.sources.comparators import read_comparators
from reportgen.sources.csv_table import read_csv
from reportgen.sources.describe import needed
from reportgen.sources.files import relative_name
from reportgen.sources.folders import is_sound
from reportgen.sources.folding import folded
from reportgen.sources.observations import HEADINGS, read_observations
from reportgen.sources.project import Project
from reportgen.sources.risks import read_risks
from reportgen.sources.schema import read_as
from reportgen.sources.table import Table
from reportgen.sources.yaml_tree import read_tree
from reportgen.wording import and_list

DEFINITIONS = "indicators.yml"
Row_co = TypeVar("Row_co", covariant=True)
TARGET = {"target": "target"}  # what every dataset may compare with


def read_dataset(project: Project, name: Text, found: Problems) -> Dataset | None:
    """The dataset of this name, or None and all that is wrong with it."""
    folder = project.data / name
    if name not in project.datasets():
        names = project.datasets()
        known = f"The datasets are: {', '.join(names)}"
        none = f"there are none: put the folder data/{name} there, or take the name out of the list"
        mend = did_you_mean(name, names, known if names else none)
        found.add("P005", name.place(), f'there is no dataset "{name}" in data/', mend)
        return None
    return read_dataset_in(folder, project.root, found)


def read_dataset_in(folder: Path, root: Path, found: Problems) -> Dataset | None:
    """The dataset in a folder, whose files are named as `root` sees them; or None."""
    if not is_sound(folder, root, found):
        return None
    definitions = read_definitions(folder, root, found)
    if definitions is None:
        return None
    indicators = definitions.by_id
    names_in_prose = {**TARGET, **definitions.comparators}
    table = _table(folder, root, "observations", found)
    rows = Problems()
    observations = read_observations(table, indicators, rows) if table else None
    found.extend(folded(rows))
    comparators = _comparators(folder, root, indicators, names_in_prose, found)
    actions = _listed(folder, root, "actions", read_actions, found)
    risks = _listed(folder, root, "risks", read_risks, found)
    if observations is None or comparators is None or actions is None or risks is None:
        return None
    return Dataset(
        name=folder.name,
        indicators=indicators,
        observations=observations,
        comparators=comparators,
        comparator_names=names_in_prose,
        actions=actions,
        actions_not_listed=frozenset(definitions.actions_not_listed),
        risks=risks,
        illustrative=definitions.illustrative,
    )


def read_definitions(folder: Path, root: Path, found: Problems) -> Definitions | None:
    """What the figures of a dataset mean, each indicator defined once."""
    path = folder / DEFINITIONS
    if not _is_there(path, root, found):
        return None
    tree = read_tree(path, relative_name(path, root), found)
    definitions = read_as(Definitions, tree, found) if tree else None
    return definitions if definitions and _are_unique(definitions, found) else None


def _are_unique(definitions: Definitions, found: Problems) -> bool:
    first: dict[str, Indicator] = {}
    for indicator in definitions.indicators:
        known = first.setdefault(indicator.id, indicator)
        if known is not indicator:
            here, there = indicator.id.place(), known.id.place()
            what = f'"{indicator.id}" is defined twice, on lines {there.line} and {here.line}'
            found.add("D010", here, what, "keep one of the two, or give one another id")
    return len(first) == len(definitions.indicators)


def _comparators(
    folder: Path,
    root: Path,
    indicators: Mapping[str, Indicator],
    names: Mapping[str, str],
    found: Problems,
) -> tuple[Comparator, ...] | None:
    """The targets and benchmarks of a dataset, if it has any."""
    read = partial(read_comparators, indicators=indicators, names=names)
    return _listed(folder, root, "comparators", read, found)


class _Reads(Protocol[Row_co]):
    """Reads the rows of a table; None, with all that is wrong noted, where one is not sound."""

    def __call__(self, table: Table, *, found: Problems) -> tuple[Row_co, ...] | None: ...


def _listed(
    folder: Path, root: Path, stem: str, read: _Reads[Row_co], found: Problems
) -> tuple[Row_co, ...] | None:
    """The rows of a table that a dataset may have or not; none where it has not."""
    if not any(os.path.lexists(folder / f"{stem}{ending}") for ending in _READERS):
        return ()
    table = _table(folder, root, stem, found)
    faults = Problems()
    rows = read(table, found=faults) if table else None
    found.extend(folded(faults))
    return rows


def _read_xlsx(path: Path, name: str, found: Problems) -> Table | None:
    from reportgen.sources.xlsx_table import read_xlsx

    return read_xlsx(path, name, found)


_READERS = {".csv": read_csv, ".xlsx": _read_xlsx}


def _table(folder: Path, root: Path, stem: str, found: Problems) -> Table | None:
    """The table of this name, from a CSV file or a workbook; there must be one of them."""
    paths = [path for ending in _READERS if os.path.lexists(path := folder / f"{stem}{ending}")]
    if len(paths) > 1:
        what = f"{stem}.csv and {stem}.xlsx stand side by side"
        found.add("P007", Place(relative_name(paths[0], root)), what, "keep the one that is right")
        return None
    path = paths[0] if paths else folder / f"{stem}.csv"
    if not _is_there(path, root, found):
        return None
    return _READERS[path.suffix](path, relative_name(path, root), found)


def _is_there(path: Path, root: Path, found: Problems) -> bool:
    """Whether a file that every dataset has is there."""
    if os.path.lexists(path):
        return True
    found.add("P006", Place(relative_name(path, root)), "this file is missing", _mend(path))
    return False


def _mend(path: Path) -> str:
    """What to write into a file that is not there."""
    if path.name == DEFINITIONS:
        fields = and_list([*needed(Indicator)])
        return f"write it, with the list `indicators:`; each indicator has {fields}"
    return f"write it as CSV, with the headings {','.join(HEADINGS)}"
