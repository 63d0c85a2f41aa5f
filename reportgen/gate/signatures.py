"""That the roles which the house style names have signed off, and nothing changed since."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.gate.candidate import Candidate
from reportgen.gate.signing import SignOffAsked
from reportgen.model.signoffs import SignOff
from reportgen.problems import Place, Problem, did_you_mean
from reportgen.wording import date_in_words


def signed_off(candidate: Candidate) -> Iterator[Problem]:
    """Every sign-off is there that the house style asks of such a report, and still holds.

    The council's own rule (`publication.signoffs`). Behind it stand the duties of those who sign:
    the chief finance officer's and the monitoring officer's to report what would be unlawful (Local
    Government Finance Act 1988, section 114; Local Government and Housing Act 1989, section 5).
    """
    for asked in candidate.signoffs:
        if asked.given is None:
            what = f"nobody has signed off as {asked.style.title}"
            yield _problem("G010", candidate.source.place, what, _mend(asked, candidate), asked)
        elif asked.changed:
            yield _lapsed(asked, candidate)
        elif asked.given.on > candidate.today:
            day = date_in_words(asked.given.on)
            what = f"the sign-off as {asked.style.title} is of {day}, which is still to come"
            mend = f"sign again with the day it was given on: {_command(asked, candidate)} --on DAY"
            yield _problem("G013", asked.given.by.place(), what, mend, asked)
        if asked.given and not asked.is_titled(asked.given.by):
            yield _otherwise(asked, asked.given, candidate)
    yield from _not_asked(candidate)


def _not_asked(candidate: Candidate) -> Iterator[Problem]:
    """Sign-offs of roles that nobody asks for: one that was mistyped would be missed."""
    roles = {asked.role for asked in candidate.signoffs}
    for given in candidate.source.signoffs:
        if given.role not in roles:
            what = f'the house style asks for no sign-off by "{given.role}" of such a report'
            yield Problem("G014", given.role.place(), what, did_you_mean(given.role, roles))


def _lapsed(asked: SignOffAsked, candidate: Candidate) -> Problem:
    assert asked.given is not None, "only what was given lapses"
    parts = asked.in_words(asked.changed)
    day = date_in_words(asked.given.on)
    what = f"the sign-off as {asked.style.title} of {day} has lapsed: since then {parts} changed"
    return _problem("G011", asked.given.by.place(), what, _mend(asked, candidate, "again "), asked)


def _problem(code: str, place: Place, what: str, mend: str, asked: SignOffAsked) -> Problem:
    """A problem about a role, by which `reportgen status` knows whose it is."""
    return Problem(code, place, what, mend, about=asked.role)


def _otherwise(asked: SignOffAsked, given: SignOff, candidate: Candidate) -> Problem:
    what = f'"{given.by}" signed off as {asked.style.title}'
    mend = (
        "accept it where that is the same role, or may act for it; otherwise it is signed anew: "
        f"{_command(asked, candidate)}"
    )
    return Problem("G015", given.by.place(), what, mend, about=str(given.by))


def _mend(asked: SignOffAsked, candidate: Candidate, again: str = "") -> str:
    command = _command(asked, candidate)
    return f"when that role has agreed {again}to what it covers: {command}"


def _command(asked: SignOffAsked, candidate: Candidate) -> str:
    return f'reportgen sign {asked.role} --by "JOB TITLE" {candidate.named}'
