"""Each part of a paper knows the line that it was written in."""

from __future__ import annotations

from pathlib import Path

from reportgen.model.document import TextTable
from tests.unit.paper.small_paper import HEAD, compose_blocks

CONTENT = """
- text: |
    One paragraph, of {{ referrals }}.

    Another
    of two lines.

    - A list of its own
- id: by_period
  table: referrals
  caption: Referrals
  periods: [2013-14, 2014-15]
- subheading: A heading
  id: heading
- text: >
    One line
    after another.

    And a paragraph.
- chart: [referrals]
  kind: bar
  caption: Referrals
  periods: [2013-14, 2014-15]
"""


def test_every_part_knows_its_line(tmp_path: Path) -> None:
    made = compose_blocks(tmp_path, CONTENT)
    (section,) = made.document.sections
    begin = HEAD.count("\n") + 1
    places = [part.place for part in section.parts if not isinstance(part, TextTable)]
    assert [place.line - begin for place in places] == [1, 3, 6, 8, 11, 14, 17, 18]
    assert {place.file for place in places} == {"narratives/activity/2015-16-Q1/01-activity.yml"}


def test_the_places_of_a_paper_are_found_by_the_ids_of_its_page(tmp_path: Path) -> None:
    document = compose_blocks(tmp_path, CONTENT).document
    (section,) = document.sections
    parts = [section, *(part for part in section.parts if not isinstance(part, TextTable))]
    named = {part.id: part.place for part in parts if part.id}  # a list has none
    assert document.places == named
    assert {"activity", "by_period", "heading"} < named.keys()
