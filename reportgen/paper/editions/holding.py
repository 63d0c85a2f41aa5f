"""What of a paper is exempt."""

from __future__ import annotations

from reportgen.model.appendices import Appendix
from reportgen.model.exempt import Exemption
from reportgen.model.narrative import Source
from reportgen.model.text import Text


def holds_exempt(source: Source) -> bool:
    """Whether anything in it is not for publication."""
    return source.is_exempt or any(source.exemptions)


def exemption_of(appendix: Appendix, source: Source) -> Exemption | None:
    """Why an appendix is exempt: as the list of appendices says, else as its section does."""
    fragment = source.written_appendices.get(appendix.section or "")
    return appendix.exempt or (fragment.exempt if fragment else None)


def exempt_appendices(source: Source) -> frozenset[str]:
    """What the appendices that are exempt are known by: the section, else their own id."""
    every = (one for one in source.appendices if source.is_exempt or exemption_of(one, source))
    return frozenset(one.section or one.id for one in every)


def neutral(count: int) -> Text:
    """The id of a part that is withheld: it tells nothing but that it is one."""
    return Text(f"exempt-{count}")
