"""LibreOffice, as the tests run it: without a window, in a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


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
    done = subprocess.run(
        [*command, *map(str, paths)], env=_seen(), check=False, capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr


def _seen() -> dict[str, str]:
    """The surroundings, with the system's fonts: setting type in this process hides them."""
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
