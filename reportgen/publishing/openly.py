"""What the open edition may say of the files that a paper was made from.

A file that holds something exempt is not named: its name may tell, and so may its SHA-256, to
somebody who guesses what stands in it. What may be named is listed here; nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.model.narrative import Source
from reportgen.model.written import WrittenDay
from reportgen.steps.wording import Worded

#: The folders in which something exempt can be written; all others hold settings and house styles.
_WRITTEN_IN = ("narratives/", "data/")


def known_openly(inputs: Mapping[str, str], whole: Worded, part: Worded) -> dict[str, str]:
    """Those of the files that hold nothing but what the open edition may know."""
    open_files = {*_sections(whole.source), *_files_beside(whole.source, part.source)}
    data = tuple(_data(whole, part))
    return {
        name: seen
        for name, seen in inputs.items()
        if name in open_files or name.startswith(data) or not name.startswith(_WRITTEN_IN)
    }


def _sections(whole: Source) -> Iterator[str]:
    """The files of sections in which nothing is exempt, and the files that are appended openly."""
    if whole.is_exempt:
        return
    for one in (*whole.fragments, *whole.written_appendices.values()):
        if not any(each.exempt for each in (one, *one.content)):
            yield one.section.place().file
    exempt = {one.section for one in whole.written_appendices.values() if one.exempt}
    yield from (file.place.file for name, file in whole.files.items() if name not in exempt)


def _files_beside(whole: Source, part: Source) -> Iterator[str]:
    """The files of the paper that the open edition knows all of."""
    if whole.paper == part.paper:
        yield whole.place.file
    if whole.cover == part.cover:
        meeting = whole.cover.meeting
        yield from (meeting.place.file,) if isinstance(meeting, WrittenDay) else ()
    if whole.facts == part.facts:
        yield from (one.value.place().file for one in whole.facts.values())
    if whole.appendices == part.appendices:
        yield from (one.id.place().file for one in whole.appendices)


def _data(whole: Worded, part: Worded) -> Iterator[str]:
    """The folders of datasets of which no figure is printed in an exempt part alone."""
    open_figures = {figure.behind for figure in part.document.figures}
    hidden = {
        place.file
        for figure in whole.document.figures
        if figure.behind not in open_figures
        for place in figure.behind.sources
    }
    for dataset in part.source.datasets:
        folder = f"data/{dataset.name}/"
        if not any(file.startswith(folder) for file in hidden):
            yield folder
