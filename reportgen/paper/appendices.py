"""The appendices of a paper: their sections, their list, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.blocks import AppendicesBlock
from reportgen.model.document import AppendixKind, AppendixList, ListedAppendix, Section
from reportgen.model.text import Printed
from reportgen.paper.appendix_labels import AppendixLabel
from reportgen.paper.drafts import DraftBlock, DraftSection, names_used
from reportgen.paper.numbering import Placement
from reportgen.paper.titles import title
from reportgen.problems import Problems

LOOK = "appendix"  # a class for the style sheet


def references(labels: Sequence[AppendixLabel]) -> dict[str, Placement]:
    """What refers to each appendix, by its id."""
    return {
        str(label.appendix.id): Placement(label.anchor, label.printed, label.words)
        for label in labels
    }


def appendix_list(name: str, labels: Sequence[AppendixLabel], found: Problems) -> AppendixList:
    """The list of all appendices, each a link or the reason why it is not attached."""
    return AppendixList(name, tuple(_line(label, found) for label in labels))


def _line(label: AppendixLabel, found: Problems) -> ListedAppendix:
    before, after = label.listed
    absent = label.appendix.not_attached
    line = ListedAppendix(before, title(label.title, found), after)
    if absent is None:
        return replace(line, target=label.anchor)
    return replace(line, id=label.anchor, absent=title(absent, found))


def with_appendices(
    sections: Sequence[Section], labels: Sequence[AppendixLabel], found: Problems
) -> Iterator[Section]:
    """The sections of the paper, then its appendices in their order."""
    by_id = {section.id: section for section in sections}
    written = {label.anchor for label in labels if label.fragment is not None}
    yield from (section for section in sections if section.id not in written)
    for label in labels:
        if label.appendix.section is not None:
            section = by_id[label.anchor]
            heading = title(label.title, found)
            kind: AppendixKind = "file" if label.appendix.file else "section"
            yield replace(section, heading=heading, look=LOOK, appendix=kind, mark=label.mark)
        elif label.appendix.file is not None:
            yield _file(label, found)


def _file(label: AppendixLabel, found: Problems) -> Section:
    """The page before an appended file."""
    heading: Printed = title(label.title, found)
    place = label.appendix.id.place()
    name, number = label.anchor, label.printed
    return Section(name, number, heading, (), place, LOOK, "file", label.mark)


def report_appendices(
    drafts: Sequence[DraftSection], labels: Sequence[AppendixLabel], found: Problems
) -> None:
    """Tell which appendices nothing refers to, and of a list that says too little or too much."""
    used = names_used(drafts, "ref")
    for label in labels:
        if not {label.appendix.id, label.appendix.section} & used:
            what = f'nothing in the paper refers to {label.words}, "{label.title}"'
            mend = f"say what it shows, with {{{{ ref.{label.appendix.id} }}}}, or take it out"
            found.add("N092", label.appendix.id.place(), what, mend)
    holding = [one for one in drafts for block in one.blocks if _is_list(block)]
    if not holding:
        _report_unsaid(labels, found)
    for one in holding[1:] if labels else holding:
        what = "a second list of appendices" if labels else "the list of appendices has none"
        mend = "keep one" if labels else "declare them in appendices.yml, or take the list out"
        found.add("N095", one.fragment.section.place(), what, mend)


def _is_list(block: DraftBlock) -> bool:
    return isinstance(block.block, AppendicesBlock)


def _report_unsaid(labels: Sequence[AppendixLabel], found: Problems) -> None:
    """Tell of each appendix that is not attached, where no list says so."""
    for label in labels:
        if label.appendix.not_attached is not None:
            what = f"{label.words} is not attached, and the paper has no list that says so"
            mend = "put the block `- appendices: list` into a section"
            found.add("N093", label.appendix.id.place(), what, mend)
