"""One paper of one period: everything it is made from, read and checked against each other."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from reportgen.model.appendices import Appendices, Appendix
from reportgen.model.narrative import Accepted, Cover, Facts, Fragment, Paper, Source
from reportgen.model.signoffs import SignOffs
from reportgen.model.written import Written
from reportgen.periods import Period
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.accepted import check_accepted
from reportgen.sources.appendices import files_of, sections_of
from reportgen.sources.carried import check_carried_over
from reportgen.sources.datasets import read_dataset
from reportgen.sources.describe import needed
from reportgen.sources.facts import check_facts
from reportgen.sources.folders import YAML, is_sound, stays_inside
from reportgen.sources.parts import check_parts
from reportgen.sources.project import Project
from reportgen.sources.published import PUBLISHED
from reportgen.sources.schema import read_as
from reportgen.sources.styles import is_style
from reportgen.sources.yaml_tree import read_tree
from reportgen.unseen import is_sound_name
from reportgen.wording import and_list

COVER, FACTS, ACCEPTED = "cover.yml", "facts.yml", "accepted.yml"
APPENDICES, SIGNOFFS = "appendices.yml", "signoffs.yml"
# Of a paper without these files.
NO_FACTS = Facts(facts={})
NOTHING_ACCEPTED = Accepted(accepted=[])
NO_APPENDICES = Appendices(appendices=[])
NO_SIGNOFFS = SignOffs(signoffs=[])

Model = TypeVar("Model", bound=Written)
Item = TypeVar("Item")


class _Beside(NamedTuple):
    """The files of a period beside its sections."""

    cover: Cover
    facts: Facts
    accepted: Accepted
    signoffs: SignOffs


class _Parts(NamedTuple):
    """The sections of the report in their order, the appendices, and those that are sections."""

    sections: tuple[Fragment, ...]
    appendices: tuple[Appendix, ...]
    written: Mapping[str, Fragment]


def read_source(project: Project, paper: str, period: Period, found: Problems) -> Source | None:
    """Everything one paper of one period is made from; None when a part of it cannot be used."""
    if not is_there(project, paper, period, found):
        return None
    folder = project.period_folder(paper, period)
    if not is_sound(folder, project.root, found):
        return None
    about = read_file(Paper, project, project.paper_file(paper), found)
    appendices = read_file_or(NO_APPENDICES, project, folder / APPENDICES, found)
    fragments = _all(read_file(Fragment, project, path, found) for path in fragment_files(folder))
    beside = _beside(project, folder, fragments or (), found)
    if about is None:
        return None
    datasets = _all(read_dataset(project, name, found) for name in about.data)
    style = _style_of(about, project, found)
    if appendices is None or fragments is None:
        return None
    parts = _put_together(about, fragments, appendices, found)
    files = files_of(parts.appendices, folder, project, found)
    if beside is None or datasets is None or style is None:
        return None
    return Source(
        name=paper,
        period=period,
        settings=project.settings,
        paper=about,
        cover=beside.cover,
        facts={str(name): fact for name, fact in beside.facts.facts.items()},
        fragments=parts.sections,
        datasets=datasets,
        style_name=style,
        place=Place(project.name_of(project.paper_file(paper))),
        accepted=tuple(beside.accepted.accepted),
        signoffs=tuple(beside.signoffs.signoffs),
        appendices=parts.appendices,
        written_appendices=parts.written,
        files=files,
    )


def _style_of(about: Paper, project: Project, found: Problems) -> str | None:
    """The name of the paper's house style; None where there is no such style.

    The default is looked at even where the paper has its own: a mistake in it is told at once.
    """
    style, default = about.style or project.settings.style, project.settings.style
    there = [is_style(project, name, found) for name in {style, default}]
    return style if all(there) else None


def _put_together(
    about: Paper, fragments: tuple[Fragment, ...], appendices: Appendices, found: Problems
) -> _Parts:
    """Tell the sections of the report from its appendices, and check them against each other."""
    declared = tuple(appendices.appendices)
    check_parts(about, fragments, declared, found)
    written = sections_of(declared, about, fragments, found)
    return _Parts(_in_order(about, fragments, written), declared, written)


def _beside(
    project: Project, folder: Path, fragments: tuple[Fragment, ...], found: Problems
) -> _Beside | None:
    """The files beside the sections; None where one of them cannot be used. All are read."""
    cover = read_file(Cover, project, folder / COVER, found)
    facts = read_file_or(NO_FACTS, project, folder / FACTS, found)
    check_facts(facts or NO_FACTS, found)
    accepted = read_file_or(NOTHING_ACCEPTED, project, folder / ACCEPTED, found)
    check_accepted(accepted or NOTHING_ACCEPTED, found)
    signoffs = read_file_or(NO_SIGNOFFS, project, folder / SIGNOFFS, found)
    check_carried_over(fragments, facts or NO_FACTS, cover, found)
    if cover is None or facts is None or accepted is None or signoffs is None:
        return None
    return _Beside(cover, facts, accepted, signoffs)


def fragment_files(folder: Path) -> list[Path]:
    """The files of a period's sections, by name."""
    files = [path for path in sorted(folder.iterdir()) if path.suffix in YAML]
    others = (COVER, FACTS, ACCEPTED, APPENDICES, SIGNOFFS, PUBLISHED)
    ours = [path for path in files if path.name not in others and path.name[0] not in "._"]
    return [path for path in ours if is_sound_name(path.name) and not os.path.isdir(path)]


def read_file(model: type[Model], project: Project, path: Path, found: Problems) -> Model | None:
    """A file that a paper must have; None, with all that is wrong noted, where it is not sound."""
    name = project.name_of(path)
    if not stays_inside(path, project.root, found):
        return None
    if not os.path.lexists(path):
        fields = and_list([f"`{field}:` ({about})" for field, about in needed(model).items()])
        found.add("P006", Place(name), "this file is missing", f"write it, with {fields}")
        return None
    tree = read_tree(path, name, found)
    return read_as(model, tree, found) if tree else None


def read_file_or(without: Model, project: Project, path: Path, found: Problems) -> Model | None:
    """A file that a paper may do without."""
    return read_file(type(without), project, path, found) if os.path.lexists(path) else without


def _all(items: Iterable[Item | None]) -> tuple[Item, ...] | None:
    """All of the items, or None when one could not be used. Every one of them is read."""
    read = list(items)
    usable = tuple(item for item in read if item is not None)
    return usable if len(usable) == len(read) else None


def _in_order(
    paper: Paper, fragments: tuple[Fragment, ...], appendices: Container[str]
) -> tuple[Fragment, ...]:
    """The sections in the order of paper.yml, without those that are appendices."""
    sections = (each for each in fragments if each.section not in appendices)
    order = {section: index for index, section in reversed(list(enumerate(paper.sections)))}
    return tuple(sorted(sections, key=lambda each: order.get(each.section, len(order))))


def is_there(project: Project, paper: str, period: Period, found: Problems) -> bool:
    """Whether the paper, and this period of it, exist."""
    papers = project.papers()
    if paper not in papers:
        mend = did_you_mean(paper, papers, f"The papers are: {', '.join(papers)}" if papers else "")
        found.add("P002", Place("narratives"), f'there is no paper "{paper}"', mend)
        return False
    if project.period_folder(paper, period).is_dir():
        return True
    there = [each.id for each in project.periods_of(paper)]
    what = f'"{paper}" is not written for {period.id}'
    mend = f"It is written for: {', '.join(there)}" if there else "make the folder of the period"
    found.add("P003", Place(f"narratives/{paper}"), what, mend)
    return False
