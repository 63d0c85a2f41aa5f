"""What prose can say of an action plan: `{{ actions.red }}`, `{{ actions.overdue.words }}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from reportgen.model.figures import FigureError, Phrase
from reportgen.paper.expressions import CannotPrintError, Step
from reportgen.plans import COUNTED, Plan
from reportgen.problems import did_you_mean
from reportgen.wording import and_list, capitalised, number_in_words


def _in_words(phrase: Phrase) -> Phrase:
    return replace(phrase, words=number_in_words(int(phrase.words)))


def _in_words_capitalised(phrase: Phrase) -> Phrase:
    return replace(phrase, words=capitalised(_in_words(phrase).words))


#: How a count can be said, but for its digits.
MANNERS: Mapping[str, Callable[[Phrase], Phrase]] = {
    "words": _in_words,
    "Words": _in_words_capitalised,
}


def count_of(plans: Mapping[str, Plan], steps: tuple[Step, ...]) -> Phrase:
    """What the steps of an expression on actions print; raises CannotPrintError."""
    for step in steps:
        if step.kind == "call":
            raise _cannot(step, f'"{step.name}" takes nothing in brackets', _EXAMPLE)
    plan, rest = _plan_of(plans, steps)
    manner = rest[-1].name if rest and rest[-1].name in MANNERS else ""
    names = rest[:-1] if manner else rest
    if len(names) > 1:
        raise _cannot(names[1], f'"{names[1].name}" cannot follow: a count is one name', _EXAMPLE)
    step = names[0] if names else steps[0]
    name = _known(step) if names else "all"
    try:
        phrase = plan.count(name)
    except FigureError as error:
        raise _cannot(step, error.what, error.mend) from None
    return MANNERS[manner](phrase) if manner else phrase


def _cannot(step: Step, what: str, mend: str) -> CannotPrintError:
    return CannotPrintError(step, "N015", what, mend)


_EXAMPLE = "such as {{ actions.red }} or {{ actions.overdue.words }}"


def _known(step: Step) -> str:
    if step.name in COUNTED:
        return step.name
    names = f"There are: {and_list(list(COUNTED))}"
    what = f'"{step.name}" is nothing that can be counted of an action plan'
    raise _cannot(step, what, did_you_mean(step.name, COUNTED, names))


def _plan_of(plans: Mapping[str, Plan], steps: tuple[Step, ...]) -> tuple[Plan, tuple[Step, ...]]:
    """The plan that is meant, which must be named where there are several; and what follows."""
    root, *rest = steps
    if not plans:
        what = "no dataset of this paper has actions"
        raise _cannot(root, what, "add actions.csv to one of them")
    named = {name: plan for name, plan in plans.items() if _is_item(rest, name)}
    if named:
        plan, item, rest = next(iter(named.values())), rest[0], rest[1:]
        if item.name in _themes(plans) and not (rest and rest[0].kind == "item"):
            what = f'"{item.name}" is a dataset and a theme'
            raise _cannot(item, what, "give the theme another name in actions.csv")
    elif len(plans) > 1:
        first = next(iter(plans))
        mend = f'name the dataset that is meant: {{{{ actions["{first}"].red }}}}'
        raise _cannot(root, f"several datasets have actions: {and_list(list(plans))}", mend)
    else:
        plan = next(iter(plans.values()))
    if not (rest and rest[0].kind == "item"):
        return plan, tuple(rest)
    theme = rest[0].name
    if theme not in plan.themes:
        mend = did_you_mean(theme, plan.themes, f"The themes are: {and_list(list(plan.themes))}")
        raise _cannot(rest[0], f'the action plan has no theme "{theme}"', mend)
    return plan.of_theme(theme), tuple(rest[1:])


def _themes(plans: Mapping[str, Plan]) -> set[str]:
    return {theme for plan in plans.values() for theme in plan.themes}


def _is_item(steps: list[Step], name: str) -> bool:
    return bool(steps) and steps[0].kind == "item" and steps[0].name == name
