"""The notice before what is exempt: its paragraphs of Schedule 12A, and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.blocks import TextBlock
from reportgen.model.exempt import PARTS, Exemption, Nation, other_law
from reportgen.model.style.exempt import ExemptStyle
from reportgen.model.text import Text
from reportgen.paper.filling import Filling, Settled, filled_lines, together
from reportgen.problems import Place, Problems
from reportgen.wording import and_list


def notice(
    exemptions: Sequence[Exemption], style: ExemptStyle, nation: Nation, place: Place | None
) -> Text:
    """The notice of what is exempt for one or several reasons. It stands in every edition.

    It is placed where the first of them is written, or at `place`.
    """
    place = place or exemptions[0].paragraphs[0].place()
    words = in_law(_paragraphs(exemptions), nation)
    return together(filled_lines([_at(style.notice, place)], words))


def reasons(
    exemptions: Sequence[Exemption], style: ExemptStyle, nation: Nation
) -> Iterator[TextBlock]:
    """Why the public interest is in keeping it exempt: exempt itself, and in no open edition."""
    for one in exemptions:
        if one.public_interest:
            place = one.public_interest.place()
            words = {**in_law(_paragraphs([one]), nation), "public_interest": one.public_interest}
            text = together(filled_lines([_at(style.reason, place)], words))
            yield TextBlock.model_construct(id=None, text=text, numbered=False, exempt=one)


def in_law(paragraphs: Sequence[str], nation: Nation) -> dict[str, Filling]:
    """Paragraphs of Schedule 12A in the words of the Act."""
    part = PARTS[nation]
    described = (part.descriptions.get(each, "") for each in paragraphs)
    return {
        "paragraphs": Settled(f"paragraph{'s' * (len(paragraphs) > 1)} {and_list(paragraphs)}"),
        "part_of_schedule": Settled(part.name),
        "information": Settled("; ".join(described)),
    }


def report_other_nation(exemption: Exemption, nation: Nation, found: Problems) -> None:
    """Tell of paragraphs that Schedule 12A has for councils of another nation."""
    for place, what, mend in other_law(exemption.paragraphs, nation):
        found.add("N063", place, what, mend)


def _paragraphs(exemptions: Sequence[Exemption]) -> list[str]:
    """Each paragraph once, in the order of the Schedule."""
    named = {str(each) for one in exemptions for each in one.paragraphs}
    known = [name for part in PARTS.values() for name in part.descriptions]
    return sorted(named, key=known.index)


def _at(pattern: Text, place: Place) -> Text:
    """A pattern that stands where the exemption does: the paper's own file."""
    return Text(pattern, lambda *_: place)
