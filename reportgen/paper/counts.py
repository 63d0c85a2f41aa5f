"""Counts as numbers are made of: in digits, letters and roman numerals."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.model.style.patterns import FORMS, ITEM_FORMS
from reportgen.wording import in_letters, in_roman

#: One for each of FORMS, and of ITEM_FORMS.
_WRITTEN: tuple[Callable[[int], str], ...] = (
    str,
    in_letters,
    lambda count: in_letters(count).upper(),
    in_roman,
    lambda count: in_roman(count).upper(),
)


def counts(**of: int) -> dict[str, str]:
    """What each count is in every form; of one that has not begun, nothing."""
    return {
        f"{name}{form}": written(count)
        for name, count in of.items()
        for form, written in zip(FORMS, _WRITTEN, strict=True)
        if count
    }


def counts_of_item(count: int) -> dict[str, str]:
    """The place of an item in its list: {number}, {letter} and the like."""
    return {form: written(count) for form, written in zip(ITEM_FORMS, _WRITTEN, strict=True)}
