"""LibreOffice opens the workbook and finds in it what we wrote, with nothing to repair."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen.outputs.workbook.writing import workbook
from tests.office import saved_by_libreoffice
from tests.unit.outputs.workbook.papers import WHOLE


@pytest.mark.slow
def test_it_is_opened_and_kept_as_it_is(tmp_path: Path) -> None:
    made = tmp_path / "figures.xlsx"
    made.write_bytes(workbook(WHOLE, date(2015, 11, 5)))
    kept = saved_by_libreoffice(made, "xlsx", tmp_path / "kept")
    assert everything(kept) == everything(made)


def everything(path: Path) -> dict[str, Any]:
    """What a reader finds: each sheet's cells with how they look, its tables, its links."""
    return {
        sheet.title: {
            "cells": [
                (cell.coordinate, cell.value, cell.data_type, cell.number_format.replace("\\", ""))
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            ],
            "tables": {one.displayName: one.ref for one in sheet.tables.values()},
            "links": [
                (cell.value, cell.hyperlink.location)
                for (cell,) in sheet.iter_rows(max_col=1)
                if cell.hyperlink
            ],
            "widths": {letter: round(one.width) for letter, one in sheet.column_dimensions.items()}[
                "A"
            ],
        }
        for sheet in openpyxl.load_workbook(path).worksheets
    }
