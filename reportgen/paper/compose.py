"""Composing: what people wrote, bound to data, worded and numbered, becomes the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.document import CoverField, Document, Section
from reportgen.model.edition import Edition
from reportgen.model.figures import Catalogue
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.paper.amendments import amendment_words
from reportgen.paper.appendices import references, report_appendices, with_appendices
from reportgen.paper.appendix_labels import AppendixLabel, labels
from reportgen.paper.cover import cover_fields
from reportgen.paper.declared import glossary_terms, report_unused
from reportgen.paper.drafts import DraftSection, read_drafts
from reportgen.paper.editions.making import exempt_mark
from reportgen.paper.editions.repeats import report_repeats
from reportgen.paper.editions.rules import report_references
from reportgen.paper.keys import filled_keys
from reportgen.paper.lengths import report_lengths
from reportgen.paper.numbering import Numbering, named_anew, number, report_start
from reportgen.paper.outline import outlined, report_missing
from reportgen.paper.plans.drafting import with_plans
from reportgen.paper.printing import Printer
from reportgen.paper.recommendations import Recommending
from reportgen.paper.sections import Composer
from reportgen.paper.spelling_out import not_placed, spelled_out
from reportgen.paper.statements import Stated, read_statements, statements
from reportgen.paper.ticks import report_ticks
from reportgen.paper.timely import report_untimely
from reportgen.paper.titles import title
from reportgen.paper.vocabulary import Vocabulary
from reportgen.problems import Problems
from reportgen.wording import HouseWords, and_list


@dataclass(frozen=True)
class _Read:
    """A paper whose prose is read and numbered; nothing is printed yet."""

    source: Source
    stated: Stated
    drafts: tuple[DraftSection, ...]
    appendices: tuple[AppendixLabel, ...]
    numbering: Numbering

    @property
    def every(self) -> tuple[DraftSection, ...]:
        """All that is printed: the statements of the cover, then the sections."""
        return (*self.stated.on_the_cover, *self.drafts)


def compose(
    source: Source,
    style: HouseStyle,
    catalogue: Catalogue,
    found: Problems,
    edition: Edition = "draft",
) -> Document:
    """The whole paper. It is fit to be printed only where no error was found."""
    words = _words_of(source, style, found)
    read = _read(source, style, words, found)
    _report(read, style, found)
    cover = cover_fields(read.source, style.cover, words, found)
    known = read.numbering.references | references(read.appendices)
    known |= named_anew(known, source.withheld or {})
    printer = Printer(Vocabulary(read.source, style, catalogue, known, words["title"]), found)
    composer = _composer(read, printer, _names(words["council"], cover))
    on_the_cover, sections = _printed(read, style, composer)
    document = Document(
        title=words["title"],
        council=words["council"],
        language=source.settings.language,
        meeting=words["meeting"],
        period=words["period"],
        cover=cover,
        statements=on_the_cover,
        sections=sections,
        figures=tuple(printer.ledger.figures),
        edition=edition,
        exempt_mark=exempt_mark(source, style),
        amendment=amendment_words(source.amendment, style, found),
    )
    report_repeats(document, found)
    report_lengths(document, style.limits.of_words, source.place, found)
    return document


def _read(source: Source, style: HouseStyle, words: dict[str, str], found: Problems) -> _Read:
    """The sections that the paper has in this style, their prose understood."""
    spelled, stated = _spelled_out(outlined(source, style, found), style, words, found)
    report_missing(spelled, style, found)
    sections = stated.among(read_drafts(spelled, style, found))
    drafts = with_plans(sections, spelled, style.actions, found)
    return _Read(spelled, stated, drafts, tuple(labels(spelled, style)), number(drafts, style))


def _report(read: _Read, style: HouseStyle, found: Problems) -> None:
    """Tell what the whole of the paper shows to be wrong."""
    report_unused(read.source, read.every, found)
    report_references(read.drafts, found)
    report_appendices(read.every, read.appendices, found)
    report_untimely(read.source, HouseWords.of(style), found)
    report_start(read.drafts, style.numbering, found)
    report_ticks(style, read.source.cover, read.every, found)


def _composer(read: _Read, printer: Printer, names: dict[str, str]) -> Composer:
    """What makes the parts of the paper."""
    recommending = Recommending(printer.vocabulary.style.recommendations, printer, names)
    terms = glossary_terms(read.source, read.every)
    return Composer(printer, terms, recommending, read.appendices)


def _printed(
    read: _Read, style: HouseStyle, composer: Composer
) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The statements of the cover and the sections, every figure printed in reading order."""
    printer, stated = composer.printer, read.stated.on_the_cover
    on_the_cover = tuple(composer.paper(stated, number(stated, style)))
    sections = tuple(composer.paper(read.drafts, read.numbering))
    whole = tuple(with_appendices(sections, read.appendices, printer.found))
    figures, owners = tuple(printer.ledger.figures), read.source.paper.owners
    return on_the_cover, filled_keys(whole, figures, owners, style, printer.found)


def _spelled_out(
    source: Source, style: HouseStyle, words: dict[str, str], found: Problems
) -> tuple[Source, Stated]:
    """The paper with the blocks that stand for others replaced, and its other statements."""
    every = statements(source, style, words, found)
    spelled = spelled_out(source, style, every, found)
    return spelled, read_statements(not_placed(source, every), spelled, style, found)


def _names(council: str, cover: Sequence[CoverField]) -> dict[str, str]:
    """What patterns may say besides of the paper: the council, and the fields of the cover."""
    return {"council": council, **{field.id: and_list(field.values) for field in cover}}


def _words_of(source: Source, style: HouseStyle, found: Problems) -> dict[str, str]:
    """What headers, footers and cover fields may say of the whole paper."""
    house = HouseWords.of(style)
    period = house.period(source.period)
    named = f"{title(source.paper.title, found)}: {period}"
    return {
        "council": source.council,
        "title": title(source.cover.title, found) if source.cover.title else named,
        "meeting": house.date_of_meeting(source.cover.meeting),
        "period": period,
    }
