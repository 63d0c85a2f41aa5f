"""The locks: every library at one version, with hashes, from wherever the machine fetches them."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]


def locked(name: str) -> dict[str, set[str]]:
    """The versions of each library, one or one for each range of Pythons."""
    found: dict[str, set[str]] = {}
    for library, version in re.findall(r"^([\w.-]+)==([\w.]+)", text(name), re.MULTILINE):
        found.setdefault(library, set()).add(version)
    return found


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def pinned(requirements: list[object]) -> dict[str, set[str]]:
    pairs = [one.split("==") for one in requirements if isinstance(one, str)]
    return {name.lower(): {version} for name, version in pairs}


LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-bench.txt"]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_folder(name: str) -> None:
    assert not re.search(r"://|--index|--find-links|--extra-index|^/|@ ", text(name), re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_every_library_has_hashes(name: str) -> None:
    entries = re.split(r"\n(?=[a-z])", text(name).strip())
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.txt", PROJECT["project"]["dependencies"]),
        ("requirements.txt", GROUPS["build"]),
        ("requirements.txt", PROJECT["build-system"]["requires"]),
        ("requirements-dev.txt", PROJECT["project"]["dependencies"]),
        ("requirements-dev.txt", GROUPS["dev"]),
        ("requirements-bench.txt", GROUPS["bench"]),
    ],
)
def test_the_locks_hold_what_the_project_asks_for(name: str, wanted: list[object]) -> None:
    assert pinned(wanted).items() <= locked(name).items()


@pytest.mark.parametrize(("less", "more"), list(pairwise(LOCKS)))
def test_each_lock_holds_the_one_before_it(less: str, more: str) -> None:
    assert locked(less).items() <= locked(more).items()
