"""A paper made to be published: worded and, where nothing is wrong with it, finished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from reportgen.orders import Order
from reportgen.pipeline import Finished, Tell, Worded, audit_paper, finish_paper, has_exempt, paged
from reportgen.problems import Problems
from reportgen.publish.record import fingerprints
from reportgen.publish.validating import Verdict, validated
from reportgen.publishing.openly import known_openly
from reportgen.sources.inputs import input_files
from reportgen.workshop import Workshop

#: Begins the name of a file that is not the project's, but came with reportgen.
OURS = "reportgen:"
#: What every build looks at: with one error there, no paper is made.
OF_PAGE = "WCAG 2.2 AA: reportgen's checks of headings, links, tables, pictures and ids passed"
_MEND = (
    "where it is a file that is appended, make that anew; otherwise report it as a fault of "
    "reportgen, with this message"
)
_STYLES = "templates"  # the folder of the house styles that come with reportgen


@dataclass(frozen=True)
class Ready:
    """A paper, what it was made from (the SHA-256 of each file by its name), what was looked at.

    `finished` is None where an error stands in the way. One that holds what is
    exempt is the restricted edition, and `part` the open one.
    """

    order: Order
    worded: Worded
    finished: Finished | None
    inputs: dict[str, str]
    checks: dict[str, str]
    part: Ready | None = None

    @property
    def editions(self) -> tuple[Ready, ...]:
        """All that is published of it, what is for everybody first."""
        return (self.part, self) if self.part else (self,)


def make_ready(order: Order, workshop: Workshop, tell: Tell, found: Problems) -> Ready | None:
    """Make every edition of a paper; None where it cannot even be read.

    What the gate looks at is the whole of it.
    """
    if not has_exempt(order):
        return _made(order, workshop, tell, found)
    whole = _made(replace(order, edition="restricted"), workshop, tell, found)
    part = _made(replace(order, edition="open"), workshop, tell, found) if whole else None
    if whole is None or part is None:
        return None
    named = known_openly(whole.inputs, whole.worded, part.worded)
    finished = None if found.stop else whole.finished
    return replace(whole, finished=finished, part=replace(part, inputs=named))


def _made(order: Order, workshop: Workshop, tell: Tell, found: Problems) -> Ready | None:
    """Read, compose, audit and set the pages."""
    inputs = _inputs(order)
    tell(f"{order.paper}: reading and checking")
    worded = audit_paper(order, found)
    composed = paged(order, worded, found) if worded else None
    finished = finish_paper(order, composed, workshop, tell, found) if composed else None
    if worded is None:
        return None
    checks = _judged(finished, worded, found) if finished else {}
    return Ready(order, worded, None if found.stop else finished, inputs, checks)


def _judged(finished: Finished, worded: Worded, found: Problems) -> dict[str, str]:
    """What an independent validator says of the PDF, and what was looked at on the web page."""
    pdf = next(content for name, content in finished.files.items() if name.endswith(".pdf"))
    checks = {"web page": OF_PAGE}
    for verdict in validated(pdf):
        checks[verdict.standard] = verdict.words
        if verdict.broken:
            found.add("P106", worded.source.place, _breaks(verdict), _MEND)
    return checks


def _breaks(verdict: Verdict) -> str:
    told = "; ".join(verdict.broken)
    return f"{verdict.validator} says that the PDF breaks {verdict.standard}: {told}"


def _inputs(order: Order) -> dict[str, str]:
    """Each file that the paper is made from, named as on every machine."""
    files = input_files(order.project, order.paper, order.period)
    seen = fingerprints(order.project.root, [path for path in files if path.is_file()])
    return {_named(name): mark for name, mark in seen.items() if not name.endswith("/")}


def _named(name: str) -> str:
    path = PurePath(name)
    if not path.is_absolute():
        return name
    last = len(path.parts) - path.parts[::-1].index(_STYLES) - 1
    return f"{OURS}{'/'.join(path.parts[last:])}"
