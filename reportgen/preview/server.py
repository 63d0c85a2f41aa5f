"""The server of the preview: what a browser on this machine asks for, and nobody else.

It listens on the loopback address alone. A page of the web that got its own name to mean this
address ("DNS rebinding") is known by the name that it asks for, and one that asks across by what
the browser says of it; both are refused. Nothing that is asked for changes anything.
"""

from __future__ import annotations

import json
import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import unquote, urlsplit

from reportgen.periods import PeriodError, parse
from reportgen.preview.desk import Desk, Key
from reportgen.preview.pages import index_page, missing_page, paper_page, source_page, unset_page
from reportgen.preview.telling import Telling

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
#: Seconds after which a browser that waits for news is told that there are none, so that a
#: connection whose browser has gone is noticed.
HEARTBEAT = 15
ASSETS = {
    "preview.css": "text/css",
    **dict.fromkeys(
        ("preview.js", "page.js", "parts.js", "problems.js", "figures.js"), "text/javascript"
    ),
}
HTML, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' "
        "data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server(ThreadingHTTPServer):
    """Serves one desk. Raises OSError where the port is taken."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would share a port that is taken

    def __init__(self, desk: Desk, port: int) -> None:
        """Listen on a port of this machine."""
        self.desk = desk
        super().__init__((ADDRESS, port), _Answer)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that leave in the middle; what else goes wrong is answered."""

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{ADDRESS}:{self.server_port}/"


class _Answer(BaseHTTPRequestHandler):
    """One request and its answer."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answer, or refuse whoever may not ask; a fault is an answer too, and ends nothing."""
        try:
            if self._may_ask():
                self._answer()
            else:
                self._send(HTTPStatus.FORBIDDEN, PLAIN, b"Only pages of the preview may ask.")
        except ConnectionError:  # the browser has gone
            self.close_connection = True
        except Exception as fault:
            said = f"This page could not be made: {self.server.desk.explain(fault)}"
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, PLAIN, said.encode())

    def _answer(self) -> None:
        parts = [unquote(part) for part in urlsplit(self.path).path.split("/") if part]
        match parts:
            case []:
                self._page(index_page(self.server.desk.project))
            case [name] if name in ASSETS:
                self._asset(name)
            case ["source", *names]:
                self._page(source_page(self.server.desk.project.root, names))
            case [period, paper, *rest]:
                self._paper(_key(period, paper), rest)
            case _:
                self._page(None)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of requests: the terminal is the officer's."""

    def _may_ask(self) -> bool:
        names = {f"{name}:{self.server.server_port}" for name in NAMES}
        from_elsewhere = self.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}
        is_opened = self.headers.get("Sec-Fetch-Dest") == "document"
        return self.headers.get("Host") in names and (is_opened or not from_elsewhere)

    def _paper(self, key: Key | None, rest: list[str]) -> None:
        desk = self.server.desk
        if key is None or not desk.has(key):
            self._page(None)
            return
        match rest:
            case ["open", *rest] if not key.openly:
                self._paper(key._replace(openly=True), rest)
            case []:
                self._page(paper_page(key, desk.view(key)))
            case ["view.json"]:
                self._view(key)
            case ["events"]:
                self._events(key)
            case ["paper.pdf"]:
                self._pdf(key)
            case _:
                self._page(None)

    def _view(self, key: Key) -> None:
        desk = self.server.desk
        told = Telling(desk.links).view(desk.view(key))
        self._send(HTTPStatus.OK, "application/json", json.dumps(told).encode())

    def _pdf(self, key: Key) -> None:
        """The printed pages; where an error stands in the way, a page that tells it."""
        pages = self.server.desk.pages(key)
        if pages.pdf is None:
            self._page(unset_page(key.paper, key.period.words, pages.problems))
        else:
            self._send(HTTPStatus.OK, "application/pdf", pages.pdf)

    def _events(self, key: Key) -> None:
        """Tell the version of a view, and again whenever there is a newer one."""
        self.server.desk.view(key)
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream", None)
        version = 0
        try:
            while True:
                newest = self.server.desk.wait(key, version, HEARTBEAT)
                said = f"data: {newest}\n\n" if newest != version else ": still here\n\n"
                self.wfile.write(said.encode())
                version = newest
        except OSError:  # the browser has gone
            return

    def _asset(self, name: str) -> None:
        content = files("reportgen.preview").joinpath("site", name).read_bytes()
        self._send(HTTPStatus.OK, f"{ASSETS[name]}; charset=utf-8", content)

    def _page(self, page: str | None) -> None:
        if page is None:
            missing = missing_page(self.server.desk.project)
            self._send(HTTPStatus.NOT_FOUND, HTML, missing.encode())
        else:
            self._send(HTTPStatus.OK, HTML, page.encode())

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self._head(status, kind, len(content))
        self.wfile.write(content)

    def _head(self, status: HTTPStatus, kind: str, length: int | None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()


def _key(period: str, paper: str) -> Key | None:
    try:
        return Key(paper, parse(period))
    except PeriodError:
        return None
