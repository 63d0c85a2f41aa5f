"""The templates of a house style: where they are found, what they may do, what is wrong in them.

Every value is escaped, whatever the template is called; a template sees what it is given and
nothing else; a name that does not exist is an error.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError

from reportgen.paper import bounds
from reportgen.problems import Place, Problem, did_you_mean

#: The folders of a style and of those that it extends, the style's own first, `base` last.
Folders = tuple[Path, ...]


class _Unknown(StrictUndefined):
    """A name that a template uses and that does not exist."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        known = _names_of(self._undefined_obj)
        what = f'there is no "{self._undefined_name}" here'
        return ": ".join(
            part for part in (what, did_you_mean(str(self._undefined_name), known)) if part
        )


def _names_of(thing: object) -> list[str]:
    if isinstance(thing, Mapping):
        return [str(name) for name in thing]
    return [field.name for field in fields(thing)] if is_dataclass(thing) else []


def environment(folders: Folders) -> bounds.Bounded:
    """Where the templates of these folders run.

    `parts/table.html.j2` is the nearest of that name; `base/parts/table.html.j2` is that of base,
    which a template of the same name can extend.
    """
    nearest = [FileSystemLoader(folder) for folder in folders]
    named = PrefixLoader({folder.name: FileSystemLoader(folder) for folder in folders})
    return bounds.Bounded(
        loader=ChoiceLoader([*nearest, named]),
        bytecode_cache=_compiled(),
        optimized=False,  # nothing of a template is run before it is asked for
        autoescape=True,
        undefined=_Unknown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _compiled() -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept, for it takes 50 ms: a folder of the user alone.

    None where somebody else has taken its name. What was compiled without these bounds is not used.
    """
    rules = hashlib.sha256(Path(bounds.__file__).read_bytes()).hexdigest()[:16]
    try:
        return FileSystemBytecodeCache(pattern=f"reportgen-{rules}-%s.cache")
    except RuntimeError:
        return None


def problem_of(error: Exception, folders: Folders) -> Problem | None:
    """What is wrong in a template, in plain words; None where the fault is not a template's."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax_problem(error, folders)
    if isinstance(error, UnicodeDecodeError):
        return _encoding_problem(folders)
    place = _place_in_template(error, folders)
    if isinstance(error, TemplateNotFound):
        return _missing_problem(error, place, folders)
    return _running_problem(error, place) if place else None


def _syntax_problem(error: TemplateSyntaxError, folders: Folders) -> Problem:
    place = _place(error.filename or "", error.lineno, folders) or Place("templates")
    return Problem("H010", place, f"the template cannot be read: {error.message}")


def _missing_problem(error: TemplateNotFound, place: Place | None, folders: Folders) -> Problem:
    searched = ", ".join(f"{folder.parent.name}/{folder.name}" for folder in folders)
    return Problem(
        "H012",
        place or Place(searched),
        f'there is no template "{error.name}" in {searched}',
        "correct its name, or write the file",
    )


def _running_problem(error: Exception, place: Place) -> Problem:
    if isinstance(error, UndefinedError):
        mend = "templates/README.md lists every name that a template may use"
        return Problem("H011", place, str(error), mend)
    mend = "a template places words that are ready: it does not calculate and opens nothing"
    if isinstance(error, SecurityError):
        return Problem("H013", place, "a template may not do this", mend)
    if isinstance(error, (bounds.EndlessError, RecursionError)):
        why = str(error) if isinstance(error, bounds.EndlessError) else "it leads into itself"
        what = f"this template does not come to an end: {why}"
        return Problem("H013", place, what, "look for loops, and take out those within others")
    return Problem("H013", place, "this line of the template cannot be carried out", mend)


def _encoding_problem(folders: Folders) -> Problem | None:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _is_text(path):
                what = "this file is not text in UTF-8"
                return Problem("H014", named(path, folder), what, "save it again as UTF-8")
    return None


def _is_text(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _place_in_template(error: Exception, folders: Folders) -> Place | None:
    """The innermost line of a template that the error went through."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = (_place(frame.filename, frame.lineno or 0, folders) for frame in frames)
    return next((place for place in places if place), None)


def _place(filename: str, line: int, folders: Folders) -> Place | None:
    path = Path(filename)
    return next(
        (named(path, folder, line) for folder in folders if path.is_relative_to(folder)), None
    )


def named(path: Path, folder: Path, line: int = 0) -> Place:
    """As a maintainer knows it: templates/STYLE/FILE."""
    return Place(path.relative_to(folder.parent.parent).as_posix(), line)
