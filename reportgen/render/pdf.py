"""The PDF of a paper, made in a worker. Imports nothing heavy."""

from __future__ import annotations

from dataclasses import asdict

from reportgen.problems import Problem
from reportgen.render.job import Attachment, Job, PdfInfo, Rendered
from reportgen.render.workers import renderer
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
NO_PANGO = (
    "R023",
    "the library Pango, which sets the text of the PDF, is not on this machine",
    "Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: dnf install pango; macOS: brew install pango; "
    "Windows: winget install MSYS2.MSYS2, then pacman -S mingw-w64-x86_64-pango",
)


def render_pdf(
    html: str,
    assets: dict[str, bytes],
    attachments: tuple[Attachment, ...],
    info: PdfInfo,
    by: Asked | None = None,
) -> Rendered:
    """The PDF of a page, with everything that is wrong with it.

    `assets` are the charts' drawings by name. `by` is a renderer that was started earlier, or a
    pool of them (`workers.py`); without it one is started for this paper alone.
    """
    job = Job(html, assets, attachments, info)
    if by is None:
        with renderer() as worker:
            return _rendered(job, worker)
    return _rendered(job, by)


def _rendered(job: Job, by: Asked) -> Rendered:
    try:
        rendered: Rendered = by.ask(job)
    except WorkerStoppedError as stopped:
        code, what, mend = STOPPED[stopped.reason]
        return _nothing(job, (code, what.format(**asdict(stopped.limits)), mend))
    except WorkerFaultError as fault:
        if fault.kind != "OSError":
            raise
        return _nothing(job, NO_PANGO)
    return rendered


def _nothing(job: Job, words: tuple[str, str, str]) -> Rendered:
    code, what, mend = words
    return Rendered(b"", 0, (Problem(code, job.info.place, what, mend),))
