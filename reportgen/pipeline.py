"""From what people wrote to the paper, on one screen.

Read and check, compute, compose and audit (`steps/wording`), make its pages (`steps/paging`), draw
and render (`steps/finishing`), write. Each step takes what the one before it made.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from reportgen.charts.keep import keep_only
from reportgen.orders import Built, Order
from reportgen.outputs.disk import locked, write_all
from reportgen.outputs.record import RECORD, fingerprints, take_record
from reportgen.problems import Problems
from reportgen.sources.inputs import input_files
from reportgen.steps.finishing import Tell, finish_paper
from reportgen.steps.paging import compose_paper
from reportgen.workshop import Workshop


def build_papers(
    orders: Sequence[Order], tell: Tell, workshop: Workshop | None = None
) -> list[Built]:
    """Build papers, as many at once as the workshop has hands; one result each, in their order.

    A workshop that is given stays open; otherwise there is one for these papers.
    """
    if workshop is None:
        with _workshop_for(orders) as own:
            return build_papers(orders, tell, own)
    hands = ThreadPoolExecutor(workshop.hands)
    try:
        return list(hands.map(lambda order: _one_of_them(order, workshop, tell), orders))
    finally:  # where it is interrupted, no other paper begins, and none is waited for
        hands.shutdown(wait=False, cancel_futures=True)


def _workshop_for(orders: Sequence[Order]) -> Workshop:
    renders = not all(order.only_html for order in orders)
    draws = not all(order.folder.exists() for order in orders)  # else few charts are new, if any
    return Workshop(len(orders), renders=renders, draws=draws)


def _one_of_them(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper of several, none of which may be lost by a fault in another."""
    try:
        return build_paper(order, workshop, tell)
    except Exception as fault:
        return Built(order.paper, None, 0, (), last=order.last, fault=fault)


def build_paper(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper. With an error in it, nothing is written and the last good one stays."""
    found = Problems()
    inputs = fingerprints(order.project.root, input_files(order.project, order.paper, order.period))
    tell(f"{order.paper}: reading and checking")
    composed = compose_paper(order, found)
    named = {} if order.is_open_draft else inputs  # no name of a file may tell what is withheld
    composed = composed.made_from(named) if composed else None
    finished = finish_paper(order, composed, workshop, tell, found) if composed else None
    if composed is None or finished is None or found.stop:
        return Built(order.paper, None, 0, tuple(found), last=order.last)
    record = take_record(inputs, finished.files, finished.pages, found)
    kept = {} if order.is_open_draft else {RECORD: record}
    with locked(order.folder):
        write_all(order.folder, {**finished.files, **kept})
        keep_only(order.drawings, [each.chart for each in composed.document.pictures])
    older = order.older(finished.files)
    return Built(order.paper, order.path, finished.pages, tuple(found), older=older)
