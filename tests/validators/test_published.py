"""What both validators say of what is published: sealed, with what it was made from attached."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import cli
from reportgen.seal import Seal, seal_of
from tests.projects import small_project
from tests.validators.validators import PROFILES, page_validation, verapdf, verapdf_jar

pytestmark = pytest.mark.slow

SECTION = Path("narratives/quarterly-performance/2025-26-Q1/05-libraries.yml")
EXEMPT = """
  - text: The landlord of the library asks for more rent.
    exempt:
      paragraphs: [3]
      public_interest: To tell would weaken the hand of the council.
"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDFs of a paper that has an open and a restricted edition."""
    root = small_project(tmp_path_factory.mktemp("published") / "council")
    section = root / SECTION
    section.write_text(section.read_text("utf-8").rstrip() + EXEMPT, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert cli.run(["publish", "--on", "2025-08-29"]) == 0
    return {path.stem: path.read_bytes() for path in (root / "build").rglob("v1/*/*.pdf")}


def test_both_editions_are_sealed_and_meet_both_standards(editions: dict[str, bytes]) -> None:
    assert len(editions) == 2
    assert {seal_of(pdf) for pdf in editions.values()} == {Seal.WHOLE}
    assert not any(page_validation(editions).values())


@pytest.mark.long
def test_a_second_validator_says_the_same(editions: dict[str, bytes], tmp_path: Path) -> None:
    verapdf_jar()
    found = verapdf(editions, tmp_path)
    assert len(found) == len(editions) * len(PROFILES)
    assert not any(found.values())
