"""The first steps of a paper: what was written, read, bound to its data, worded and audited."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.acceptance import report_lapsed, settle
from reportgen.audit.bound import manuscript_of
from reportgen.audit.rules import audit
from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.document import Document
from reportgen.model.figures import Catalogue
from reportgen.model.manuscript import Manuscript
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.orders import Order
from reportgen.paper.compose import compose
from reportgen.paper.editions.holding import holds_exempt
from reportgen.paper.editions.making import edition_of, of_the_open_part
from reportgen.paper.editions.rules import report_marks
from reportgen.paper.unbound import check_names
from reportgen.problems import Problems
from reportgen.sources.reader import read_source
from reportgen.sources.remains import read_remains
from reportgen.sources.styles import read_style
from reportgen.wording import HouseWords

# The letters of the codes that are told until a paper is audited.
BEFORE_RENDERING = "DNAC"


@dataclass(frozen=True)
class AsWritten:
    """A paper as it was read, and its house style: every edition is made of the same."""

    source: Source
    style: HouseStyle


@dataclass(frozen=True)
class Worded:
    """A paper that is worded and numbered, and what it was made from."""

    source: Source
    style: HouseStyle
    document: Document
    catalogue: Catalogue


def audit_paper(order: Order, found: Problems) -> Worded | None:
    """Read, check, compute and compose, and audit what came of it where no error stands in the way.

    What somebody answers for stands in the way of nothing.
    """
    written = read_paper(order, found)
    return audited(written, order, found) if written else None


def audited(written: AsWritten, order: Order, found: Problems) -> Worded:
    """An edition of what was read, computed, composed and audited as `audit_paper` does it."""
    worded = worded_as(written, order, found)
    is_whole = not found.stop and worded.source.withheld is None
    if is_whole:
        found.extend(_audited(order, worded))
    settle_accepted(order, worded.source, found, judged=BEFORE_RENDERING if is_whole else "")
    return worded


def editions_of(order: Order, source: Source) -> tuple[Order, ...]:
    """The orders of all editions of a paper: where nothing is exempt, the one that is given.

    Otherwise what is for everybody comes first, and then the whole.
    """
    if not holds_exempt(source):
        return (order,)
    if order.edition == "draft":
        return replace(order, edition="open draft"), order
    return replace(order, edition="open"), replace(order, edition="restricted")


def manuscript_for(order: Order, found: Problems) -> Manuscript | None:
    """A paper as its readers will meet it, to be looked at and not built."""
    worded = worded_paper(order, found)
    return manuscript_of(worded.document, worded.source) if worded else None


def worded_paper(order: Order, found: Problems) -> Worded | None:
    """What people wrote, bound to its data; None where a part of it cannot be used."""
    written = read_paper(order, found)
    return worded_as(written, order, found) if written else None


def read_paper(order: Order, found: Problems) -> AsWritten | None:
    """What people wrote; None where a part of it cannot be used."""
    source = read_source(order.project, order.paper, order.period, found)
    style = read_style(order.project, source.style_name, found) if source else None
    if source is None:
        check_names(read_remains(order.project, order.paper, order.period), found)
    if source is None or style is None:
        return None
    report_marks(source, style, found)
    return AsWritten(replace(source, amendment=order.amendment), style)


def worded_as(written: AsWritten, order: Order, found: Problems) -> Worded:
    """The edition that is ordered of what people wrote, bound to its data."""
    part, style = edition_of(written.source, written.style, order.known_as)
    told = Problems()
    catalogue = build_catalogue(part, HouseWords.of(style), told)
    document = compose(part, style, catalogue, told, order.marked_as)
    found.extend(told if part.withheld is None else of_the_open_part(told))
    return Worded(part, style, document, catalogue)


def _audited(order: Order, worded: Worded) -> Problems:
    """What the audit has to tell, as grave as the council holds it."""
    told = Problems(order.project.settings.severities)
    audit(manuscript_of(worded.document, worded.source, _before(order)), told)
    return told


def _before(order: Order) -> Manuscript | None:
    """The paper of the period before, if there is one; what is wrong with it was told then."""
    period = order.project.period_before(order.paper, order.period)
    worded = worded_paper(replace(order, period=period), Problems()) if period else None
    return manuscript_of(worded.document, worded.source) if worded else None


def settle_accepted(order: Order, source: Source, found: Problems, judged: str) -> None:
    """Hold what somebody answers for as accepted, and tell what nobody need answer for any more."""
    settle(found, source.accepted, order.project.root)
    if source.withheld is not None:
        return  # which acceptances nothing needs is told of the whole paper
    told = Problems(order.project.settings.severities)
    report_lapsed(found, source.accepted, judged, told)
    found.extend(told)
