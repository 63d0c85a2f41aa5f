"""The cover sheet: its fields in the order of the house style, filled from the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportgen.model.document import CoverField
from reportgen.model.narrative import Source
from reportgen.model.style.cover import CoverFieldStyle, CoverStyle
from reportgen.model.style.patterns import filled, names_in
from reportgen.model.text import Text
from reportgen.model.written import ReportType
from reportgen.paper.asking import listed
from reportgen.paper.titles import entry
from reportgen.paper.typography import keep_together, smart
from reportgen.paper.whereabouts import placed
from reportgen.problems import Place, Problems, did_you_mean


def cover_fields(
    source: Source, style: CoverStyle, words: Mapping[str, str], found: Problems
) -> tuple[CoverField, ...]:
    """The fields of the cover; one that is missing, or is none of the style's, is a problem.

    `words` are those that a field's own text may hold: {council}, {title}, {meeting}, {period}.
    """
    for ours in (source.paper.cover, source.cover.fields):
        _refuse_unknown(ours, style, source.paper.report_type, found)
    both = (*source.paper.cover.items(), *source.cover.fields.items())
    written = {str(name): value for name, value in both}  # the period's own win
    fields = []
    for name, field in _in_order(style, source.paper.report_type):
        values = _values(written.get(name), field, words, found)
        if values:
            fields.append(CoverField(name, smart(field.label), values))
        elif field.required:
            _report_missing(name, field, source.place, found)
    return tuple(fields)


def _in_order(style: CoverStyle, report_type: ReportType) -> Iterator[tuple[str, CoverFieldStyle]]:
    """Every field of such a report once: those of the masthead, then row by row."""
    masthead = (name for line in style.masthead for name in names_in(line))
    rows = (name for row in style.rows for name in row)
    ours = _fields_for(style, report_type)
    for name in dict.fromkeys([*masthead, *rows]):
        if name in ours:
            yield str(name), ours[name]


def _fields_for(style: CoverStyle, report_type: ReportType) -> dict[str, CoverFieldStyle]:
    """The fields that such a report has."""
    return {str(name): field for name, field in style.fields.items() if field.is_for(report_type)}


def _values(
    written: Text | list[Text] | None,
    style: CoverFieldStyle,
    words: Mapping[str, str],
    found: Problems,
) -> tuple[str, ...]:
    """The values of a field as they are printed; by default what the style says."""
    if written is not None:
        values = ((text, entry(text, found)) for text in listed(written))
        return tuple(placed(keep_together(value), text) for text, value in values if value)
    return (keep_together(filled(style.value, words)),) if style.value else ()


def _report_missing(name: str, style: CoverFieldStyle, place: Place, found: Problems) -> None:
    what = f'the cover has no "{style.label}"'
    mend = f"write `{name}:` under `cover` in paper.yml, or under `fields` in cover.yml"
    found.add("N060", place, what, mend)


def _refuse_unknown(
    written: Iterable[Text], style: CoverStyle, report_type: ReportType, found: Problems
) -> None:
    ours = _fields_for(style, report_type)
    for name in written:
        if name not in ours:
            mend = did_you_mean(name, ours, f"The house style has: {', '.join(ours)}")
            if name in style.fields:
                others = " or ".join(style.fields[name].report_types)
                mend = f"take it out: it is for {others}, and this paper is for {report_type}"
            found.add("N061", name.place(), f'the cover has no field "{name}"', mend)
