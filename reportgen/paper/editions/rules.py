"""What cannot be withheld as it is marked, and open words that lead to what is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.blocks import ImplicationsBlock, RecommendationsBlock
from reportgen.model.exempt import Exemption
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.paper.drafts import DraftBlock, DraftSection
from reportgen.paper.editions.notices import report_other_nation
from reportgen.problems import Problems


def report_marks(source: Source, style: HouseStyle, found: Problems) -> None:
    """Tell of marks that are of another nation, are too many, or cannot be followed."""
    parts = list(source.exemptions)
    for part in parts:
        report_other_nation(part, source.settings.nation, found)
    if source.is_exempt:
        _report_twice(parts, found)
    elif source.cover.exempt and not parts:
        what = f'"{source.cover.exempt.part}" is declared exempt, and no part of this is marked so'
        mend = "write `exempt:` there too, so that it is withheld; accept this if it is elsewhere"
        found.add("N115", source.cover.exempt.place, what, mend)
    if style.implications.layout == "sections":
        _report_sections(source, found)


def _report_twice(parts: Sequence[Exemption], found: Problems) -> None:
    for part in parts:
        what = "the whole paper is exempt, and this part of it is marked so"
        mend = "take it out here; if only this is exempt, add `part:` to `exempt` in cover.yml"
        found.add("N114", part.paragraphs[0].place(), what, mend)


def _report_sections(source: Source, found: Problems) -> None:
    """Implications that are sections of their own would be counted, whoever may read them."""
    for fragment in source.sections:
        for block in fragment.content:
            exemption = fragment.exempt or block.exempt
            if exemption and isinstance(block, ImplicationsBlock):
                what = "this house style makes a section of each implication: all are numbered"
                mend = "say what is exempt of them in a text of its own, and mark that"
                found.add("N113", exemption.paragraphs[0].place(), what, mend)


def report_references(drafts: Sequence[DraftSection], found: Problems) -> None:
    """Tell of open words that refer to a part that readers of the open edition do not have."""
    blocks = [draft for section in drafts for draft in section.blocks]
    hidden = {name for draft in blocks if draft.block.exempt for name in _ids(draft)}
    for draft in blocks if hidden else ():
        if draft.block.exempt is None:
            for at, name in _references(draft):
                if name in hidden:
                    what = f'"{name}" is exempt: the open edition does not have it'
                    mend = "say it without, or refer to the whole section or appendix by its id"
                    found.add("N111", at.place(), what, mend)


def _ids(draft: DraftBlock) -> Iterator[str]:
    block = draft.block
    items = block.recommendations if isinstance(block, RecommendationsBlock) else ()
    yield from (str(one.id) for one in (block, *items) if one.id)


def _references(draft: DraftBlock) -> Iterator[tuple[Text, str]]:
    """What the words of a block refer to, each with the text that says so."""
    for text in draft.drafts:
        for expression in text.expressions:
            steps = expression.steps
            if len(steps) > 1 and steps[0].name == "ref":
                step = steps[1]
                place = text.text.place(step.start, step.length)
                yield Text(step.name, lambda *_, place=place: place), step.name
