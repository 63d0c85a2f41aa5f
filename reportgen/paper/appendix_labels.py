"""The labels of appendices: "Appendix A", and what it counts by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.model.appendices import Appendix
from reportgen.model.narrative import Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.style.patterns import filled, names_in
from reportgen.model.text import Text
from reportgen.wording import in_letters


@dataclass(frozen=True)
class AppendixLabel:
    """How one appendix is called: by its label ("Appendix B"), and in prose ("appendix B").

    `mark` is what the label counts by ("B"), and `listed` what the list prints before and after
    the title. `fragment` is the section that it is, if it is one.
    """

    appendix: Appendix
    printed: str
    words: str
    mark: str
    listed: tuple[str, str]
    fragment: Fragment | None

    @property
    def anchor(self) -> str:
        """Where a link to it leads; of one that is not attached, its line in the list."""
        return self.appendix.section or self.appendix.id

    @property
    def title(self) -> Text:
        """Its title, which for a section may be the heading."""
        if self.appendix.title is None and self.fragment is not None:
            return self.fragment.heading or self.appendix.name
        return self.appendix.name


def labels(source: Source, style: HouseStyle) -> Iterator[AppendixLabel]:
    """The appendices of a paper with their labels, in order."""
    of_style = style.numbering.appendices
    by_capital = "capital" in names_in(of_style.number)
    for number, appendix in enumerate(source.appendices, 1):
        counts = {"number": str(number), "capital": in_letters(number).upper()}
        printed = filled(of_style.number, counts)
        before, _, after = of_style.listed.partition("{title}")
        known = {**counts, "label": printed, "title": ""}
        yield AppendixLabel(
            appendix,
            printed,
            filled(of_style.referred_to, counts),
            counts["capital" if by_capital else "number"],
            (filled(before, known), filled(after, known)),
            source.written_appendices.get(appendix.section or ""),
        )
