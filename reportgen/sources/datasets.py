"""A dataset: everything in one folder of `data/`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reportgen.model.data import Comparator, Dataset, Definitions, Indicator
from reportgen.model.text import Text
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.comparators import read_comparators
from reportgen.sources.csv_table import read_csv
from reportgen.sources.observations import read_observations
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.table import Table
from reportgen.sources.yaml_tree import read_tree

TARGET = {"target": "target"}  # what every dataset may compare with


def read_dataset(project: Project, name: Text, found: Problems) -> Dataset | None:
    """The dataset of this name, or None and all that is wrong with it."""
    folder = project.data / name
    if name not in project.datasets():
        names = project.datasets()
        mend = did_you_mean(name, names, f"The datasets are: {', '.join(names)}" if names else "")
        found.add("P005", name.place(), f'there is no dataset "{name}" in data/', mend)
        return None
    definitions = read_definitions(project, folder, found)
    if definitions is None:
        return None
    indicators = {str(indicator.id): indicator for indicator in definitions.indicators}
    names_in_prose = {**TARGET, **definitions.comparators}
    table = _table(project, folder, "observations", found)
    observations = read_observations(table, indicators, found) if table else None
    comparators = _comparators(project, folder, indicators, names_in_prose, found)
    if observations is None or comparators is None:
        return None
    return Dataset(str(name), indicators, observations, comparators, names_in_prose)


def read_definitions(project: Project, folder: Path, found: Problems) -> Definitions | None:
    """What the figures of a dataset mean, each indicator defined once."""
    path = folder / "indicators.yml"
    if not _is_there(project, path, found):
        return None
    tree = read_tree(path, project.name_of(path), found)
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
    project: Project,
    folder: Path,
    indicators: Mapping[str, Indicator],
    names: Mapping[str, str],
    found: Problems,
) -> tuple[Comparator, ...] | None:
    """The targets and benchmarks of a dataset, if it has any."""
    if not any((folder / f"comparators{ending}").exists() for ending in _READERS):
        return ()
    table = _table(project, folder, "comparators", found)
    return read_comparators(table, indicators, names, found) if table else None


def _read_xlsx(path: Path, name: str, found: Problems) -> Table | None:
    from reportgen.sources.xlsx_table import read_xlsx

    return read_xlsx(path, name, found)


_READERS = {".csv": read_csv, ".xlsx": _read_xlsx}


def _table(project: Project, folder: Path, stem: str, found: Problems) -> Table | None:
    """The table of this name, from a CSV file or a workbook; there must be one of them."""
    paths = [path for ending in _READERS if (path := folder / f"{stem}{ending}").exists()]
    if len(paths) > 1:
        what = f"{stem}.csv and {stem}.xlsx stand side by side"
        found.add("P007", Place(project.name_of(paths[0])), what, "keep the one that is right")
        return None
    path = paths[0] if paths else folder / f"{stem}.csv"
    if not _is_there(project, path, found):
        return None
    return _READERS[path.suffix](path, project.name_of(path), found)


def _is_there(project: Project, path: Path, found: Problems) -> bool:
    """Whether a file that every dataset has is there."""
    if path.is_file():
        return True
    found.add("P006", Place(project.name_of(path)), "this file is missing", "see data/README.md")
    return False
