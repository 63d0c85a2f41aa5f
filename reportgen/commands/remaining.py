"""What stands between a paper and the agenda, by who can see to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from reportgen import problem_formats
from reportgen.codes import Severity
from reportgen.gate.candidate import Candidate
from reportgen.gate.rules import in_the_way
from reportgen.indicators.observed import no_figure
from reportgen.model.publication import Register
from reportgen.periods import WEEKDAY_WORDS, date_in_words
from reportgen.problem_formats import amount, plain
from reportgen.problems import Problem
from reportgen.quarter.needed import Needed

THE_AUTHOR, THE_DATA, THE_STYLE = "Whoever prepares the paper", "The data", "The house style"
UNAPPROVED, OVER = "G001", "G020"
OF_SIGNING = ("G010", "G011", "G013")
MOST_OF_ONE = 8  # problems that are listed of one who sees to them
WIDTH = 100
_BESIDE = {"data": THE_DATA, "templates": THE_STYLE}


class Left(NamedTuple):
    """What must still be done: sections to be approved, figures to come, and all else.

    `every` are all of these as the problems that they are, each once.
    """

    sections: int
    figures: int
    others: list[Problem]
    every: list[Problem]


def lines_left(
    candidate: Candidate, problems: Sequence[Problem], missing: Sequence[Needed], *, details: bool
) -> Iterator[str]:
    """What must still be done, by who does it; or how to publish, where nothing is left.

    Without details a thing has one line, and what the lists of sections and of `missing` figures
    tell is only counted.
    """
    published = candidate.register.latest
    yield from _signed(candidate)
    yield from _published(candidate.register)
    left = _left(candidate, in_the_way(problems), missing)
    if not left.every:
        yield from _nothing_left(candidate)
        return
    what = "a correction of it" if published else "it"
    yield f"\n  Before {what} can be published: {_counted(left)}"
    if details:
        yield from _in_detail(candidate, left.every)
        return
    if left.sections or left.figures:
        yield f"    {_above(left)}"
    yield from _in_short(candidate, left.others)
    yield "  How each is mended, and where: reportgen status --details"


def _left(candidate: Candidate, problems: Sequence[Problem], missing: Sequence[Needed]) -> Left:
    """Each thing once: a figure is missed by every sentence and table that prints it."""
    is_out = candidate.register.latest is not None  # its meeting may then be over
    once = {one.key or one.what: one for one in problems if not (is_out and one.code == OVER)}
    figures = [words for words in map(_words_of, missing) if words & once.keys()]
    told = frozenset().union(*figures)
    others = [one for one in once.values() if one.what not in told and one.code != UNAPPROVED]
    sections = sum(one.code == UNAPPROVED for one in once.values())
    return Left(sections, len(figures), others, [*once.values()])


def _words_of(row: Needed) -> frozenset[str]:
    """How a problem tells that a figure is missing: itself, or the total that needs it."""
    return frozenset(no_figure(row.indicator, row.period, each) for each in (row.category, ""))


def _nothing_left(candidate: Candidate) -> Iterator[str]:
    if candidate.register.latest and candidate.today > candidate.source.cover.meeting:
        yield "\n  Nothing is left to be done: it was published, and its meeting is over"
        yield f"    To correct it: {_command(candidate)}"
        return
    ready = "Ready to be corrected" if candidate.register.latest else "Ready"
    yield f"\n  {ready}: nothing stands in the way but what only its pages can show"
    yield f"    To publish it: {_command(candidate)}"


def _above(left: Left) -> str:
    parts = [
        *([f"{amount(left.sections, 'section', 'sections')} to approve"] if left.sections else []),
        *([f"{amount(left.figures, 'figure', 'figures')} to come"] if left.figures else []),
    ]
    return f"Listed above: {' and '.join(parts)}"


def _in_short(candidate: Candidate, problems: Sequence[Problem]) -> Iterator[str]:
    for who, own in _by_who(candidate, problems).items():
        yield f"    {who}"
        for problem in own[:MOST_OF_ONE]:
            yield f"      {plain(problem.what)} ({problem.code})"
        yield from _more(own)


def _in_detail(candidate: Candidate, problems: Sequence[Problem]) -> Iterator[str]:
    for who, own in _by_who(candidate, problems).items():
        yield f"    {who}"
        for problem in own[:MOST_OF_ONE]:
            yield from _told(problem, candidate)
        yield from _more(own)


def _more(own: Sequence[Problem]) -> Iterator[str]:
    if len(own) > MOST_OF_ONE:
        yield f"      and {len(own) - MOST_OF_ONE} more (reportgen audit)"


def as_json(candidate: Candidate, problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """What must still be done as plain values, each with who does it."""
    return [
        {"who": who, **told}
        for who, own in _by_who(candidate, in_the_way(problems)).items()
        for told in problem_formats.as_json(own)
    ]


def _by_who(candidate: Candidate, problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    """Problems by who can see to them: those who answer for sections first, in their order."""
    owners = dict(_owners(candidate))
    grouped: dict[str, list[Problem]] = {who: [] for who in owners.values()}
    for problem in problems:
        grouped.setdefault(_who(problem, candidate, owners), []).append(problem)
    return {who: own for who, own in grouped.items() if own}


def _owners(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """Who answers for each file of a section."""
    for section in candidate.source.sections:
        yield section.section.place().file, str(section.owner)


def _who(problem: Problem, candidate: Candidate, owners: dict[str, str]) -> str:
    titles = {asked.role: str(asked.style.title) for asked in candidate.signoffs}
    if problem.code in OF_SIGNING and problem.about in titles:
        return titles[problem.about]
    folder = problem.place.file.partition("/")[0]
    return owners.get(problem.place.file) or _BESIDE.get(folder, THE_AUTHOR)


def _told(problem: Problem, candidate: Candidate) -> Iterator[str]:
    """A problem with its place, its mend and, of a query, how it is accepted."""
    yield f"      {plain(problem.what)}"
    yield f"        {plain(problem.place.where)} ({problem.code})"
    if problem.mend:
        yield from _wrapped(f"To mend: {plain(problem.mend)}")
    if problem.key:
        how = f'reportgen accept {problem.key} --reason "WHY" --by "JOB TITLE" {candidate.named}'
        yield from _wrapped(f"Or: {how}")


def _wrapped(text: str) -> list[str]:
    """A text in the width of a screen; what is to be copied, such as a name, is not broken."""
    lines = wrap(text, WIDTH - 10, break_long_words=False, break_on_hyphens=False)
    return [f"{' ' * (10 if number else 8)}{line}" for number, line in enumerate(lines)]


def _counted(left: Left) -> str:
    severities = [problem.severity for problem in left.others]
    errors, queries = severities.count(Severity.ERROR), severities.count(Severity.QUERY)
    errors += left.sections + left.figures
    parts = [
        *([f"{amount(errors, 'thing', 'things')} to be done"] if errors else []),
        *([f"{amount(queries, 'query', 'queries')} to be mended or accepted"] if queries else []),
    ]
    return " and ".join(parts)


def _signed(candidate: Candidate) -> Iterator[str]:
    """The sign-offs that hold."""
    held = [(one.style.title, one.given) for one in candidate.signoffs if one.given and one.holds]
    if held:
        yield f"\n  Signed off: {len(held)} of {len(candidate.signoffs)}"
    for title, given in held:
        yield f"    {title}, by {given.by} on {date_in_words(given.on)}"


def _command(candidate: Candidate) -> str:
    why = ' --correct "WHAT WAS WRONG"' if candidate.register.latest else ""
    return f"reportgen publish {candidate.named}{why}"


def _published(register: Register) -> Iterator[str]:
    if latest := register.latest:
        day = date_in_words(latest.on, WEEKDAY_WORDS)
        yield f"\n  Published: {day}, version {latest.version} ({latest.kind})"
