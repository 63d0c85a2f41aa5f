"""What is known of an agenda's packs: first of all of them, then of the one that is being made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.agenda import Agenda
from reportgen.model.style import HouseStyle
from reportgen.packing.asked import PackOrder, Reader
from reportgen.packing.gathering import Gathered
from reportgen.paper.agenda import Meeting, Numbered
from reportgen.problems import Place
from reportgen.render.job import Appended, Reach
from reportgen.render.packed.job import Surveyed
from reportgen.render.places import Written
from reportgen.sources.agendas import agenda_file


@dataclass(frozen=True)
class Known:
    """What the packs of an agenda are made of."""

    order: PackOrder
    agenda: Agenda
    style: HouseStyle
    gathered: tuple[Gathered, ...]

    @property
    def place(self) -> Place:
        """The agenda's file."""
        path = agenda_file(self.order.project, self.order.name)
        return Place(self.order.project.name_of(path) if path else "")

    @property
    def style_name(self) -> str:
        """The house style of the front sheet."""
        return self.agenda.style or self.order.project.settings.style

    @property
    def council(self) -> str:
        """Whose meeting it is."""
        return self.agenda.council or self.order.project.settings.council

    @property
    def readers(self) -> tuple[Reader, ...]:
        """For whom there are packs: with nothing restricted in it, one is enough."""
        is_restricted = any("restricted" in one.files for one in self.gathered)
        return ("open", "restricted") if is_restricted else ("open",)

    @property
    def strange(self) -> frozenset[str]:
        """The anchors of the items whose files others made."""
        return frozenset(one.line.anchor for one in self.gathered if one.strange)

    @property
    def written(self) -> Written:
        """Where what is wrong with the front sheet was written."""
        items = {one.line.anchor: one.line.place for one in self.gathered if one.line.item}
        return Written(items, self.place)

    def meeting(self, reader: Reader) -> Meeting:
        """What the front sheet of a pack is made of."""
        settings = self.order.project.settings
        return Meeting(
            self.agenda,
            self.council,
            settings.language,
            settings.nation,
            is_draft=self.order.drafts,
            is_restricted=reader == "restricted",
        )

    def files(self, reader: Reader) -> dict[str, Appended]:
        """The files of a pack by the anchors of their items."""
        marks = str(self.style.exempt.mark), str(self.style.agenda.restricted)
        return {
            line.anchor: Appended(
                line.anchor, f"Item {line.number}", line.anchor, "", file.content, file.place,
                self._reach(one, reader), marks,
            )
            for one in self.gathered
            for line, file in [(one.line, one.file_for(reader))]
            if file
        }  # fmt: skip

    def _reach(self, one: Gathered, reader: Reader) -> Reach:
        """Who will see the file of an item."""
        if reader == "restricted" and "restricted" in one.files:
            return "few"
        return "drafts" if self.order.drafts else "all"


@dataclass(frozen=True)
class Opened:
    """One pack, whose files have been opened."""

    known: Known
    reader: Reader
    files: Mapping[str, Appended]
    surveyed: Surveyed

    def numbered(self, front_pages: int) -> tuple[Numbered, ...]:
        """Every line with the page that its paper begins on, after so many pages of front sheet."""
        following = self.known.agenda.first_page + front_pages
        lines = []
        for one in self.known.gathered:
            pages = self.surveyed.pages.get(one.line.anchor)
            page = None if pages is None else following
            is_withheld = one.is_withheld and page is None
            lines.append(Numbered(one.line, self.heading(one), page, is_withheld, one.is_late))
            following += pages or 0
        return tuple(lines)

    def heading(self, one: Gathered) -> str:
        """The heading that the clerk gave an item, or else the title that its paper has."""
        if one.line.item is None:
            return self.known.style.agenda.exclusion.heading
        return one.line.item.heading or self.surveyed.titles.get(one.line.anchor, "")
