"""The printed pages of a paper, made when somebody asks for them and kept until it changes."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.orders import Order
from reportgen.problems import Problem, Problems
from reportgen.steps.finishing import finish_paper
from reportgen.steps.paging import compose_paper
from reportgen.workshop import Workshop


class Pages(NamedTuple):
    """The PDF, or None where an error stands in the way, and all that is wrong with the paper.

    `inputs` are the fingerprints of what it was made from.
    """

    pdf: bytes | None
    problems: tuple[Problem, ...]
    inputs: dict[str, str]


def set_pages(order: Order, workshop: Workshop, inputs: dict[str, str]) -> Pages:
    """Set a paper, and write nothing."""
    found = Problems()
    composed = compose_paper(order, found)
    finished = finish_paper(order, composed, workshop, _quietly, found) if composed else None
    is_set = finished is not None and not found.stop
    pdf = finished.files[order.path.name] if finished and is_set else None
    return Pages(pdf, tuple(found), inputs)


def _quietly(step: str) -> None:
    """Say nothing of the steps: the browser shows that it waits."""
