"""A paper made to be published: first worded, then, where nothing is wrong with it, finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reportgen.model.publication import Publication
from reportgen.orders import Order
from reportgen.outputs.provenance import named_for_all
from reportgen.outputs.record import fingerprints
from reportgen.outputs.validating import Verdict, validated
from reportgen.problems import Place, Problems
from reportgen.publishing.openly import known_openly
from reportgen.sources.inputs import input_files
from reportgen.steps.finishing import Finished, Tell, finish_paper
from reportgen.steps.paging import Composed, paged
from reportgen.steps.wording import AsWritten, Worded, audited, editions_of, read_paper
from reportgen.workshop import Workshop

#: What every build looks at: with one error there, no paper is made.
OF_PAGE = "WCAG 2.2 AA: reportgen's checks of headings, links, tables, pictures and ids passed"
_MEND = (
    "where it is a file that is appended, make that anew; otherwise report it as a fault of "
    "reportgen, with this message"
)


@dataclass(frozen=True)
class Ready:
    """A paper, what it was made from (the SHA-256 of each file by its name), what was looked at.

    `composed` is None where an error stands in the way of its pages, and `finished` until they are
    set, or where an error stands in the way. One that holds what is exempt is the restricted
    edition, and `part` the open one. `changes` is its redline, by the ends of its names, where it
    is a version after the first.
    """

    order: Order
    worded: Worded
    composed: Composed | None
    inputs: Mapping[str, str]
    finished: Finished | None = None
    checks: Mapping[str, str] = field(default_factory=dict)
    part: Ready | None = None
    changes: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def editions(self) -> tuple[Ready, ...]:
        """All that is published of it, what is for everybody first."""
        return (self.part, self) if self.part else (self,)


def every_edition(order: Order, tell: Tell, found: Problems) -> Ready | None:
    """Read a paper, once, and word all of its editions; None where it cannot even be read.

    What the gate looks at is the whole of it.
    """
    inputs = _inputs(order)
    tell(f"{order.paper}: reading and checking")
    written = read_paper(order, found)
    if written is None:
        return None
    *of_part, of_whole = editions_of(order, written.source)
    whole = _ready(of_whole, written, inputs, found)
    if not of_part:
        return whole
    part = _ready(of_part[0], written, inputs, found)
    named = known_openly(inputs, whole.worded, part.worded)
    return replace(whole, part=replace(part, inputs=named))


def _ready(order: Order, written: AsWritten, inputs: Mapping[str, str], found: Problems) -> Ready:
    """One edition, composed and audited."""
    worded = audited(written, order, found)
    return Ready(order, worded, paged(order, worded, found), inputs)


def finish(
    ready: Ready, entry: Publication, workshop: Workshop, tell: Tell, found: Problems
) -> Ready:
    """Set the pages of every edition, whose PDF says as what it is published and made from what."""
    part = finish(ready.part, entry, workshop, tell, found) if ready.part else None
    if ready.composed is None:
        return replace(ready, part=part)
    composed = ready.composed.made_from(ready.inputs, entry)
    finished = finish_paper(ready.order, composed, workshop, tell, found)
    checks = _checks(finished, ready.worded, found) if finished else {}
    return replace(ready, finished=None if found.stop else finished, checks=checks, part=part)


def _checks(finished: Finished, worded: Worded, found: Problems) -> dict[str, str]:
    """What was looked at in the PDF, and on the web page."""
    pdf = next(content for name, content in finished.files.items() if name.endswith(".pdf"))
    return {"web page": OF_PAGE, **judged(pdf, worded.source.place, found)}


def judged(pdf: bytes, place: Place, found: Problems) -> dict[str, str]:
    """What an independent validator says of a PDF, by the standards; what it breaks is noted."""
    verdicts = [*validated(pdf)]
    for verdict in verdicts:
        if verdict.broken:
            found.add("P106", place, _breaks(verdict), _MEND)
    return {verdict.standard: verdict.words for verdict in verdicts}


def _breaks(verdict: Verdict) -> str:
    told = "; ".join(verdict.broken)
    return f"{verdict.validator} says that the PDF breaks {verdict.standard}: {told}"


def _inputs(order: Order) -> dict[str, str]:
    """Each file that the paper is made from, named as on every machine."""
    files = input_files(order.project, order.paper, order.period)
    return named_for_all(fingerprints(order.project.root, files))
