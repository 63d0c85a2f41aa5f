"""The PDF of a paper, made in a worker. Imports nothing heavy."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import PurePath

from reportgen.bootstrap import SUPPLIERS
from reportgen.problems import Problem
from reportgen.render.job import Job, Rendered
from reportgen.render.places import Words
from reportgen.workers import Asked, WorkerFaultError, WorkerStoppedError

_STAYS = "the last good paper stays where it is"
STOPPED = {
    "time": (
        "R020",
        f"the renderer ran out of time after {{seconds:g}} seconds: {_STAYS}",
        "a table may be far too long, or a house style too intricate; shorten it and try again",
    ),
    "memory": (
        "R021",
        f"the renderer ran out of memory ({{megabytes:,}} MB): {_STAYS}",
        "a table may be far too long; shorten it and try again",
    ),
    "crash": (
        "R022",
        f"the renderer broke off before the paper was done: {_STAYS}",
        "run the command again; if it happens twice, report it with the paper that causes it",
    ),
}
TOO_DEEP = (
    "R005",
    f"a rule of the house style, or the page, is nested too deep to be read: {_STAYS}",
    "look for brackets within brackets, such as calc( in calc(, and take them out",
)
TOO_ODD = (
    "R005",
    f"a rule of the house style, or the page, asks for what the renderer cannot do: {_STAYS}",
    "take out of print.css what was written last, and try again; if the base style alone does it "
    "too, report it with the paper",
)
#: The files that a fault went through, the last of which it began in.
_PASSED = re.compile(r'^  File "([^"]+)"', re.MULTILINE)


def render_pdf(job: Job, by: Asked) -> Rendered:
    """The PDF of a page, with everything that is wrong with it.

    `by` is a renderer, or a pool of them (`renderers.py`).
    """
    try:
        rendered: Rendered = by.ask(job)
    except WorkerStoppedError as stopped:
        code, what, mend = STOPPED[stopped.reason]
        return _nothing(job, (code, what.format(**asdict(stopped.limits)), mend))
    except WorkerFaultError as fault:
        if fault.kind == "RecursionError":
            return _nothing(job, TOO_DEEP)
        if _is_of_layout(fault):
            return _nothing(job, TOO_ODD)
        if fault.kind != "OSError":
            raise
        return _nothing(job, _no_pango())
    return rendered


def _is_of_layout(fault: WorkerFaultError) -> bool:
    """Whether the library that sets the pages gave up, over what a style sheet asks of it."""
    passed = _PASSED.findall(str(fault))
    return bool(passed) and "weasyprint" in PurePath(passed[-1]).parts and fault.kind != "OSError"


def _no_pango() -> Words:
    """The line to type is the one that the set-up knows."""
    lines = "; ".join(f"{supplier.system}: {supplier.line}" for supplier in SUPPLIERS)
    what = "the library Pango, which sets the text of the PDF, is not on this machine"
    return "R023", what, f"type the line for your system. {lines}"


def _nothing(job: Job, words: Words) -> Rendered:
    code, what, mend = words
    return Rendered(b"", 0, (Problem(code, job.written.paper, what, mend),))
