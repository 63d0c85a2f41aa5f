"""Where sentences and clauses end, and that a long paper is read at once."""

import time

import pytest

from reportgen.audit.lexicon.clauses import clauses_of
from reportgen.audit.lexicon.reading import sentences_of
from reportgen.audit.lexicon.sentences import sentence_spans
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.model.text import Text
from reportgen.problems import Place


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def paper(*texts: str, kind: Kind = Kind.PARAGRAPH) -> Manuscript:
    return Manuscript("paper", tuple(Passage(kind, Text(text)) for text in texts), Place(""))


@pytest.mark.parametrize(
    "text",
    [
        "Delays, e.g. Health checks, are known.",
        "Delays e.g the failure of a placement, and i.e. Reviews.",
        "Visits are 67.9% against a S.E Benchmark of 78.2%.",
        "Visits are 67.9% against a S.E. Benchmark of 78.2%.",
        "See No. 5 and para. 4 of the report by Cllr. Smith.",
        "The report of J. Smith was noted; The panel agreed.",
        "16. The panel agreed.",
        "Seen in the last 2 weeks.(compared with 66% before)",
        "See www.example.gov.uk/Reports.Html for more.",
        "The time.....the delay",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The rate is 60 per 10,000. It rose.", ["The rate is 60 per 10,000.", "It rose."]),
        ("They are 16. All left.", ["They are 16.", "All left."]),
        ("It \u201cis better.\u201d Furthermore, it rose.", None),
        ("It fell (see below). Then it rose.", None),
        ("Is it better? Yes.", None),
        ("It ended in August.This was late.", None),
        ("There were none, etc. The rest left.", None),
        ("See appendix A. The panel agreed.", None),
        ("There were 12 on Q1. 14 came later.", ["There were 12 on Q1.", "14 came later."]),
    ],
)
def test_two_sentences_are_parted(text: str, parts: list[str] | None) -> None:
    assert len(sentences(text)) == 2
    assert parts is None or sentences(text) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["251 came in quarter 1 ", "compared to 294 in the previous quarter."],
        ["177 enquiries in quarter 1", ", a rise of 28% on quarter 4."],
        ["Up from 203 at the end of Q4 ", "to 237 at the end of Q1 ", "and 265 in August."],
        ["117 are male ", "and 113 being female."],
        ["It fell in July to 118 ", "and in August to 146."],
        ["In March 95% were seen", ", in June this was 68%", ", and in August it was 90%."],
        ["Visits were 67.9% ", "against a benchmark of 78.2%."],
        ["Most came from one source ", "(343 in April) ", "with 196 from schools."],
        ["It was 16; ", "the other was 12."],
        ["Although this fell to 32 (20.9%) at the end of August, it is high."],
        ["Between 30 and 40 cases."],
        ["The number of assessments (CAF) has held steady."],
        ["Waits of 6 to 12 months."],
    ],
)
def test_a_clause_keeps_a_number_with_its_time(parts: list[str]) -> None:
    (sentence,) = sentences_of(paper("".join(parts)))
    text = str(sentence.passage.text)
    assert [text[start:end] for start, end in clauses_of(sentence)] == parts


def test_a_sentence_has_what_stands_in_it_at_places_of_the_passage() -> None:
    first, last = sentences_of(paper("It was 12 in May 2015. It rose to 14 in June 2015."))
    assert [one.value for one in first.quantities] == [12]
    assert [one.value for one in last.quantities] == [14]
    assert len(first.moments) == len(last.moments) == 1
    assert first.moves == ()
    assert str(last.passage.text)[last.moves[0].start :].startswith("rose to")


def test_headings_and_quotations_have_no_sentences() -> None:
    assert not list(sentences_of(paper("12 rose.", kind=Kind.HEADING)))
    assert not list(sentences_of(paper("12 rose.", kind=Kind.QUOTATION)))
    assert len(list(sentences_of(paper("12 rose.", kind=Kind.NOTE)))) == 1


@pytest.mark.parametrize(
    "piece",
    ["1,111,", "one hundred and ", "per 10,000 ", "April to ", "up to ", "a. B ", "(a ", "to be "],
)
def test_no_text_takes_long_to_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    list(sentences_of(paper(text)))
    assert time.process_time() - start < 5  # seconds, on a machine that does other things too
