"""LibreOffice opens the workbook and finds in it what we wrote, with nothing to repair."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reportgen.publish.workbook.writing import workbook
from tests.unit.publish.workbook.papers import WHOLE

OFFICE = shutil.which("soffice")


@pytest.mark.slow
@pytest.mark.skipif(not OFFICE and not os.environ.get("CI"), reason="LibreOffice is not here")
def test_it_is_opened_and_kept_as_it_is(tmp_path: Path) -> None:
    made = tmp_path / "figures.xlsx"
    made.write_bytes(workbook(WHOLE, date(2015, 11, 5)))
    kept = saved_by_libreoffice(made, tmp_path / "kept")
    assert everything(kept) == everything(made)


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it, in a profile of its own."""
    assert OFFICE, "CI has LibreOffice"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.name


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
