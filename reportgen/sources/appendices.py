"""The appendices of a paper: the sections and the files that `appendices.yml` names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reportgen.model.appendices import FOLDER, AppendedFile, Appendix
from reportgen.model.narrative import Fragment, Paper
from reportgen.model.text import Text
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.files import read_bytes
from reportgen.sources.project import Project

MOST_PDF_BYTES = 50_000_000
_SIGNATURE = b"%PDF-"
_BEGINNING = 1024  # bytes in which the signature stands


def sections_of(
    appendices: Sequence[Appendix], paper: Paper, fragments: Sequence[Fragment], found: Problems
) -> dict[str, Fragment]:
    """The sections that are printed as appendices, which are no other sections of the paper."""
    written = {fragment.section: fragment for fragment in fragments}
    taken: dict[str, Fragment] = {}
    for section in (one.section for one in appendices if one.section is not None):
        if section in paper.sections:
            what = f'"{section}" is a section of the paper itself'
            mend = "take it out of `sections` in paper.yml: it is printed as an appendix"
            found.add("N090", section.place(), what, mend)
        elif section in taken:
            found.add(
                "N090", section.place(), f'"{section}" is an appendix already', "name it once"
            )
        elif section not in written:
            others = [str(each) for each in written if each not in paper.sections]
            mend = did_you_mean(section, others, f"Write a file with `section: {section}`")
            found.add("N090", section.place(), f'nobody has written "{section}"', mend)
        else:
            taken[section] = written[section]
    return taken


def files_of(
    appendices: Iterable[Appendix], folder: Path, project: Project, found: Problems
) -> dict[str, AppendedFile]:
    """The files that are appended, by the ids of their appendices."""
    read: dict[str, AppendedFile] = {}
    named: dict[str, Appendix] = {}
    for one in appendices:
        if one.file is None:
            continue
        first = named.setdefault(one.file, one)
        if first is not one:
            what = f'"{one.file}" is appended already, as "{first.id}"'
            found.add("N090", one.file.place(), what, "name each file once")
        elif file := read_pdf(one.file, folder / FOLDER, project, found):
            read[one.id] = file
    _note_others(set(named), folder / FOLDER, project, found)
    return read


def read_pdf(file: Text, folder: Path, project: Project, found: Problems) -> AppendedFile | None:
    """A PDF file; None, with the problem noted, where there is none."""
    path = folder / file
    name = project.name_of(path)
    if not os.path.lexists(path):
        names = [each.name for each in _files(folder)]
        mend = did_you_mean(file, names, f"Put it into {project.name_of(folder)}/")
        found.add("P006", file.place(), f'there is no file "{file}"', mend)
        return None
    content = read_bytes(path, name, MOST_PDF_BYTES, found)
    if content is None:
        return None
    if _SIGNATURE not in content[:_BEGINNING]:
        mend = "open it in the program that it was made with, and save it as PDF"
        found.add("N096", Place(name), "this file is not a PDF, whatever its name says", mend)
        return None
    return AppendedFile(content, Place(name))


def _note_others(named: set[str], folder: Path, project: Project, found: Problems) -> None:
    """Say which files of the folder no appendix names: they may have been forgotten."""
    for path in _files(folder):
        if path.name not in named:
            what = f'no appendix names the file "{path.name}"'
            mend = "add an appendix with `file:` to appendices.yml, or take the file away"
            found.add("N094", Place(project.name_of(path)), what, mend)


def _files(folder: Path) -> Iterator[Path]:
    """The files in a folder of appendices, if there is one; hidden ones are not looked at."""
    if folder.is_dir():
        paths = (path for path in sorted(folder.iterdir()) if not path.name.startswith("."))
        yield from (path for path in paths if path.is_file())
