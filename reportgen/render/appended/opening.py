"""Opening a file that is to be appended, as far as it can be opened."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from pikepdf import Pdf

from reportgen.problems import Problem
from reportgen.render.job import Appended

AGAIN = "open it in the program that it was made with, and save it as PDF again"

#: What pikepdf, or our reading of what it gives, raises where a part of a file is not of the kind
#: that the standard says: a number where a dictionary must stand, a list of no items.
_MISSHAPEN = (
    pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip


class CannotOpenError(Exception):
    """A file that cannot be used at all, and why."""

    def __init__(self, problem: Problem) -> None:
        """Say what is wrong with it."""
        super().__init__(problem.what)
        self.problem = problem


@contextmanager
def opened(file: Appended, *, is_sound: bool = False) -> Iterator[Pdf]:
    """The file; raises CannotOpenError. To look through all of it is left out of a sound one."""
    try:
        pdf = pikepdf.open(io.BytesIO(file.content), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise CannotOpenError(_encrypted(file)) from None
    except pikepdf.PdfError:
        raise CannotOpenError(_damaged(file)) from None
    with pdf:
        if pdf.is_encrypted:
            raise CannotOpenError(_encrypted(file))
        has_faults = not is_sound and pdf.check_pdf_syntax()
        if has_faults or pdf.get_warnings() or not len(pdf.pages):
            raise CannotOpenError(_damaged(file))
        yield pdf


def _encrypted(file: Appended) -> Problem:
    what = "this PDF is protected by a password, or against changes"
    mend = "save it without protection: everybody must be able to read what is published"
    return Problem("R031", file.place, what, mend)


def _damaged(file: Appended) -> Problem:
    return Problem("R030", file.place, "this PDF is damaged: parts of it cannot be read", AGAIN)


@contextmanager
def its_own_faults(file: Appended) -> Iterator[None]:
    """Where a file is read whose parts may not be what they should be; raises CannotOpenError.

    Nothing else is done there, or our own faults would be told as those of the file.
    """
    try:
        yield
    except _MISSHAPEN:
        what = "this PDF is not built as the standard asks"
        raise CannotOpenError(Problem("R030", file.place, what, AGAIN)) from None
