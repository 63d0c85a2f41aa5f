"""Implications: what a paper means for the council, by the kinds that the house style has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.model.blocks import Implication, ImplicationsBlock
from reportgen.model.document import TextRow, TextTable
from reportgen.model.narrative import Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.style.implications import ImplicationKind, ImplicationsStyle
from reportgen.model.style.patterns import names_in
from reportgen.model.text import Printed, Text
from reportgen.model.written import ReportType
from reportgen.paper.drafts import DraftBlock
from reportgen.paper.filling import Filled, Filling, Settled, filled_lines
from reportgen.paper.pieces import cell, prose, worded
from reportgen.paper.printing import Printer
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.problems import Problems, did_you_mean
from reportgen.wording import HouseWords


@dataclass(frozen=True)
class Told:
    """An implication as it will be printed; `signature` says who supplied it, if anybody must."""

    kind: Text
    style: ImplicationKind
    text: Text
    implication: Implication
    signature: Filled | None


class ToldImplications(ImplicationsBlock):
    """Implications in their order, of which is known how each will be printed."""

    told: tuple[Told, ...] = ()

    @classmethod
    def of(cls, block: ImplicationsBlock, told: Sequence[Told]) -> ToldImplications:
        """A block in which these stand."""
        every = {item.kind: item.implication for item in told}
        return cls.model_construct(id=block.id, implications=every, told=tuple(told))


def told(
    block: ImplicationsBlock,
    fragment: Fragment,
    source: Source,
    house: HouseStyle,
    found: Problems,
) -> Iterator[Told]:
    """The implications of a block in the style's order; notes those that are missing or unknown."""
    style = house.implications
    kinds = _kinds_for(style, source.paper.report_type)
    _refuse_unknown(block, style, kinds, source, found)
    keys = {str(kind): kind for kind in block.implications}
    for name, kind in kinds.items():
        key = keys.get(name)
        if key is not None:
            yield from _told(key, block.implications[key], kind, house, found)
        elif kind.is_needed_in(source.paper.report_type):
            what = _untold(kind, source)
            mend = f"add `{name}:` with its text, or `{name}: none`"
            found.add("N077", fragment.section.place(), what, mend)


def report_untold(source: Source, style: ImplicationsStyle, found: Problems) -> None:
    """Note that a paper which must tell of implications has no block for them."""
    report = source.paper.report_type
    must = [kind for kind in style.kinds.values() if kind.is_needed_in(report)]
    blocks = (block for fragment in source.fragments for block in fragment.content)
    if must and not any(isinstance(block, ImplicationsBlock) for block in blocks):
        what, mend = _untold(must[0], source), "add a block - implications: to one of its sections"
        found.add("N077", source.place, what, mend)


def table_of(
    draft: DraftBlock, block: ToldImplications, anchor: str, where: str, printer: Printer
) -> TextTable:
    """Implications as a table: what each means, and who signed it off."""
    style = printer.vocabulary.style.implications
    rows = []
    for item, words in zip(block.told, draft.drafts, strict=True):
        heading = item.style.heading
        header = worded(placed(smart(heading), heading))
        meaning = cell(prose(words, where, printer))
        signed = item.signature
        signature = Printed(smart(signed), signed.place) if signed else Printed("")
        by = (worded(signature),) if style.supplied_by else ()
        rows.append(TextRow(header, (meaning, *by)))
    stub, *columns = style.columns if style.supplied_by else style.columns[:2]
    return TextTable(anchor, "", "", stub, tuple(columns), tuple(rows), "implications")


def _signature_of(implication: Implication, house: HouseStyle) -> Filled | None:
    """Who supplied an implication, in the words of the style; None where that is not told."""
    style, words = house.implications, dict[str, Filling]()
    if implication.by:
        words["by"] = Settled(implication.by)
    if implication.on:
        words["on"] = Settled(HouseWords.of(house).date(implication.on))
    patterns = [style.supplied_by] if style.supplied_by else []
    return next(iter(filled_lines(patterns, words)), None)


def _told(
    key: Text,
    written: Implication,
    kind: ImplicationKind,
    house: HouseStyle,
    found: Problems,
) -> Iterator[Told]:
    text = written.text or kind.when_empty
    if text is None:
        what = f'nothing is said of "{kind.heading}"'
        mend = "write its text: the house style has no words for where there is none"
        found.add("N077", key.place(), what, mend)
        return
    signature, supplied_by = _signature_of(written, house), house.implications.supplied_by
    if written.text and supplied_by and signature is None:
        what = f'"{kind.heading}" does not say who supplied it'
        names = " and ".join(f"`{name}:`" for name in names_in(supplied_by))
        found.add("N077", key.place(), what, f"add {names}: the house style prints them")
    yield Told(key, kind, text, written.model_copy(update={"text": text}), signature)


def _untold(kind: ImplicationKind, source: Source) -> str:
    every = f"every report for {source.paper.report_type}"
    return f'nothing is said of "{kind.heading}", which {every} tells'


def _kinds_for(style: ImplicationsStyle, report: ReportType) -> dict[str, ImplicationKind]:
    """The kinds that such a report may have."""
    return {str(name): kind for name, kind in style.kinds.items() if kind.is_for(report)}


def _refuse_unknown(
    block: ImplicationsBlock,
    style: ImplicationsStyle,
    kinds: dict[str, ImplicationKind],
    source: Source,
    found: Problems,
) -> None:
    for key in block.implications:
        if key in kinds:
            continue
        mend = did_you_mean(key, kinds, f"The house style has: {', '.join(kinds) or 'none'}")
        if key in style.kinds:
            types = " or ".join(style.kinds[key].report_types)
            mend = f"take it out: it is for {types}, and this is for {source.paper.report_type}"
        found.add("N076", key.place(), f'there is no implication "{key}" here', mend)
