"""Tick tables: questions of the house style, with the answers that `cover.yml` gives."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.blocks import TicksBlock
from reportgen.model.document import TextRow, TextTable, Worded
from reportgen.model.narrative import Cover
from reportgen.model.style import HouseStyle
from reportgen.model.style.ticks import TickTable
from reportgen.model.text import Printed, Text
from reportgen.paper.drafts import DraftSection, blocks_of
from reportgen.paper.filling import Filling, Settled, filled_in
from reportgen.paper.pieces import worded
from reportgen.paper.titles import title
from reportgen.paper.typography import smart
from reportgen.problems import Problems, did_you_mean

YES, NO = "Yes", "No"
TICKED = "\N{CHECK MARK} {}"  # the answer is told in words too, for whoever cannot see the mark
#: The tick table whose questions decide whether this is a key decision.
KEY_DECISION = "key_decision"


def tick_table(
    block: TicksBlock, style: HouseStyle, cover: Cover, found: Problems
) -> TextTable | None:
    """The table of a block; None where there is no such table."""
    table = style.ticks.get(block.ticks)
    if table is None:
        known = [str(name) for name in style.ticks]
        mend = did_you_mean(block.ticks, known, f"There are: {', '.join(known) or 'none yet'}")
        what = f'the house style has no tick table "{block.ticks}"'
        found.add("N073", block.ticks.place(), what, mend)
        return None
    answers = {str(name): answer for name, answer in cover.ticks.get(block.ticks, {}).items()}
    constants: dict[str, Filling] = {
        str(name): Settled(words) for name, words in style.constants.items()
    }
    rows = []
    for name, pattern in table.questions.items():
        if name not in answers:
            _report_unanswered(block, name, pattern, found)
            continue
        question = filled_in(pattern, constants)
        header = worded(Printed(smart(question), question.place))
        rows.append(TextRow(header, _cells(answers[str(name)], table)))
    caption = title(table.caption, found)
    columns = (YES, NO) if table.layout == "yes and no" else ("Answer",)
    return TextTable(
        block.id or "", "", caption, table.heading, columns, tuple(rows), "ticks",
        table.layout, place=block.ticks.place(),
    )  # fmt: skip


def report_ticks(
    style: HouseStyle, cover: Cover, sections: Sequence[DraftSection], found: Problems
) -> None:
    """Note answers to no question or of no table, and a key decision answered and not declared."""
    placed = {block.ticks for block in blocks_of(sections) if isinstance(block, TicksBlock)}
    for name, answers in cover.ticks.items():
        table = style.ticks.get(name)
        if table is None:
            _refuse(name, list(style.ticks), "tick table", found)
        elif name not in placed:
            _report_unplaced(name, found)
        for question in answers if table else ():
            if table and question not in table.questions:
                _refuse(question, list(table.questions), "question", found)
    _report_undeclared(cover, found)


def _cells(answer: bool, table: TickTable) -> tuple[Worded, ...]:
    word = YES if answer else NO
    if table.layout == "answer":
        return (worded(Printed(word)),)
    ticked, empty = worded(Printed(TICKED.format(word))), worded(Printed(""))
    return (ticked, empty) if answer else (empty, ticked)


def _refuse(name: Text, known: Sequence[str], noun: str, found: Problems) -> None:
    mend = did_you_mean(name, known, f"There are: {', '.join(known) or 'none yet'}")
    found.add("N073", name.place(), f'the house style has no {noun} "{name}"', mend)


def _report_unanswered(block: TicksBlock, name: str, question: str, found: Problems) -> None:
    what = f'nobody has answered "{question}"'
    mend = f"write `{name}: yes` or `{name}: no` under `ticks`, `{block.ticks}` in cover.yml"
    found.add("N074", block.ticks.place(), what, mend)


def _report_unplaced(name: Text, found: Problems) -> None:
    what = f'no section has the tick table "{name}", so that its answers are not printed'
    mend = f"add a block - ticks: {name} to one of them, or take the answers out"
    found.add("N064", name.place(), what, mend)


def _report_undeclared(cover: Cover, found: Problems) -> None:
    answers = cover.ticks.get(Text(KEY_DECISION), {})
    said = next((question for question, answer in answers.items() if answer), None)
    if said is not None and cover.key_decision is None:
        what = f'"{said}" is answered yes, and no key decision is declared'
        mend = "declare `key_decision` with its reference and notice, or correct the answer"
        found.add("N075", said.place(), what, mend)
    if answers and said is None and cover.key_decision is not None:
        what = "a key decision is declared, and every question is answered no"
        mend = "correct an answer, or take `key_decision` out"
        found.add("N075", cover.key_decision.reference.place(), what, mend)
