"""The statements of a paper: what its readers must be told where a condition of the law holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.model.access import ACCESS
from reportgen.model.blocks import AnyBlock, SubheadingBlock, TextBlock
from reportgen.model.conditions import (
    NOTICE_DAYS,
    CallIn,
    Condition,
    Exempt,
    KeyDecision,
    Late,
    Urgent,
)
from reportgen.model.exempt import Nation
from reportgen.model.narrative import Approval, Fragment, Source
from reportgen.model.settings import Settings
from reportgen.model.style import HouseStyle
from reportgen.model.style.sections import SectionStyle, Stands
from reportgen.model.style.statements import CONDITIONS, Spot, StatementStyle
from reportgen.model.text import Text
from reportgen.model.written import WrittenDay
from reportgen.paper.drafts import DraftSection, read_section
from reportgen.paper.editions.notices import in_law, report_other_nation
from reportgen.paper.filling import Filling, Settled, filled_lines, together
from reportgen.problems import Problems
from reportgen.wording import HouseWords, number_in_words

_UNNUMBERED = SectionStyle(numbered=False, paragraphs_numbered=False)


@dataclass(frozen=True)
class Statement:
    """A statement in its words; `spot` is None where it stands on the cover."""

    name: str
    spot: Spot | None
    heading: Text
    text: Text | None

    @property
    def blocks(self) -> list[AnyBlock]:
        """Its words where a block places it: under a sub-heading."""
        return [SubheadingBlock(subheading=self.heading, numbered=False), *self.texts]

    @property
    def texts(self) -> list[TextBlock]:
        """Its paragraphs; none where the paper has nothing that they name."""
        return [TextBlock(text=self.text, numbered=False)] if self.text else []

    @property
    def fragment(self) -> Fragment:
        """The section that it is printed as."""
        return Fragment.model_construct(
            section=Text(f"statement-{self.name.replace('_', '-')}", self.heading.place),
            heading=self.heading,
            owner=Text(""),
            status=Approval.APPROVED,
            content=[*self.texts],
        )


@dataclass(frozen=True)
class Stated:
    """The statements of a paper: those on its cover, and those that stand beside a section."""

    on_the_cover: tuple[DraftSection, ...]
    beside: tuple[tuple[Spot, DraftSection], ...]

    def among(self, sections: Sequence[DraftSection]) -> tuple[DraftSection, ...]:
        """The sections with the statements that stand before and after them."""
        return tuple(each for section in sections for each in self._around(section))

    def _around(self, section: DraftSection) -> Iterator[DraftSection]:
        name = section.fragment.section
        yield from (one for spot, one in self.beside if spot == Spot(True, name))
        yield section
        yield from (one for spot, one in self.beside if spot == Spot(False, name))


def statements(
    source: Source, style: HouseStyle, words: Mapping[str, str], found: Problems
) -> tuple[Statement, ...]:
    """The statement of each condition that the paper declares.

    `words` are those of the whole paper: {council}, {title}, {meeting}, {period}.
    """
    settled: dict[str, Filling] = {name: Settled(each) for name, each in words.items()}
    settled |= {name: Settled(each) for name, each in style.constants.items()}
    _report_short_notice(source, found)
    if source.cover.exempt:
        report_other_nation(source.cover.exempt, source.settings.nation, found)
    _report_undeclared(source, found)
    return tuple(_statements(source, style, settled, found))


def read_statements(
    made: Sequence[Statement], source: Source, style: HouseStyle, found: Problems
) -> Stated:
    """Read the statements that stand where the style puts them."""
    there = {fragment.section for fragment in source.fragments}
    on_the_cover, beside = [], []
    for statement in made:
        if statement.spot is None:
            on_the_cover.append(_read(statement, _UNNUMBERED, style, found))
        elif statement.spot.section in there:
            beside.append((statement.spot, _read_beside(statement, statement.spot, style, found)))
        else:
            _report_nowhere(statement.spot, found)
    return Stated(tuple(on_the_cover), tuple(beside))


def _read_beside(
    statement: Statement, spot: Spot, house: HouseStyle, found: Problems
) -> DraftSection:
    """One that stands beside a section; beside one that only the cover has, it stands there too."""
    is_on_cover = house.section(spot.section).stands == "on the cover"
    stands: Stands = "on the cover" if is_on_cover else "in the report"
    style = _UNNUMBERED.model_copy(update={"stands": stands})
    return replace(_read(statement, style, house, found), beside=spot)


def _read(
    statement: Statement, style: SectionStyle, house: HouseStyle, found: Problems
) -> DraftSection:
    return read_section(statement.fragment, style, "statement", house, found)


def declared(source: Source) -> dict[str, Condition]:
    """The conditions that the paper declares, by the names of their fields."""
    every = {name: getattr(source.cover, name) for name in CONDITIONS}
    return {name: one for name, one in every.items() if isinstance(one, Condition)}


def _statements(
    source: Source, style: HouseStyle, settled: Mapping[str, Filling], found: Problems
) -> Iterator[Statement]:
    for name, condition in declared(source).items():
        statement = style.statements.of(name)
        if statement is None or not statement.is_for(source.paper.report_type):
            _report_unstated(name, condition, statement, source, found)
            continue
        words = {**settled, **_fillings(condition, HouseWords.of(style), source.settings)}
        paragraphs = filled_lines(statement.paragraphs(condition), words)
        text = together(paragraphs) if paragraphs else None
        yield Statement(name, statement.spot, statement.heading, text)


def _fillings(condition: Condition, house: HouseWords, settings: Settings) -> dict[str, Filling]:
    """What the names in braces of its statement stand for; not there where it was left out."""
    every: dict[str, Filling | None]
    match condition:
        case Exempt():
            every = _of_exempt(condition, settings.nation)
        case Late():
            every = _of_late(condition, settings)
        case Urgent():
            every = {"reason": condition.reason, "agreed_by": condition.agreed_by}
        case KeyDecision():
            every = {
                "reference": Settled(condition.reference),
                "notice": Settled(house.date(condition.notice)),
                "reasons": condition.reasons,
            }
        case CallIn():
            every = {"reason": condition.reason}
        case _:
            raise AssertionError(f"nothing is known of {condition!r}")
    return {name: filling for name, filling in every.items() if filling}


def _of_late(late: Late, settings: Settings) -> dict[str, Filling | None]:
    return {
        "reason": late.reason,
        "urgency": late.urgency,
        "clear_days": Settled(number_in_words(settings.calendar.clear_days)),
        "provision": Settled(ACCESS[settings.nation].urgency),
    }


def _of_exempt(exempt: Exempt, nation: Nation) -> dict[str, Filling | None]:
    words = in_law(exempt.paragraphs, nation)
    return {**words, "public_interest": exempt.public_interest, "part": exempt.part}


def _report_unstated(
    name: str,
    condition: Condition,
    statement: StatementStyle | None,
    source: Source,
    found: Problems,
) -> None:
    what = f"the house style has no statement for {condition.title}, which cover.yml declares"
    mend = f"add `{name}` to `statements` of the style, or take it out of cover.yml"
    if statement is not None:
        types = " or ".join(statement.report_types)
        what = f"{condition.title} is declared, and its statement is for {types} papers alone"
        mend = f"take it out of cover.yml, or change `report_type` ({source.paper.report_type})"
    found.add("N070", condition.place, what, mend)


def _report_nowhere(spot: Spot, found: Problems) -> None:
    what = f'this statement stands beside the section "{spot.section}", which the paper has not'
    mend = "let it stand on the cover, or beside a section that every paper has"
    found.add("N071", spot.section.place(), what, mend)


def _report_short_notice(source: Source, found: Problems) -> None:
    """Less notice is lawful only by regulations 10 and 11 of 2012: the decision is then urgent.

    They are regulations of England; those of Wales set no such days.
    """
    key = source.cover.key_decision
    is_bound = source.settings.nation == "England" and source.cover.urgent is None
    if key is None or not is_bound:
        return
    days = key.clear_days(source.cover.meeting)
    if days < NOTICE_DAYS and isinstance(key.notice, WrittenDay):
        what = (
            f"notice of this key decision was published {max(days, 0)} clear days before the "
            f"meeting, and {NOTICE_DAYS} are needed"
        )
        mend = (
            "correct the day; where notice in time was impracticable, declare `urgent` with the "
            "reason, or accept this with the day of the notice under regulation 10 of 2012"
        )
        found.add("N072", key.notice.place, what, mend)


def _report_undeclared(source: Source, found: Problems) -> None:
    if source.paper.report_type == "exempt" and source.cover.exempt is None:
        what = "this paper is not open to the public, and cover.yml does not say why"
        mend = (
            "declare `exempt` there, with the paragraphs of Schedule 12A, or change `report_type`"
        )
        found.add("N078", source.place, what, mend)
