"""What an independent validator says of a PDF that is to be published.

reportgen's own checks look at every build; they are made by those who made the PDF. page-validation
is not, and holds it to the rules of both standards that it declares.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import NamedTuple

MOST_TOLD = 5  # of the rules that one standard says are broken


class Verdict(NamedTuple):
    """What was said of a PDF: by whom and by which standard, and what it breaks."""

    standard: str
    validator: str
    rules: int
    broken: tuple[str, ...]

    @property
    def words(self) -> str:
        """As the manifest has it."""
        said = "; ".join(self.broken) or "passed"
        return f"{said} ({self.rules} rules, {self.validator})"


def validated(pdf: bytes) -> Iterator[Verdict]:
    """What the validator says, standard by standard: PDF/UA-1 and PDF/A-3a.

    Raises OSError where there is no room for the file that it reads.
    """
    import page  # takes a while to load

    profiles = {
        "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
        "PDF/A-3a": page.ValidationProfile.PDF_A_3A,
    }
    validator = f"page-validation {page.__version__}"
    for standard, profile in profiles.items():
        try:
            report = page.validate_pdf_bytes(pdf, profile=profile)
        except page.PageError:
            _look_for_room(pdf)  # it cannot tell a file cut short from one that is broken
            raise
        told = dict.fromkeys(f"{one.rule_id}: {one.message}" for one in report.failures)
        yield Verdict(standard, validator, report.rules.total, tuple(told)[:MOST_TOLD])


def _look_for_room(pdf: bytes) -> None:
    """Raise OSError, with the folder's name, where the validator's own file finds no room."""
    try:
        with tempfile.TemporaryFile() as file:
            file.write(pdf)
    except OSError as refused:
        raise OSError(refused.errno, refused.strerror, tempfile.gettempdir()) from None
