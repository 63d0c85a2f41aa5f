"""The trace says of every figure that is made up that it is."""

from decimal import Decimal

from reportgen.model.document import ILLUSTRATIVE, PrintedFigure
from reportgen.model.figures import Trace
from reportgen.outputs.trace import figures_csv


def test_a_figure_that_is_made_up_says_so_after_its_note() -> None:
    behind = Trace(Decimal(7), "", "actions", (), "", "", "", "a recount", (), illustrative=True)
    text = figures_csv((PrintedFigure(1, "7", "table 1", behind),)).decode("utf-8-sig")
    assert f"a recount; {ILLUSTRATIVE}" in text
