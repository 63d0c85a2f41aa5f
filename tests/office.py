"""LibreOffice, as the tests run it: without a window, in a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.projects import with_the_systems_fonts


def saved_by_libreoffice(path: Path, kind: str, folder: Path) -> Path:
    """A file as LibreOffice saves it, of another kind or of the same; skips where there is none."""
    all_saved_by_libreoffice([path], kind, folder)
    return folder / path.with_suffix(f".{kind.partition(':')[0]}").name


def all_saved_by_libreoffice(paths: list[Path], kind: str, folder: Path) -> None:
    """Let LibreOffice save files into a folder: it takes longer to start than to save one."""
    office = shutil.which("soffice")
    if not office:
        assert os.environ.get("CI") != "true", "LibreOffice is missing"
        pytest.skip("LibreOffice is missing")
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    command += map(str, paths)
    seen = with_the_systems_fonts()
    done = subprocess.run(command, env=seen, check=False, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr
