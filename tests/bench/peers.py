"""What others take for the same content."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pypandoc

from tests.bench.material import Material
from tests.bench.timing import Case

TYPST = "import typst; typst.compile('paper.typ', output='typst.pdf')"
#: What a notebook does at the least: read the table, draw the charts.
DRAW = """
import pandas, matplotlib.pyplot as plt
table = pandas.read_csv({table!r})
for name, rows in list(table.groupby("indicator"))[:6]:
    plt.figure(); plt.bar(rows["period"].astype(str), pandas.to_numeric(rows["value"])); plt.show()
"""


def stock(material: Material) -> Case:
    """WeasyPrint alone, writing the same finished page with the same standard and tags."""
    options = ["--pdf-variant", "pdf/a-3a", "--attachment", "paper.md", "page.html", "stock.pdf"]
    return Case("stock WeasyPrint", [sys.executable, "-m", "weasyprint", *options], material.peers)


def peers(material: Material) -> list[Case]:
    """Pandoc with WeasyPrint and with Typst, and a notebook executed on the way."""
    pandoc, folder = pypandoc.get_pandoc_path(), material.peers
    weasyprint = Path(sys.executable).with_name("weasyprint")
    to_typst = f'{pandoc} {{}} -f gfm -s -t typst -o paper.typ && {sys.executable} -c "{TYPST}"'
    notebook = (
        f"{sys.executable} -m nbconvert --to markdown --execute paper.ipynb --output executed"
    )
    _write_notebook(material)
    commands = {
        "pandoc, WeasyPrint": f"{pandoc} paper.md -f gfm -o pandoc.pdf --pdf-engine={weasyprint}",
        "pandoc, Typst": to_typst.format("paper.md"),
        "notebook, pandoc, Typst": f"{notebook} && {to_typst.format('executed.md')}",
    }
    return [Case(name, ["sh", "-c", command], folder) for name, command in commands.items()]


def _write_notebook(material: Material) -> None:
    table = next(material.project.glob("data/*/observations.csv"))
    text = Path(material.peers, "paper.md").read_text("utf-8")
    cells = [
        {"cell_type": "markdown", "id": "text", "metadata": {}, "source": text},
        {"cell_type": "code", "id": "draw", "metadata": {}, "outputs": [],
         "execution_count": None, "source": DRAW.format(table=str(table))},
    ]  # fmt: skip
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    Path(material.peers, "paper.ipynb").write_text(json.dumps(notebook), "utf-8")
