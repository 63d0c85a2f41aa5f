"""The small paper that the examples of the documentation are printed from."""

from __future__ import annotations

from pathlib import Path

from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project

PAPER, PERIOD = "activity", parse("2015-16-Q1")


def order_of(root: Path, found: Problems) -> Order:
    """The paper of a project like the example, as one asks for it."""
    project = open_project(root, found)
    assert project is not None, list(found)
    return Order(project, PAPER, PERIOD, only_html=True)
