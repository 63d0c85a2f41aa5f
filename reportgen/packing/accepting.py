"""Queries of a pack that somebody answers for, in the agenda itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reportgen.acceptance import settle
from reportgen.codes import Severity
from reportgen.model.agenda import Agenda
from reportgen.model.narrative import Acceptance
from reportgen.model.text import Text
from reportgen.problems import Problem, Problems


def settle_in(agenda: Agenda, root: Path, found: Problems) -> None:
    """Hold what the agenda accepts for accepted, and say of the rest how it can be."""
    entries = [
        Acceptance.model_construct(
            code=one.code,
            key=one.key,
            reason=one.reason,
            by=one.by,
            on=one.on,
            where=Text(""),
            what=Text(""),
        )
        for one in agenda.accepted
    ]
    settle(found, entries, root)
    found.become(list(_with_how(found)))


def _with_how(found: Problems) -> Iterator[Problem]:
    for one in found:
        if one.key and one.is_open:
            how = f"under `accepted` in the agenda, {{code: {one.code}, key: {one.key}, reason: ..."
            mend = f"{one.mend}; or accept it: {how}, by: JOB TITLE, on: DAY}}"
            yield replace(one, key="", mend=mend)
        else:
            yield one


def is_in_the_way(found: Problems, *, drafts: bool) -> bool:
    """Whether no pack is made: for an error, and of published papers for a query as well."""
    return found.stop or (not drafts and found.count(Severity.QUERY) > 0)
