"""Progress changes one line on a terminal and is plain elsewhere."""

import io

from reportgen.commands.progress import CLEAR, Progress


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_plain_line_for_each_step() -> None:
    log = io.StringIO()
    with Progress(log) as progress:
        progress("adoption: reading and checking")
        progress("adoption: setting the pages")
    assert log.getvalue() == "adoption: reading and checking\nadoption: setting the pages\n"


def test_a_terminal_gets_one_line_that_is_gone_at_the_end() -> None:
    screen = Terminal()
    with Progress(screen) as progress:
        progress("adoption: reading and checking")
    assert screen.getvalue() == f"{CLEAR}adoption: reading and checking{CLEAR}"


def test_a_line_never_wraps() -> None:
    screen = Terminal()
    with Progress(screen) as progress:
        progress("x" * 1000)
    assert screen.getvalue().count("x") < 1000
