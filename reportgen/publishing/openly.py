"""What the open edition may say of the files that a paper was made from.

A file that holds something exempt is not named: its name may tell, and so may its SHA-256, to
somebody who guesses what stands in it. What may be named is listed here; nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.model.actions import Action
from reportgen.model.blocks import ActionsBlock, AnyBlock, RisksBlock
from reportgen.model.data import Dataset
from reportgen.model.figures import Trace
from reportgen.model.narrative import Source
from reportgen.model.risks import Risk
from reportgen.model.written import WrittenDay
from reportgen.steps.wording import Worded

#: The folders in which something exempt can be written; all others hold settings and house styles.
_WRITTEN_IN = ("narratives/", "data/")


def known_openly(inputs: Mapping[str, str], whole: Worded, part: Worded) -> dict[str, str]:
    """Those of the files that hold nothing but what the open edition may know."""
    beside = _files_beside(whole.source, part.source)
    open_files = {*_sections(whole.source), *beside, *_data(whole, part)}
    return {
        name: seen
        for name, seen in inputs.items()
        if name in open_files or not name.startswith(_WRITTEN_IN)
    }


def _sections(whole: Source) -> Iterator[str]:
    """The files of sections in which nothing is exempt, and the files that are appended openly."""
    if whole.is_exempt:
        return
    for one in whole.sections:
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


def _data(whole: Worded, part: Worded) -> frozenset[str]:
    """The files of data of which the open edition prints rows, and an exempt part prints none.

    What else there is in the folder of a dataset is not named: titles of indicators, say, may be
    those of an exempt part.
    """
    open_figures = frozenset(figure.behind for figure in part.document.figures)
    closed_figures = {figure.behind for figure in whole.document.figures} - open_figures
    shown = {*_files(open_figures), *_registers(part.source, exempt=False)}
    closed = {*_files(closed_figures), *_registers(whole.source, exempt=True)}
    return frozenset(shown - closed)


def _files(figures: Iterable[Trace]) -> Iterator[str]:
    """The files in which the rows behind figures stand."""
    return (place.file for figure in figures for place in figure.sources)


def _registers(source: Source, exempt: bool) -> Iterator[str]:
    """The files of the plans and the risks that its exempt blocks show, or its open ones."""
    blocks = (block for one in source.sections for block in one.content)
    for block in blocks:
        if (block.exempt is not None) == exempt:
            for dataset in source.datasets:
                yield from (row.place.file for row in _rows(block, dataset))


def _rows(block: AnyBlock, dataset: Dataset) -> Sequence[Action | Risk]:
    if isinstance(block, ActionsBlock):
        return dataset.actions
    return dataset.risks if isinstance(block, RisksBlock) else ()
