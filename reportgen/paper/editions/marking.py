"""A paper in which a notice stands before everything that is exempt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportgen.model.appendices import Appendix
from reportgen.model.blocks import AnyBlock, TextBlock
from reportgen.model.exempt import Exemption
from reportgen.model.narrative import Approval, Fragment, Source
from reportgen.model.style.exempt import ExemptStyle
from reportgen.model.text import Text
from reportgen.paper.editions.holding import exemption_of, neutral
from reportgen.paper.editions.notices import notice, reasons
from reportgen.problems import Place


def marked(source: Source, style: ExemptStyle, place: Place | None = None) -> Source:
    """The paper with its notices, each where its exemption is written, or all at one place.

    Every block that is exempt says so itself.
    """
    return _Marking(source, style, place).whole()


@dataclass(frozen=True)
class _Marking:
    source: Source
    style: ExemptStyle
    place: Place | None

    def whole(self) -> Source:
        source = self.source
        made = [self._appendix(one, count) for count, one in enumerate(source.appendices, 1)]
        files = {_file_of(one): source.files[one.id] for one, _ in made if one.id in source.files}
        written = {str(one.section): one for _, one in made if one}
        return replace(
            source,
            fragments=tuple(self._fragment(one, one.exempt) for one in source.fragments),
            appendices=tuple(appendix for appendix, _ in made),
            written_appendices=written,
            files=files,
        )

    def _appendix(self, appendix: Appendix, count: int) -> tuple[Appendix, Fragment | None]:
        """An appendix and its section; a file that is exempt gets one, for the notice."""
        exemption = exemption_of(appendix, self.source)
        fragment = self.source.written_appendices.get(appendix.section or "")
        if fragment is None and exemption and appendix.file:
            fragment = _page_of(appendix, Text(f"{neutral(count)}-file", appendix.id.place))
            appendix = appendix.model_copy(update={"section": fragment.section})
        return appendix, self._fragment(fragment, exemption) if fragment else None

    def _fragment(self, fragment: Fragment, exemption: Exemption | None) -> Fragment:
        if exemption is None:
            return fragment.model_copy(update={"content": list(self._blocks(fragment.content))})
        inside = (block.exempt for block in fragment.content if block.exempt)
        content = self._noticed(fragment.content, [exemption, *inside], numbered=False)
        return fragment.model_copy(update={"content": list(content), "exempt": exemption})

    def _blocks(self, content: Iterable[AnyBlock]) -> Iterator[AnyBlock]:
        """The blocks of an open section: those that are exempt and stand together have one notice.

        How many there are is nothing that the open edition should tell.
        """
        for is_open, group in groupby(content, key=lambda block: block.exempt is None):
            blocks = list(group)
            exemptions = [block.exempt for block in blocks if block.exempt]
            yield from blocks if is_open else self._noticed(blocks, exemptions, numbered=True)

    def _noticed(
        self, blocks: Sequence[AnyBlock], exemptions: Sequence[Exemption], numbered: bool
    ) -> Iterator[AnyBlock]:
        nation = self.source.settings.nation
        text = notice(exemptions, self.style, nation, self.place)
        yield TextBlock(text=text, numbered=numbered)
        yield from reasons(exemptions, self.style, nation)
        for block in blocks:
            exempt = block.exempt or exemptions[0]
            yield block.model_copy(update={"exempt": exempt})


def _page_of(appendix: Appendix, name: Text) -> Fragment:
    """The section that stands on the page before an appended file."""
    return Fragment.model_construct(
        section=name,
        heading=appendix.name,
        owner=Text(""),
        status=Approval.APPROVED,
        content=[],
    )


def _file_of(appendix: Appendix) -> str:
    """What its file is known by: the section that stands before it, else its own id."""
    return appendix.section or appendix.id
