"""Composing: what people wrote, bound to data, worded and numbered, becomes the paper."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document import CoverField, Document
from reportgen.model.figures import Catalogue
from reportgen.model.narrative import Approval, Source
from reportgen.model.style import HouseStyle
from reportgen.paper.appendices import references, report_appendices, with_appendices
from reportgen.paper.appendix_labels import labels
from reportgen.paper.cover import cover_fields
from reportgen.paper.declared import glossary_terms, report_unused
from reportgen.paper.drafts import read_drafts
from reportgen.paper.keys import filled_keys
from reportgen.paper.lengths import report_lengths
from reportgen.paper.numbering import number, report_start
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


def compose(source: Source, style: HouseStyle, catalogue: Catalogue, found: Problems) -> Document:
    """The whole paper. It is fit to be printed only where no error was found."""
    words = _words_of(source, style, found)
    source, stated = _spelled_out(outlined(source, style, found), style, words, found)
    report_missing(source, style, found)
    drafts = with_plans(stated.among(read_drafts(source, style, found)), source, found)
    appendices = tuple(labels(source, style))
    numbering = number(drafts, style)
    known = numbering.references | references(appendices)
    every = (*stated.on_the_cover, *drafts)
    printer = Printer(Vocabulary(source, style, catalogue, known, words["title"]), found)
    cover = cover_fields(source, style.cover, words, found)
    recommending = Recommending(style.recommendations, printer, _names(words["council"], cover))
    composer = Composer(printer, glossary_terms(source, every), recommending, appendices)
    on_the_cover = tuple(composer.paper(stated.on_the_cover, number(stated.on_the_cover, style)))
    sections = tuple(composer.paper(drafts, numbering))
    whole = tuple(with_appendices(sections, appendices, found))
    figures = tuple(printer.ledger.figures)
    report_unused(source, every, found)
    report_appendices(every, appendices, found)
    report_untimely(source, printer.vocabulary.house, found)
    report_start(drafts, style.numbering, found)
    report_ticks(style, source.cover, every, found)
    document = Document(
        title=words["title"],
        council=words["council"],
        language=source.settings.language,
        meeting=words["meeting"],
        period=words["period"],
        cover=cover,
        statements=on_the_cover,
        sections=filled_keys(whole, figures, source.paper.owners, style.actions.ratings, found),
        figures=figures,
        draft=any(one.fragment.status is not Approval.APPROVED for one in drafts),
    )
    report_lengths(document, style.limits.of_words, source.place, found)
    return document


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
