"""The two independent validators, each as a function from PDFs to the rules they break.

page-validation comes with the project's development tools. veraPDF needs Java and its jar, whose
path is given in VERAPDF_JAR; without it those tests are skipped, and say so. Under CI they fail,
but where CI says that the jar is unavailable.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import page
import pytest

Profile = Literal["PDF/UA-1", "PDF/A-3a"]
PROFILES: tuple[Profile, ...] = ("PDF/UA-1", "PDF/A-3a")
Rules = dict[tuple[str, Profile], set[str]]
Validate = Callable[[dict[str, bytes]], Rules]

_PAGE = {"PDF/UA-1": page.ValidationProfile.PDF_UA_1, "PDF/A-3a": page.ValidationProfile.PDF_A_3A}
_VERAPDF = {"PDF/UA-1": "ua1", "PDF/A-3a": "3a"}
_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"


def page_validation(pdfs: Mapping[str, bytes]) -> Rules:
    """The rules that each PDF breaks, by its name and the standard."""
    return {
        (name, profile): _page_rules(pdf, profile)
        for name, pdf in pdfs.items()
        for profile in PROFILES
    }


def _page_rules(pdf: bytes, profile: Profile) -> set[str]:
    report = page.validate_pdf_bytes(pdf, profile=_PAGE[profile])
    return {failure.rule_id for failure in report.failures}


def verapdf(pdfs: Mapping[str, bytes], folder: Path) -> Rules:
    """As `page_validation`; one run of veraPDF for each standard, over all PDFs."""
    for name, pdf in pdfs.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    found: Rules = {}
    for profile in PROFILES:
        for name, rules in _verapdf_rules(_verapdf_output(sorted(pdfs), profile, folder)):
            found[name, profile] = rules
    return found


def verapdf_jar() -> Path:
    """The jar of veraPDF; skips the test where there is none, and fails it under CI."""
    jar = os.environ.get("VERAPDF_JAR", "")
    if jar and Path(jar).is_file() and shutil.which("java"):
        return Path(jar)
    missing = "veraPDF needs Java and VERAPDF_JAR=path/to/greenfield-apps.jar"
    if os.environ.get("CI") == "true" and jar != "unavailable":
        pytest.fail(missing)
    pytest.skip(missing)


def _verapdf_output(names: list[str], profile: Profile, folder: Path) -> str:
    command = ["java", "-cp", str(verapdf_jar()), _MAIN, "-f", _VERAPDF[profile]]
    files = [f"{name}.pdf" for name in names]
    done = subprocess.run(
        [*command, "--format", "text", "-v", *files],
        cwd=folder, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert "PASS" in done.stdout or "FAIL" in done.stdout, done.stderr
    return done.stdout


def _verapdf_rules(output: str) -> list[tuple[str, set[str]]]:
    """From lines `FAIL path.pdf ua1`, each followed by its broken rules, `  FAIL 7.1-10`."""
    found: list[tuple[str, set[str]]] = []
    for line in output.splitlines():
        if line.startswith(("PASS ", "FAIL ")):
            found.append((Path(line.split(" ", 1)[1].rsplit(" ", 1)[0]).stem, set()))
        elif line.startswith("  FAIL "):
            found[-1][1].add(line.split()[1])
    return found
