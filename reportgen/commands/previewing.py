"""`reportgen preview`: the papers in the browser, following every save."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EADDRINUSE
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.choosing import Choice, choose
from reportgen.commands.exits import BUILT, exit_code
from reportgen.commands.faults import in_short
from reportgen.commands.wanted import Wanted
from reportgen.preview.desk import Desk
from reportgen.preview.links import EDITORS, Links
from reportgen.preview.server import Server
from reportgen.problems import NOWHERE, Problems
from reportgen.sources.project import Project, open_project
from reportgen.watching import moments_to_look
from reportgen.workers import Pool
from reportgen.workshop import Workshop

PORT = 8765
#: Where no port was asked for, the next ones are tried: another preview may run.
TRIED = 20
CHECKER = "reportgen.preview.looking:check"


class Request(NamedTuple):
    """How the preview was asked for; `port` is None where none was named."""

    wanted: Wanted
    port: int | None = None
    editor: str = ""
    opens: bool = False


def preview(request: Request, start: Path) -> int:
    """Serve the papers until it is interrupted; the exit code."""
    links_to = _address_of(request.editor)
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, request.wanted, found) if project else None
    if project is None or choice is None:
        return _told(found, project.root if project else start)
    with _desk(project, links_to) as desk:
        server = _server(desk, request.port, found)
        if server is None:
            return _told(found, project.root)
        _say_where(server, choice, request)
        _serve(server)
    return BUILT


def _address_of(editor: str) -> str:
    """The address by which an editor is asked to open a line: its own, or that of its name."""
    address = EDITORS.get(editor.lower(), editor)
    if address and "{path}" not in address:
        names = ", ".join(EDITORS)
        raise click.BadParameter(
            f"'{editor}' is none of {names}, and no address with {{path}} in it, such as "
            f"{EDITORS['vscode']}",
            param_hint="--editor",
        )
    return address


@contextmanager
def _desk(project: Project, editor: str) -> Iterator[Desk]:
    """A desk with its helpers at hand: one who draws, one who sets, one who checks."""
    with Workshop(1, renders=False, draws=False) as workshop, Pool(CHECKER, 1) as checker:
        desk = Desk(project, Links(project.root, editor), workshop, checker, in_short)
        try:
            yield desk
        finally:
            desk.close()


def _server(desk: Desk, port: int | None, found: Problems) -> Server | None:
    """A server on the port that was asked for, or on the first that is free."""
    ports: Iterable[int] = range(PORT, PORT + TRIED) if port is None else [port]
    for each in ports:
        try:
            return Server(desk, each)
        except OSError as taken:
            if taken.errno != EADDRINUSE:
                raise
    what = f"port {port} is taken by another program" if port else "no port is free for it"
    mend = "choose another: --port 9000; or leave --port out, and a free one is found"
    found.add("P090", NOWHERE, what, mend)
    return None


def _say_where(server: Server, choice: Choice, request: Request) -> None:
    click.echo("The papers, as they are written. Ctrl+C ends the preview.")
    if request.port is None and server.server_port != PORT:
        click.echo(f"Port {PORT} is taken, perhaps by the preview of another project.")
    pages = [f"{server.address}{choice.period.id}/{paper}/" for paper in choice.papers]
    for page in pages:
        click.echo(f"  {page}")
    if request.opens:
        webbrowser.open(pages[0] if len(pages) == 1 else server.address)


def _serve(server: Server) -> None:
    """Answer browsers, and follow what is saved, until it is interrupted."""
    ended = Event()
    following = Thread(target=_follow, args=(server.desk, ended), daemon=True)
    following.start()
    try:
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        click.echo("\nThe preview has ended.")
    finally:
        ended.set()
        server.server_close()


def _follow(desk: Desk, ended: Event) -> None:
    """Look again at every moment to look; a fault in one of them does not end the others."""
    for _ in moments_to_look(desk.project.root, ended):
        try:
            desk.look_again()
        except Exception as fault:
            click.echo(in_short(fault), err=True)


def _told(found: Problems, root: Path) -> int:
    click.echo(problem_formats.as_text(found, root))
    return exit_code(found)
