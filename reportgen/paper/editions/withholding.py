"""The open edition: a paper, and its house style, that know nothing of what is exempt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reportgen.model.appendices import Appendix
from reportgen.model.blocks import StatementBlock
from reportgen.model.conditions import Exempt
from reportgen.model.narrative import Acceptance, Approval, Cover, Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.paper.editions.holding import neutral
from reportgen.paper.editions.mentions import only_mentioned
from reportgen.paper.editions.renaming import renamed


def withheld(source: Source, style: HouseStyle) -> tuple[Source, HouseStyle]:
    """A paper with its notices, without what they stand before."""
    taking = _Withholding(source, style.exempt.heading)
    return only_mentioned(taking.left, style), renamed(style, taking.names)


def cover_alone(source: Source) -> Source:
    """Of a paper that is exempt as a whole: title, meeting, and why it is not public.

    The public may know that there is such an item, and by which description of Schedule 12A it is
    withheld (Local Government Act 1972, section 100B(4) and (5)): whoever looks for it on the
    agenda must not find a gap that could be a mistake. The fields of the cover are a part of the
    report.
    """
    cover = Cover.model_construct(
        title=source.cover.title,
        meeting=source.cover.meeting,
        convened=source.cover.convened,
        covers=source.cover.covers,
        exempt=_unreasoned(source.cover),
    )
    paper = source.paper.model_copy(
        update={"cover": {}, "sections": [], "terms": {}, "owners": {}, "data": []}
    )
    return replace(
        source,
        paper=paper,
        cover=cover,
        facts={},
        fragments=(),
        datasets=(),
        accepted=_of_its_pages(source),
        appendices=(),
        written_appendices={},
        files={},
        withheld={},
    )


def _of_its_pages(source: Source) -> tuple[Acceptance, ...]:
    """What was accepted of the look of pages: all else is asked of the whole paper."""
    return tuple(one for one in source.accepted if one.code.startswith("R"))


def _unreasoned(cover: Cover) -> Exempt | None:
    """What the cover declares exempt, without the reasons, which are about what is withheld."""
    declared = cover.exempt
    return declared and declared.model_copy(update={"public_interest": None})


@dataclass(frozen=True)
class _Withholding:
    source: Source
    heading: Text

    @property
    def left(self) -> Source:
        """The paper with neutral parts in place of those that are withheld."""
        source = self.source
        sections = [self.names.get(name, name) for name in source.paper.sections]
        told = {"exempt": _unreasoned(source.cover), **dict.fromkeys(self._unstated)}
        cover = source.cover.model_copy(update=told)
        written = map(self._fragment, source.written_appendices.values())
        return replace(
            source,
            paper=source.paper.model_copy(update={"sections": sections}),
            cover=cover,
            fragments=tuple(map(self._fragment, source.fragments)),
            accepted=_of_its_pages(source),
            appendices=tuple(map(self._appendix, source.appendices)),
            written_appendices={str(one.section): one for one in written},
            files={name: file for name, file in source.files.items() if name not in self.names},
            withheld=self._called,
        )

    @cached_property
    def names(self) -> Mapping[str, Text]:
        """The neutral id of each section that is withheld as a whole, an appendix or not."""
        hidden = [one.section for one in self.source.sections if one.exempt]
        return {name: self._neutral(count) for count, name in enumerate(hidden, 1)}

    @property
    def _unstated(self) -> Iterator[str]:
        """The conditions whose statements are withheld: the style would put them elsewhere."""
        blocks = (block for one in self.source.sections for block in one.content)
        return (
            str(block.statement)
            for block in blocks
            if isinstance(block, StatementBlock) and block.exempt
        )

    @property
    def _called(self) -> Mapping[str, Text]:
        """What open words call each part that is withheld as a whole."""
        of_appendices = {
            str(one.id): self.names[one.section]
            for one in self.source.appendices
            if one.section and one.section in self.names
        }
        return {**self.names, **of_appendices}

    def _neutral(self, count: int) -> Text:
        return Text(neutral(count), lambda *_: self.source.place)

    def _fragment(self, fragment: Fragment) -> Fragment:
        content = [block for block in fragment.content if block.exempt is None]
        if not fragment.exempt:
            return fragment.model_copy(update={"content": content})
        return Fragment.model_construct(
            section=self.names[fragment.section],
            heading=self.heading,
            owner=Text(""),
            status=Approval.APPROVED,
            content=content,
        )

    def _appendix(self, appendix: Appendix) -> Appendix:
        name = self.names.get(appendix.section or "")
        return Appendix.model_construct(id=name, section=name) if name else appendix
