"""What each made part says, by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

from reportgen.audit.rules import RULES
from reportgen.cli import EXIT_CODES
from reportgen.codes import CODES
from reportgen.model.agenda import Agenda
from reportgen.model.appendices import Appendices
from reportgen.model.data import Definitions, Status
from reportgen.model.narrative import Accepted, Cover, Facts, Fragment, Paper
from reportgen.model.publication import Register
from reportgen.model.settings import Settings
from reportgen.model.signoffs import SignOffs
from reportgen.model.style import HouseStyle
from reportgen.model.written import Written
from reportgen.sources.describe import describe, parts_of
from tests.documentation import gate, mistakes, samples, vocabulary
from tests.documentation.markdown import table

EXAMPLE = Path(__file__).parent / "example"
GALLERY = Path(__file__).parents[2] / "templates" / "gallery"

#: The files that people write, each by the model of the whole of it.
FILES: tuple[type[Written], ...] = (
    Settings, Agenda, Paper, Cover, Facts, Appendices, Accepted, SignOffs, Register, Fragment,
    Definitions, HouseStyle,
)  # fmt: skip
MODELS = {model.__name__: model for file in FILES for model in parts_of(file)}


def made(name: str) -> str:
    """What the part of this name says: the kind of part, then what it is of."""
    for kind, make in _KINDS.items():
        if name == kind or name.startswith(f"{kind} "):
            return make(name.removeprefix(kind).strip()).strip("\n")
    raise KeyError(f"there is no made part called {name}")


def _fields(model: str) -> str:
    return describe(MODELS[model])


def _statuses(_: str) -> str:
    rows = [(f"`{one.value}`", one.meaning, "no" if one.missing else "yes") for one in Status]
    return table("letter | meaning | is there a figure?", rows)


def _codes(_: str) -> str:
    rows = [(code, about.severity.value, about.title) for code, about in sorted(CODES.items())]
    return table("code | severity | what it is about", rows)


def _rules(_: str) -> str:
    rows = [
        (f"[{code}](pages/{code}.md)", CODES[code].severity.value, CODES[code].title)
        for code in sorted(RULES)
    ]
    return table("rule | severity | what it finds", rows)


def _exit_codes(_: str) -> str:
    return table("exit code | means", re.findall(r"^  (\d+) +(.+)$", EXIT_CODES, re.MULTILINE))


def _example(file: str) -> str:
    language = "yaml" if file.endswith(".yml") else "csv"
    return f"```{language}\n{(EXAMPLE / file).read_text('utf-8')}```"


def _layout(name: str) -> str:
    """A layout of the gallery: its picture, and all that makes it."""
    style = GALLERY / "templates" / name / "house-style.yml"
    picture = f"![A page of the paper {name}](../pictures/gallery/{name}.png)"
    return f"{picture}\n\n```yaml\n{style.read_text('utf-8')}```"


def _first_paragraph(_: str) -> str:
    return fill(vocabulary.first_paragraph(), 100, initial_indent="> ", subsequent_indent="> ")


def _words(group: str) -> str:
    rows = [(f"`{one.expression}`", one.about, one.printed) for one in vocabulary.group(group)]
    return table("write | what it is | prints, in the example", rows)


def _mistake(name: str) -> str:
    return f"```text\n{mistakes.shown(name, EXAMPLE)}\n```"


#: Every kind of part, and what makes it.
_KINDS: dict[str, Callable[[str], str]] = {
    "layout": _layout,
    "fields of": _fields,
    "columns of": samples.columns,
    "statuses": _statuses,
    "codes": _codes,
    "rules": _rules,
    "what the gate asks": gate.rules,
    "what the build asks": gate.of_the_build,
    "exit codes": _exit_codes,
    "numbers that may be typed": samples.typed,
    "numbers": samples.numbers,
    "periods moved on": samples.moved,
    "periods": samples.periods,
    "example": _example,
    "first paragraph": _first_paragraph,
    "words:": _words,
    "mistake:": _mistake,
}
