"""What the registers know: which version it is, and that it is none."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportgen.model.publication import Publication, PublishedFile, Register
from reportgen.model.text import Text
from reportgen.testimony.alone import Witness, hear
from reportgen.testimony.inside import look_inside
from reportgen.testimony.register import Kept, KnownFile, known, remarks, unknown
from tests.unit.testimony.files import pdf

NAME = "activity-2015-16-Q1.pdf"
WITNESS = hear(NAME, pdf(), look_inside)


def published(version: int, sha256: str, **more: Any) -> Publication:
    """An entry with one file."""
    told: dict[str, Any] = {"kind": "agenda", "edition": "open"} | more
    file = PublishedFile(name=Text(NAME), edition=told.pop("edition"), sha256=Text(sha256))
    return Publication(
        version=version, on=date(2015, 10, 26 + version), meeting=date(2015, 11, 5), files=[file],
        corrects=version - 1 or None, **told,
    )  # fmt: skip


def kept(*entries: Publication) -> list[Kept]:
    register = Register(published=list(entries))
    return [
        Kept("activity", "2015-16-Q1", "narratives/activity/2015-16-Q1/published.yml", register)
    ]


def remarked(witness: Witness, found: KnownFile | None) -> list[tuple[str, str]]:
    assert found
    return [(problem.code, problem.what) for problem in remarks(witness, found)]


def test_a_file_is_known_by_its_bytes_alone() -> None:
    found = known(WITNESS.sha256, kept(published(1, "0" * 64), published(2, WITNESS.sha256)))
    assert found
    assert found.entry.version == 2
    assert remarked(WITNESS, found) == []
    assert known(WITNESS.sha256, kept(published(1, "0" * 64))) is None


def test_an_earlier_version_under_the_name_of_the_next_is_told_twice() -> None:
    renamed = hear("build/activity-2015-16-Q1-v2.pdf", pdf(), look_inside)
    correction = published(2, "0" * 64, kind="correction", why=Text("Table 3 was wrong"))
    told = remarked(renamed, known(renamed.sha256, kept(published(1, renamed.sha256), correction)))
    assert [code for code, _ in told] == ["P127", "P126"]
    assert f'published as "{NAME}"' in told[0][1]
    assert "took its place on 28 October 2015: Table 3 was wrong" in told[1][1]


def test_the_restricted_edition_is_told_as_one() -> None:
    found = known(WITNESS.sha256, kept(published(1, WITNESS.sha256, edition="restricted")))
    assert "holds what is exempt" in remarked(WITNESS, found)[0][1]


def test_a_file_that_claims_a_version_which_is_another_is_not_what_was_published() -> None:
    problem = unknown(WITNESS, kept(published(1, "0" * 64)))
    assert problem.code == "P125"
    assert "has another file as version 1" in problem.what


def test_a_file_that_nobody_here_knows_is_told_so() -> None:
    assert "no register of this project" in unknown(WITNESS, kept()).what
    assert "no register of this project" in unknown(WITNESS, []).what
