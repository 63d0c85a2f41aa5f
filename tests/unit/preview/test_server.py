"""Who may ask the preview, and what for."""

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest

from reportgen.preview.server import Server
from tests.projects import edit
from tests.unit.preview.desks import KEY, RECYCLING, ROWS, desk_at, line_of
from tests.unit.stand_ins import Staff

PAPER = f"/{KEY.period.id}/{KEY.paper}/"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr("reportgen.workers.Worker", Staff().worker)
    with desk_at(tmp_path / "council", "vscode://file{path}:{line}") as desk, Server(desk, 0) as it:
        serving = Thread(target=it.serve_forever, args=(0.05,))
        serving.start()
        yield it
        it.shutdown()
        serving.join()


def get(server: Server, path: str, **headers: str) -> tuple[int, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", path, headers=named)
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer.status, content


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_the_papers_are_listed(server: Server) -> None:
    status, page = get(server, "/")
    assert status == 200
    assert f'<a href="{PAPER}">quarterly-performance</a>' in page


def test_a_paper_is_the_published_page_in_a_frame(server: Server) -> None:
    status, page = get(server, PAPER)
    assert status == 200
    assert page.index("/preview.js") < page.index("preview-bar") < page.index("<main")
    assert page.count("<body") == 1


def test_the_open_edition_has_a_page_a_view_and_pages_without_what_is_exempt(
    server: Server,
) -> None:
    words = "A rival asked what the council pays"
    exempt = "    exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}\n"
    edit(
        server.desk.project.root / RECYCLING,
        "  - table:",
        f"  - text: {words}.\n{exempt}  - table:",
    )
    whole, openly = get(server, PAPER)[1], get(server, f"{PAPER}open/")[1]
    assert words in whole
    assert '<a href="open/">Open edition</a>' in whole
    assert words not in openly
    assert '<a href="../">Whole paper</a> <a href="./" aria-current="page">' in openly
    view = get(server, f"{PAPER}open/view.json")[1]
    assert json.loads(view)["exempt"] is True
    assert words not in view
    assert get(server, f"{PAPER}open/open/")[0] == 404


def test_a_figure_tells_its_value_period_row_and_wording(server: Server) -> None:
    _, content = get(server, f"{PAPER}view.json")
    view = json.loads(content)
    asked = "{{ recycling_rate }}"
    figures = (each for each in view["figures"].values() if each["written"])
    figure = next(each for each in figures if each["written"]["text"] == asked)
    assert figure["printed"].endswith("%")
    assert figure["value"].startswith(figure["printed"][:3])
    assert figure["period"] == "quarter 1 of 2025-26"
    (row,) = figure["rows"]
    assert row["where"].startswith(f"{ROWS.as_posix()}:")
    assert ["indicator", "recycling_rate"] in row["cells"]


def test_a_line_opens_in_the_editor_that_was_named(server: Server) -> None:
    _, content = get(server, f"{PAPER}view.json")
    link = json.loads(content)["places"]["p-3-1"]["href"]
    assert link.startswith("vscode://file/")
    begins = line_of(server.desk, RECYCLING, "Of {{ recycling_rate.denominator }} tonnes")
    assert link.endswith(f"/03-recycling.yml:{begins}")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1", "localhost:1"])
def test_a_name_that_is_not_ours_is_refused(server: Server, host: str) -> None:
    assert get(server, "/", Host=host) == (403, "Only pages of the preview may ask.")


def test_both_names_of_this_machine_are_ours(server: Server) -> None:
    assert get(server, "/", Host=f"localhost:{server.server_port}")[0] == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_from_elsewhere_may_link_and_not_ask(server: Server, site: str) -> None:
    asking = {"Sec_Fetch_Site": site}
    assert get(server, f"{PAPER}view.json", **asking, Sec_Fetch_Dest="empty")[0] == 403
    assert get(server, f"{PAPER}view.json", **asking, Sec_Fetch_Dest="script")[0] == 403
    assert get(server, PAPER, **asking, Sec_Fetch_Dest="iframe")[0] == 403
    assert get(server, PAPER, **asking, Sec_Fetch_Dest="document")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/source/../secret.yml",
        "/source/narratives/../../secret.yml",
        "/source/narratives/..%2f..%2fsecret.yml",
        "/source/%2e%2e/secret.yml",
        "/source/%2fetc%2fpasswd",
        "/source/narratives/linked.yml",
        "/source/narratives/%00.yml",
        "/source/.git/config.yml",
        "/source/README.md",
        "/source/build/secret.yml",
        "/source/",
        "/../secret.yml",
        "/2025-26-Q1/..%2f..%2fsecret/",
        "/2025-26-Q1/nothing/",
        "/2025-26-Q9/quarterly-performance/",
        f"{PAPER}secret.yml",
        "/site/preview.js",
        "/../server.py",
    ],
)
def test_no_path_leads_out_of_what_people_write(server: Server, path: str) -> None:
    root = server.desk.project.root
    (root.parent / "secret.yml").write_text("secret: yes")
    (root / "build").mkdir()
    (root / "build" / "secret.yml").write_text("secret: yes")
    (root / "narratives" / "linked.yml").symlink_to(root.parent / "secret.yml")
    status, page = get(server, path)
    assert status == 404
    assert "There is no such page" in page
    assert '<a href="/">' in page
    assert "Example Council" in page  # another project may be previewed there now


def test_the_lines_of_a_file_are_shown_and_do_nothing(server: Server) -> None:
    path = server.desk.project.root / "narratives" / "note.yml"
    path.write_text("text: <script>alert(1)</script>\n")
    status, page = get(server, "/source/narratives/note.yml")
    assert status == 200
    assert '<li id="L1"><code>text: &lt;script&gt;alert(1)&lt;/script&gt;</code></li>' in page


def test_news_come_when_there_is_a_newer_view(server: Server) -> None:
    first = server.desk.view(KEY).version
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", f"{PAPER}events")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert int(answer.readline().decode().removeprefix("data: ")) >= first
    connection.close()


def test_nothing_runs_on_a_page_but_what_comes_with_it(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request("GET", PAPER)
    policy = connection.getresponse().headers["Content-Security-Policy"]
    connection.close()
    assert "script-src 'self';" in policy
    assert "default-src 'none'" in policy


def test_a_port_that_is_taken_is_an_error_of_the_system(server: Server) -> None:
    with pytest.raises(OSError, match="in use"):
        Server(server.desk, server.server_port)


def test_a_fault_of_ours_is_an_answer_and_no_traceback(
    server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr("reportgen.preview.desk.set_pages", fail)
    assert get(server, f"{PAPER}paper.pdf") == (500, "This page could not be made: of ours")
    assert get(server, PAPER)[0] == 200
    assert not capfd.readouterr().err


def test_a_browser_that_leaves_in_the_middle_is_no_matter(
    server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
            browser.send(f"GET {PAPER}view.json HTTP/1.1\r\nHost: 127.0.0.1:1\r\n".encode())
    assert get(server, "/")[0] == 200
    assert not capfd.readouterr().err
