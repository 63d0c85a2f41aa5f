"""What the expressions of prose can name, and what each of them prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from reportgen.model.figures import Catalogue, Figure, FigureError, Phrase
from reportgen.model.narrative import Source
from reportgen.model.style import HouseStyle
from reportgen.paper.action_counts import count_of
from reportgen.paper.expressions import CannotPrintError, Expression, Step
from reportgen.paper.numbering import Placement
from reportgen.paper.trace import phrase_of
from reportgen.periods import PeriodError, parse
from reportgen.plans import Plan, plans_of
from reportgen.problems import did_you_mean, listed
from reportgen.wording import HouseWords, capitalised

#: What follows a reference, as it does a count, to begin a sentence.
BEGINS = "Words"
ALL_INDICATORS = "All indicators: reportgen list indicators"

T = TypeVar("T")


@dataclass(frozen=True)
class Term:
    """An abbreviation to print: in full where it comes first, short afterwards."""

    short: str
    full: str


@dataclass(frozen=True)
class Vocabulary:
    """Everything that prose can name."""

    source: Source
    style: HouseStyle
    catalogue: Catalogue
    references: dict[str, Placement]
    title: str

    @cached_property
    def house(self) -> HouseWords:
        """How the house style words periods and numbers."""
        return HouseWords.of(self.style)

    def meaning(self, expression: Expression) -> Phrase | Term | Placement:
        """What an expression prints; raises CannotPrintError."""
        root = expression.steps[0]
        match root.name:
            case "ref":
                return self._reference(root, *expression.steps[1:])
            case "facts" | "term":
                return self._named(root, *expression.steps[1:])
            case "paper":
                return self._of_paper(root, *expression.steps[1:])
            case "period":
                return self._period(root, *expression.steps[1:])
            case "actions":
                return count_of(self.plans, expression.steps)
        return self._figure(expression.steps)

    def _named(self, root: Step, *steps: Step) -> Phrase | Term:
        """One of the facts or terms."""
        step = _only(root, steps, f"{{{{ {root.name}.NAME }}}}")
        if root.name == "facts":
            return phrase_of(known(step, self.source.facts, "N018", "fact"))
        return Term(step.name, known(step, self.source.paper.terms, "N017", "term"))

    def _reference(self, root: Step, *steps: Step) -> Placement:
        """What has an id; where a sentence begins with it, with a capital."""
        begins = len(steps) > 1 and steps[-1].kind == "name" and steps[-1].name == BEGINS
        example = f"{{{{ ref.ID }}}} or, to begin a sentence, {{{{ ref.ID.{BEGINS} }}}}"
        step = _only(root, steps[:-1] if begins else steps, example)
        there = known(step, self.references, "N016", "table, chart, text or section with the id")
        return replace(there, words=capitalised(there.words)) if begins else there

    def _of_paper(self, root: Step, *steps: Step) -> Phrase:
        """The paper's own words."""
        step = _only(root, steps, "{{ paper.title }}")
        words = {
            "title": self.title,
            "period": self.house.period(self.source.period),
            "covers": self.house.period(self.source.covered),
            "year": self.source.period.financial_year.words,
            "meeting": self.house.date(self.source.cover.meeting),
        }
        return Phrase(known(step, words, "N012", "name of the paper"))

    def _period(self, root: Step, *steps: Step) -> Phrase:
        """A period in words."""
        if steps or len(root.arguments) != 1:
            what = '"period" is given one period, and prints it in words'
            raise CannotPrintError(root, "N013", what, 'such as {{ period("2015-08-31") }}')
        try:
            return Phrase(self.house.period(parse(str(root.arguments[0]))))
        except PeriodError as error:
            raise CannotPrintError(root, "N015", error.what, error.mend) from None

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The action plan of each dataset that has one, on the last day that the paper covers."""
        soon = self.style.actions.due_soon
        return plans_of(self.source.datasets, self.source.covered.end, soon)

    def _figure(self, steps: tuple[Step, ...]) -> Phrase:
        """A figure of the catalogue, or what it says of itself."""
        root, *others = steps
        if root.name not in self.catalogue.indicators:
            raise no_such_indicator(root, self.catalogue.indicators)
        if root.kind == "call":
            what, mend = f'"{root.name}" takes nothing in brackets', _at(root)
            raise CannotPrintError(root, "N013", what, mend)
        step = root
        try:
            meaning: Figure | Phrase = self.catalogue.named(root.name)
            for step in others:
                meaning = _follow(meaning, step)
            return meaning if isinstance(meaning, Phrase) else meaning.in_prose()
        except FigureError as error:
            raise CannotPrintError(step, "N015", error.what, error.mend) from None


def no_such_indicator(root: Step, indicators: Iterable[str]) -> CannotPrintError:
    """Why a name cannot be printed that is no indicator, with the nearest that there is."""
    others = ("facts", "term", "ref", "paper", "period", "actions")
    what = f'there is no indicator "{root.name}"'
    mend = did_you_mean(root.name, [*indicators, *others], ALL_INDICATORS)
    return CannotPrintError(root, "N012", what, mend)


def _follow(meaning: Figure | Phrase, step: Step) -> Figure | Phrase:
    """What a step means of a figure; raises FigureError."""
    if isinstance(meaning, Phrase):
        what = f'"{step.name}" cannot follow: what stands before it is already words'
        raise FigureError(what, "end the expression there")
    match step.kind:
        case "call":
            return meaning.call(step.name, tuple(str(value) for value in step.arguments))
        case "item":
            return meaning.item(step.name)
        case "name":
            return meaning.get(step.name)


def _only(root: Step, steps: Iterable[Step], example: str) -> Step:
    """The one step that may follow the name; raises CannotPrintError."""
    match tuple(steps):
        case (step,) if step.kind != "call" and root.kind == "name":
            return step
    what = f'"{root.name}" is followed by one name, and nothing else'
    raise CannotPrintError(root, "N013", what, f"such as {example}")


def known(step: Step, there: Mapping[str, T], code: str, noun: str) -> T:
    """The named one; raises CannotPrintError with the nearest name."""
    if step.name in there:
        return there[step.name]
    names = listed(sorted(there)) or "none yet"
    mend = did_you_mean(step.name, there, f"There are: {names}")
    raise CannotPrintError(step, code, f'there is no {noun} "{step.name}"', mend)


def _at(root: Step) -> str:
    return f'another period is {{{{ {root.name}.at("2014-15") }}}}'
