"""A paper and its house style, as an edition of it knows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.codes import Severity
from reportgen.model.edition import Edition
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.paper.editions.holding import holds_exempt
from reportgen.paper.editions.marking import marked
from reportgen.paper.editions.renaming import without_sections
from reportgen.paper.editions.withholding import cover_alone, withheld
from reportgen.problems import Problem

#: What a paper must have, or must have in this order: a part of it need not.
_OF_WHOLE = frozenset({"N033", "N036", "N060", "N071", "N073", "N074", "N077", "N093", "N095"})


def edition_of(source: Source, style: HouseStyle, edition: Edition) -> tuple[Source, HouseStyle]:
    """What the edition is composed of. A paper with nothing exempt is alike in all of them."""
    if not holds_exempt(source):
        return source, style
    if source.is_exempt:
        if edition == "open":
            return cover_alone(source), without_sections(style)
        return source, style
    if edition == "open":
        return withheld(marked(source, style.exempt, source.place), style)
    return marked(source, style.exempt), style


def exempt_mark(source: Source, style: HouseStyle) -> str:
    """What every page says of a paper that holds what is not for publication."""
    is_whole = source.withheld is None
    return style.exempt.mark if is_whole and holds_exempt(source) else ""


def of_the_open_part(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What must be mended for the sake of the open edition alone.

    The rest is told of the whole paper: what is asked or noted of a part, such as a term that it
    does not use, might tell of what is withheld.
    """
    return (one for one in problems if one.severity is Severity.ERROR and one.code not in _OF_WHOLE)
