"""When a correction of a paper with exempt parts has no redline of its open edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.publishing.withdrawn import gives_away
from reportgen.redlining import Side, Sides, side_of
from reportgen.sources.project import open_project
from reportgen.steps.wording import editions_of, read_paper, worded_as
from tests.editions.secrets import PAPER, PERIOD
from tests.projects import small_project

pytestmark = pytest.mark.slow

WHY = "    exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}\n"
OFFER = "  - text: Brightwell offers to run the libraries.\n"
ASKED = "  - text: They are asked.\n"
CLOSED = f"{OFFER}{WHY}"
WHOLE = "# and the cover says that the whole paper is exempt\n"

#: The open edition and the whole paper, with these words at the end of its last section.
Made = Callable[[str], tuple[Side, Side]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = small_project(tmp_path_factory.mktemp("redlines") / "council")
    section, cover = root / PERIOD / "05-libraries.yml", root / PERIOD / "cover.yml"
    written, declared = section.read_text("utf-8"), cover.read_text("utf-8")

    def sides(more: str) -> tuple[Side, Side]:
        section.write_text(written + more, "utf-8")
        cover.write_text(declared + (WHY.strip() if WHOLE in more else ""), "utf-8")
        return _sides(root)

    return sides


def _sides(root: Path) -> tuple[Side, Side]:
    project = open_project(root, Problems())
    assert project is not None
    order = Order(project, PAPER, parse(PERIOD.name), False, "open")
    written = read_paper(order, Problems())
    assert written is not None
    orders = editions_of(order, written.source)
    every = [side_of("", one, worded_as(written, one, Problems())) for one in orders]
    openly, whole = every[0], every[-1]
    assert openly is not None
    assert whole is not None
    return openly, whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(OFFER, CLOSED, id="a paragraph is exempt now"),
        pytest.param(
            f"{OFFER}{ASKED}{WHY}",
            f"  - text: They are asked. Brightwell might take the libraries over.\n{WHY}",
            id="it went, in other words, into a part that was exempt before",
        ),
        pytest.param(
            f"  - text: Brightwell asks.\n{CLOSED}", CLOSED, id="a name of the exempt part went"
        ),
        pytest.param(f"{OFFER}{ASKED}{WHY}", f"{OFFER}{WHOLE}", id="the whole paper is exempt now"),
        pytest.param(f"{OFFER}{WHOLE}", OFFER, id="the whole paper was exempt"),
        pytest.param(f"{ASKED}{CLOSED}", "", id="what is open went with what is exempt"),
    ],
)
def test_nothing_that_may_be_exempt_is_struck_through(made: Made, before: str, after: str) -> None:
    old, new = made(before), made(after)
    assert gives_away(Sides(old[0], new[0]), Sides(old[1], new[1]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(ASKED, OFFER, id="nothing is exempt"),
        pytest.param(
            CLOSED, CLOSED.replace("offers to run", "would close"), id="only what is exempt changed"
        ),
        pytest.param(
            f"  - text: They recieved it.\n{CLOSED}",
            f"  - text: They received it.\n{CLOSED}",
            id="a word of the open part was mended",
        ),
        pytest.param("", f"{ASKED}{CLOSED}", id="words came, open and exempt ones"),
    ],
)
def test_other_corrections_have_their_open_redline(made: Made, before: str, after: str) -> None:
    old, new = made(before), made(after)
    assert not gives_away(Sides(old[0], new[0]), Sides(old[1], new[1]))
