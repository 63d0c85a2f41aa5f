"""What came back with a Word file, told: on a terminal, for a pull request, to another program.

Only the terminal shows the names of those who wrote: they are people's, and what is written into a
repository stays there. Elsewhere stands the job title that they gave, or a number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from reportgen.consulting.answers import Answer, Answers
from reportgen.periods import date_in_words
from reportgen.problem_formats import amount
from reportgen.review.dialects import Dialect, Markdown, Terminal
from reportgen.review.telling import shortened
from reportgen.review.wording import compared
from reportgen.word.returned.remarks import Kind, Remark

_LONGEST = 160  # characters of the words that a remark is about

#: What somebody did, of each kind of remark but comments.
_DID: dict[Kind, Callable[[Remark], str]] = {
    Kind.INSERTED: lambda one: f'put in "{one.words.strip()}"{_after(one)}',
    Kind.DELETED: lambda one: f'took out "{_short(one.about)}"',
    Kind.REPLACED: lambda one: f'wrote "{one.words.strip()}" for "{_short(one.about)}"',
    Kind.SPLIT: lambda _: "began a new paragraph in it",
    Kind.JOINED: lambda _: "joined it to the next paragraph",
    Kind.ROW_INSERTED: lambda _: "put in this row",
    Kind.ROW_DELETED: lambda _: "took out this row",
    Kind.FORMATTED: lambda _: "changed how it looks",
    Kind.UNTRACKED_IN: lambda one: f'put in without tracking: "{_plain(one.words)}"',
    Kind.UNTRACKED_OUT: lambda one: f'taken out without tracking: "{_plain(one.about)}"',
    Kind.MISSING: lambda one: (
        "not in the file: taken out there without tracking, or it came here since: "
        f'"{_plain(one.about)}"'
    ),
    Kind.UNTRACKED: lambda one: f"changed without tracking{_reads(one)}",
}


def as_text(answers: Answers) -> str:
    """For a terminal, with names as they stand in the file."""
    dialect = Terminal()
    lines = [dialect.heading(1, dialect.words(_title(answers))), *map(dialect.words, _age(answers))]
    for section, group in groupby(answers.answers, lambda one: one.section):
        lines += ["", *([dialect.words(section)] if section else [])]
        for answer in group:
            remarks = (line for one in answer.remarks for line in _told(one, dialect))
            head, since = _head(answer), _since(answer, dialect)
            lines.append(dialect.item(f"{dialect.words(head)}{since}", *remarks))
    return "\n".join(lines)


def as_markdown(answers: Answers) -> str:
    """For a pull request: a list to be ticked off, without the names of people."""
    dialect = Markdown()
    lines = [dialect.heading(1, dialect.words(_title(answers))), ""]
    lines += [f"{dialect.words(line)}\n" for line in _age(answers)]
    for section, group in groupby(answers.answers, lambda one: one.section):
        lines += [dialect.heading(2, dialect.words(section)), ""] if section else []
        for answer in group:
            lines += [f"{dialect.strong(_head(answer))}{_since(answer, dialect)}", ""]
            lines += [_ticked(one, answers, dialect) for one in answer.remarks]
            lines.append("")
    return "\n".join(lines).rstrip()


def as_json(answers: Answers) -> str:
    """For another program, without the names of people."""
    told = {
        "file": answers.file,
        "paper": answers.paper,
        "period": answers.period,
        "paragraphs_changed_since": answers.changed,
        "paragraphs": [_answer(one, answers) for one in answers.answers],
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _title(answers: Answers) -> str:
    resolved = sum(one.is_resolved for one in answers.comments)
    done = f" ({resolved} resolved)" if resolved else ""
    comments = amount(len(answers.comments), "comment", "comments")
    changes = amount(len(answers.changes), "change", "changes")
    return f"{answers.paper}, {answers.period}: {comments}{done} and {changes} in {answers.file}"


def _age(answers: Answers) -> Iterator[str]:
    """That the file is of an older version of the paper."""
    if answers.changed:
        number = amount(answers.changed, "paragraph", "paragraphs")
        yield (
            f"The file is of an older version of the paper: {number}, or tables, "
            "changed or came since."
        )


def _head(answer: Answer) -> str:
    """Which paragraph it is, and where it was written."""
    named = ", ".join(part for part in (answer.where, answer.cell) if part)
    place = f" – {answer.place.where}" if answer.place.file else ""
    if answer.is_gone:
        return f'{named} (no longer in the paper, or no longer like it): "{_short(answer.sent)}"'
    return f"{named}{place}"


def _since(answer: Answer, dialect: Dialect) -> str:
    """Whether it is still the same, and what it is now."""
    if answer.is_gone or not answer.is_changed:
        return ""
    if not answer.now:
        return dialect.words(" (changed since)")
    now = _difference(answer.sent, answer.now, dialect)
    return f"{dialect.words(' (changed since: it is now ')}{now})"


def _difference(before: str, after: str, dialect: Dialect) -> str:
    """What went and what came, with the words around it."""
    runs = compared(_plain(before), _plain(after))
    return dialect.runs(shortened(runs))


def _told(remark: Remark, dialect: Dialect) -> Iterator[str]:
    """A remark and its replies, a line each, with names in full."""
    done = " [resolved]" if remark.is_resolved else ""
    yield f"{_sentence(remark, _name_in_full(remark), dialect)}{done}"
    for reply in remark.replies:
        yield f"  reply: {_sentence(reply, _name_in_full(reply), dialect)}"


def _ticked(remark: Remark, answers: Answers, dialect: Markdown) -> str:
    """A remark as a line to be ticked off, with the replies beneath it."""
    words = _sentence(remark, _neutral_name(remark, answers), dialect)
    line = f"- [{'x' if remark.is_resolved else ' '}] {words}"
    replies = (_sentence(one, _neutral_name(one, answers), dialect) for one in remark.replies)
    return "\n".join([line, *(f"  - {one}" for one in replies)])


def _sentence(remark: Remark, name: str, dialect: Dialect) -> str:
    """What was said or done, as the dialect writes it; what has both texts, word by word."""
    if remark.kind is Kind.UNTRACKED and remark.about:
        changed = _difference(remark.about, remark.words, dialect)
        return f"{dialect.words('changed without tracking:')} {changed}"
    return dialect.words(_in_words(remark, name))


def _in_words(remark: Remark, name: str) -> str:
    """What was said or done, by whom and when."""
    day = _day(remark.when)
    who = ", ".join(part for part in (name, day) if part)
    if remark.kind is Kind.COMMENT:
        about = f' on "{_short(remark.about)}"' if remark.about else ""
        return f"{who or 'somebody'}{about}: {remark.said}"
    return f"{who}: {_DID[remark.kind](remark)}" if who else _DID[remark.kind](remark)


def _name_in_full(remark: Remark) -> str:
    return f"{remark.author} [{remark.role}]" if remark.role else remark.author


def _neutral_name(remark: Remark, answers: Answers) -> str:
    """The job title that an officer gave, else a number: names of people stay in the file."""
    if remark.role or not remark.author:
        return remark.role
    return f"reviewer {answers.numbers[remark.author]}"


def _answer(answer: Answer, answers: Answers) -> dict[str, Any]:
    return {
        "where": answer.where,
        "section": answer.section,
        "cell": answer.cell,
        "file": answer.place.file,
        "line": answer.place.line,
        "sent": answer.sent,
        "changed_since": answer.is_changed,
        "gone": answer.is_gone,
        "now": answer.now,
        "remarks": [_remark(one, answers) for one in answer.remarks],
    }


def _remark(remark: Remark, answers: Answers) -> dict[str, Any]:
    return {
        "kind": remark.kind.value,
        "who": _neutral_name(remark, answers),
        "when": remark.when,
        "words": remark.said,
        "about": remark.about,
        "after": remark.after,
        "resolved": remark.is_resolved,
        "replies": [_remark(one, answers) for one in remark.replies],
    }


def _day(when: str) -> str:
    try:
        return date_in_words(datetime.fromisoformat(when).date())
    except ValueError:
        return ""


def _after(remark: Remark) -> str:
    return f' after "{remark.after.strip()}"' if remark.after.strip() else ""


def _reads(remark: Remark) -> str:
    return f': it reads "{_plain(remark.words)}"' if remark.words.strip() else ""


def _plain(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    plain = _plain(words)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
