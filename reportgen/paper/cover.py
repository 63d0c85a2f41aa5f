"""The cover sheet: its fields in the order of the house style, filled from the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportgen.model.document import CoverField
from reportgen.model.narrative import Source
from reportgen.model.style import CoverFieldStyle, CoverStyle, filled, names_in
from reportgen.model.text import Text
from reportgen.paper.asking import listed
from reportgen.paper.titles import title
from reportgen.paper.typography import keep_together, smart
from reportgen.problems import Place, Problems, did_you_mean


def cover_fields(
    source: Source, style: CoverStyle, words: Mapping[str, str], found: Problems
) -> tuple[CoverField, ...]:
    """The fields of the cover; one that is missing, or is none of the style's, is a problem.

    `words` are those that a field's own text may hold: {council}, {title}, {meeting}, {period}.
    """
    _refuse_unknown(source.paper.cover, style, found)
    _refuse_unknown(source.cover.fields, style, found)
    both = (*source.paper.cover.items(), *source.cover.fields.items())
    written = {str(name): value for name, value in both}  # the period's own win
    fields = []
    for name in _in_order(style):
        values = _values(written.get(name), style.fields[name], words, found)
        if values:
            fields.append(CoverField(name, smart(style.fields[name].label), values))
        elif _is_needed(style.fields[name], source):
            _report_missing(name, style.fields[name], source.place, found)
    return tuple(fields)


def _in_order(style: CoverStyle) -> Iterator[str]:
    """Every field once: those of the masthead, then row by row."""
    masthead = (name for line in style.masthead for name in names_in(line))
    rows = (name for row in style.rows for name in row)
    yield from dict.fromkeys(name for name in (*masthead, *rows) if name in style.fields)


def _values(
    written: Text | list[Text] | None,
    style: CoverFieldStyle,
    words: Mapping[str, str],
    found: Problems,
) -> tuple[str, ...]:
    """The values of a field as they are printed; by default what the style says."""
    if written is not None:
        values = (title(text, found) for text in listed(written))
        return tuple(keep_together(value) for value in values if value)
    return (keep_together(filled(style.value, words)),) if style.value else ()


def _is_needed(style: CoverFieldStyle, source: Source) -> bool:
    return style.required and (
        not style.report_types or source.paper.report_type in style.report_types
    )


def _report_missing(name: str, style: CoverFieldStyle, place: Place, found: Problems) -> None:
    what = f'the cover has no "{style.label}"'
    mend = f"write `{name}:` under `cover` in paper.yml, or under `fields` in cover.yml"
    found.add("N060", place, what, mend)


def _refuse_unknown(written: Iterable[Text], style: CoverStyle, found: Problems) -> None:
    for name in written:
        if name not in style.fields:
            fields = f"The house style has: {', '.join(style.fields)}"
            what = f'the cover has no field "{name}"'
            found.add("N061", name.place(), what, did_you_mean(name, style.fields, fields))
