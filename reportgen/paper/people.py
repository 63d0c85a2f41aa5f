"""People in what a paper prints: each name and each way to reach somebody is asked about."""

from __future__ import annotations

from reportgen.model.people import personal
from reportgen.model.text import Text
from reportgen.problems import Problems


def find_people(text: Text, found: Problems) -> None:
    """Ask about every e-mail address, telephone number and name after a title in some words."""
    about = " ".join(text.split())
    for start, end, what, mend in personal(text):
        told = f"{what} is printed here: {' '.join(text[start:end].split())}"
        or_so = f"{mend}; or accept it, with the reason why it is published"
        found.add("N065", text.place(start, end - start), told, or_so, about=about)
