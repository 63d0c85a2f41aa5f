"""Which way prose says that something went, and whether it says that it did."""

import pytest

from reportgen.audit.lexicon.moves import moves_in
from reportgen.audit.lexicon.sentence import Move, Way
from reportgen.model.manuscript import Kind, Passage
from reportgen.model.text import Text


def told(text: str) -> tuple[Move, ...]:
    return moves_in(Passage(Kind.PARAGRAPH, Text(text)))


@pytest.mark.parametrize(
    ("text", "span", "way", "parts"),
    [
        ("Referrals rose to 721.", "rose to", Way.UP, "to"),
        ("Referrals have risen by 7.", "risen by", Way.UP, "by"),
        ("There was a rise of 28% on quarter 4.", "rise of", Way.UP, "by"),
        ("Caseloads are down from 27 to 21.5.", "down from", Way.DOWN, "to source"),
        ("It has reduced from 223 at the end of May to 39.", "reduced from", Way.DOWN, "to source"),
        ("Visits fell in August.", "fell", Way.DOWN, ""),
        ("Numbers dropped by October.", "dropped", Way.DOWN, ""),
        ("Take-up has held steady with 94.", "held steady", Way.LEVEL, ""),
        ("The rate remained at 64%.", "remained", Way.LEVEL, ""),
        ("The rate was unchanged.", "was unchanged", Way.LEVEL, ""),
        ("This increase was sustained over July.", "sustained", Way.LEVEL, ""),
        ("It was an improving picture.", "improving", Way.BETTER, ""),
        ("Timeliness has deteriorated.", "deteriorated", Way.WORSE, ""),
        ("Referrals doubled.", "doubled", Way.UP, ""),
        ("Referrals picked up again in June.", "picked up", Way.UP, ""),
        ("An increase of 7 from Q4 last year.", "increase of", Way.UP, "by source"),
        ("An increase on the last quarter of 16.", "increase", Way.UP, "by"),
        ("An improvement from 39% in May 2018.", "improvement from", Way.BETTER, "source"),
    ],
)
def test_a_move_has_its_way_and_what_follows_it(text: str, span: str, way: Way, parts: str) -> None:
    move = told(text)[-1]
    assert text[move.start : move.end] == span
    assert move.way is way
    assert [name for name in ("by", "to", "source") if getattr(move, name)] == parts.split()
    assert move.is_claim


@pytest.mark.parametrize(
    "text",
    [
        "Work goes on to reduce drift.",
        "The plan aims to increase take-up.",
        "Managers met in order to improve quality.",
        "Caseloads will fall.",
        "Workloads would be reduced.",
        "This figure must be reduced.",
        "If referrals rise, posts are added.",
        "Areas for improvement are known.",
        "Improvements need to be sustained.",
        "It requires increased capacity.",
        "This is done by reducing the number of forms.",
        "The aim is improving quality.",
        "There is evidence of sustained improvement.",
        "We are working to secure further improvement in visits.",
        "A reduction in complaints will indicate satisfaction.",
        "Costs may have increased.",
        "The service remains a priority.",
        "Standards are needed to maintain quality.",
    ],
)
def test_what_is_wanted_feared_or_to_come_is_no_claim(text: str) -> None:
    assert not any(move.is_claim for move in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Improvement Board met.",
        "A panel was set up by the Head of Service.",
        "This falls within the threshold.",
        "This gave rise to concern.",
        "Drop-in sessions are held.",
        "Staff signed up to the plan.",
        "It is better than the England average.",
        "Children are in stable placements.",
    ],
)
def test_other_senses_are_no_move(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "is_negated"),
    [
        ("The ratio has not improved.", True),
        ("There was no improvement in visits.", True),
        ("Performance has yet to improve.", True),
        ("Numbers have never fallen.", True),
        ("The ratio has now improved.", False),
        ("It is not just that numbers rose.", False),
    ],
)
def test_a_denial_is_told(text: str, is_negated: bool) -> None:
    (move,) = told(text)
    assert move.is_negated is is_negated


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("It rose slightly to 67%.", "slightly"),
        ("There was a significant increase in visits.", "significantly"),
        ("It has been steadily increasing from 203.", "steadily"),
        ("A similar increase was seen.", "similarly"),
        ("It rose to 67%.", ""),
    ],
)
def test_the_degree_is_told_in_one_word(text: str, degree: str) -> None:
    assert told(text)[0].degree == degree


@pytest.mark.parametrize(
    "text",
    [
        "Plans continue to decrease.",
        "Plans keep falling.",
        "There has been a fall in children in need with a plan.",
        "Numbers began to fall.",
        "Of these an increased number met it.",
        "There has been increased activity.",
        "In spite of increasing numbers, visits were made.",
        "The reduction in caseloads will allow more visits.",
        "It has significantly reduced the number of delays.",
        "It has led to a reduction in delays.",
        "April and May experienced a slight drop.",
    ],
)
def test_what_happened_is_a_claim(text: str) -> None:
    assert [move.is_claim for move in told(text)] == [True]
