"""Every PDF that is published, by both validators: editions, a correction, what it changed."""

from __future__ import annotations

import subprocess

import pytest

from reportgen import cli
from tests.editions.secrets import PAPER, PERIOD, ZEPHYR, project_with
from tests.projects import edit
from tests.validators import breakages
from tests.validators.validators import PROFILES, Validate

pytestmark = pytest.mark.long
NAMED = "{{ recycling_rate.denominator }}"
BREAKAGES = [
    breakages.no_language, breakages.no_pdf_ua, breakages.no_structure, breakages.no_colours,
    breakages.font_not_embedded, breakages.footer_is_content,
]  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A paper with exempt parts and an appended file, published and corrected."""
    root = project_with(ZEPHYR, tmp_path_factory.mktemp("published") / "council")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        _git("init", "--quiet")
        _commit("The paper")
        assert cli.run(["publish", "--on", "2025-08-29"]) == 0
        edit(root / PERIOD / "03-recycling.yml", NAMED, f"All {NAMED}")
        _commit("A correction")
        assert cli.run(["publish", "--on", "2025-09-01", "--correct", "A word was missing"]) == 0
    bundles = root / f"build/2025-26-Q1/{PAPER}/published"
    return {
        "_".join(path.relative_to(bundles).with_suffix("").parts): path.read_bytes()
        for path in sorted(bundles.rglob("*.pdf"))
    }


def _git(*words: str) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", *who, *words], check=True)


def _commit(message: str) -> None:
    _git("add", ".")
    _git("commit", "--quiet", "--message", message)


def test_all_of_them_are_looked_at(published: dict[str, bytes]) -> None:
    names = "\n".join(published)
    for part in ("v1_open", "v1_restricted", "v2_open", "v2_restricted", "-changes"):
        assert part in names


def test_all_of_them_meet_both_standards(published: dict[str, bytes], validate: Validate) -> None:
    sound = {(name, profile): set[str]() for name in published for profile in PROFILES}
    assert validate(published) == sound


def test_a_broken_one_fails(published: dict[str, bytes], validate: Validate) -> None:
    broken = {
        f"{breakage.__name__}_{edition}": breakages.broken(pdf, breakage)
        for edition, pdf in published.items()
        if edition.startswith("v1")
        for breakage in BREAKAGES
    }
    found = validate(broken)
    assert {name for name, _ in found} == broken.keys()
    assert [name for name in broken if not any(found[name, profile] for profile in PROFILES)] == []
