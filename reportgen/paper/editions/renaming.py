"""A house style that knows a withheld section by its neutral id alone, and nothing of its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.model.style import HouseStyle
from reportgen.model.style.cover import CoverGroup
from reportgen.model.style.sections import SectionStyle
from reportgen.model.style.statements import (
    CONDITIONS,
    ON_THE_COVER,
    Statements,
    StatementStyle,
)
from reportgen.model.text import Text

Names = Mapping[str, Text]


def renamed(style: HouseStyle, names: Names) -> HouseStyle:
    """The style with sections called otherwise: they keep their places, and lose their headings."""
    if not names:
        return style
    paragraphs = style.numbering.paragraphs
    start = paragraphs.start and names.get(paragraphs.start, paragraphs.start)
    restarts = {"start": start, "restart_at": _all(paragraphs.restart_at, names)}
    numbered = {"paragraphs": paragraphs.model_copy(update=restarts)}
    groups = [_group(one, names) for one in style.cover.groups]
    return style.model_copy(
        update={
            "sections": {
                names.get(name, name): _bare(one) if name in names else one
                for name, one in style.sections.items()
            },
            "order": _all(style.order, names),
            "statements": _statements(style.statements, names),
            "numbering": style.numbering.model_copy(update=numbered),
            "cover": style.cover.model_copy(update={"groups": groups}),
        }
    )


def without_sections(style: HouseStyle) -> HouseStyle:
    """The style for a cover that stands alone: it asks for no section, and for no field."""
    fields = {
        name: field.model_copy(update={"required": False})
        for name, field in style.cover.fields.items()
    }
    statement = style.statements.exempt
    exempt = statement and statement.model_copy(update={"stands": Text(ON_THE_COVER)})
    return style.model_copy(
        update={
            "sections": {},
            "order": [],
            "statements": Statements(exempt=exempt),
            "implications": type(style.implications)(),
            "cover": style.cover.model_copy(update={"fields": fields, "title_again": None}),
            "page": style.page.model_copy(update={"contents": False}),
        }
    )


def _all(written: Sequence[Text], names: Names) -> list[Text]:
    return [names.get(name, name) for name in written]


def _bare(style: SectionStyle) -> SectionStyle:
    """Where a section stands and whether it is numbered: all that is seen of it."""
    return SectionStyle(
        numbered=style.numbered,
        paragraphs_numbered=style.paragraphs_numbered,
        stands=style.stands,
    )


def _group(group: CoverGroup, names: Names) -> CoverGroup:
    return group.model_copy(update={"rows": [_all(row, names) for row in group.rows]})


def _statements(statements: Statements, names: Names) -> Statements:
    known = {name: statements.of(name) for name in CONDITIONS}
    moved = {name: _moved(one, names) for name, one in known.items() if one}
    return statements.model_copy(update=moved)


def _moved(statement: StatementStyle, names: Names) -> StatementStyle:
    spot = statement.spot
    if spot is None or spot.section not in names:
        return statement
    where = "before" if spot.is_before else "after"
    stands = Text(f"{where} {names[spot.section]}", lambda *_: statement.stands.place())
    return statement.model_copy(update={"stands": stands})
