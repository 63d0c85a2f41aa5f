"""Papers made to exhaust the rules of structure: none takes more time than its length is worth."""

from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from time import process_time

import pytest

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.rules import STRUCTURE
from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript

LENGTH = 40_000
SAID = (
    "The service has worked with its partners across the borough to improve the timeliness of "
    "assessments and the quality of plans for {} children in need."
)
BASIS = "BCDFGHJKLM"


def _of_numbers(line: str) -> Callable[[int], str]:
    """A line again and again, with a number in it that goes up."""
    return lambda length: "".join(line.format(at) for at in range(length // len(line)))


def _of(line: str) -> Callable[[int], str]:
    return lambda length: line * (length // len(line))


def _abbreviations(length: int) -> str:
    names = map("".join, product(BASIS, repeat=4))
    return "\n\n".join(f"The {name} met." for name in islice(names, length // 15))


TEXTS = {
    "an ordinary paragraph": _of(
        "In quarter 1 of 2015-16 some 721 children were referred, as table 1 shows. The plan at "
        "Appendix A was agreed on 5 November 2015 (see paragraph 4.2).\n\n"
    ),
    "numbered": _of_numbers("1.{} There were 12 children in care.\n\n"),
    "marks": _of("a* "),
    "headings": _of("a\n=\n"),
    "announced": _of("- Three actions:\n"),
    "lists above": _of("- The above 9 actions.\n"),
    "abbreviations": _abbreviations,
    "explained": _of("Area Board (AB) "),
    "terms": lambda length: (
        "Sense of words.\n\n" * (length // 40)
        + "# Glossary\n\n"
        + _of_numbers("AB{}  Words\n")(length // 2)
    ),
    "drifted": _of_numbers(SAID + "\n\n"),
    "twice": _of(SAID + "\n\n"),
    "denials": _of("There are no financial implications.\n\n"),
    "all and not all": _of(
        "All assessments of plans were completed in time.\n\n"
        "Assessments of plans are not always in time.\n\n"
    ),
    "references": _of("See paragraph 9.9, section 9 above and table 9. "),
    "dates": _of("The 3 week review of 2015 was held from 1 May to 3 June 2015. "),
    "promises": _of("The chart below shows it, and the link below.\n\n"),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_rule_takes_time_in_proportion(text: Callable[[int], str], tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(text(LENGTH), "utf-8")
    paper = read_manuscript(path, "paper.txt", (), About(), Problems())
    assert paper is not None
    evidence = Evidence(paper)
    assert evidence.sentences is not None  # read before the time is taken
    began = process_time()
    for rule in STRUCTURE.values():
        for problem in rule(evidence):
            assert problem.place.file == "paper.txt"
    assert process_time() - began < 8  # what is quadratic takes far more
