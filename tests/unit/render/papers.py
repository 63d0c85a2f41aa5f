"""A small paper with everything that a paper can hold, and papers that differ from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportgen.problems import Place
from reportgen.render.job import Attachment, Job, PdfInfo
from reportgen.render.places import Written

SAMPLE = Path(__file__).with_name("sample")
PLACE = Place("narratives/safeguarding-activity/2015-16-Q1/paper.yml")
INFO = PdfInfo(
    title="Safeguarding activity",
    author="Example Council",
    subject="Safeguarding activity from April to August 2015",
    language="en-GB",
    created=date(2015, 11, 5),
)
#: Where the parts of the sample were written: one with the id "here", all else unknown.
HERE = Place("narratives/safeguarding-activity/2015-16-Q1/04-numbers.yml", 120)
WRITTEN = Written({"here": HERE}, PLACE)
FIGURES = Attachment("figures.csv", b"figure,printed\r\n1,721\r\n", "Every figure and its source")
_ROWS = "".join(
    f'<tr><th scope="row">Area {area}</th><td>{area + 4}</td><td>{area + 7}</td></tr>\n'
    for area in range(1, 25)
)


def drawing() -> bytes:
    """The chart of the sample."""
    return (SAMPLE / "referrals.svg").read_bytes()


def paper(*changes: tuple[str, str]) -> Job:
    """The sample paper; each change replaces a text that must be there."""
    html = (SAMPLE / "paper.html").read_text("utf-8").replace("<!-- rows -->", _ROWS)
    for old, new in changes:
        assert old in html, f"the sample no longer has {old!r}"
        html = html.replace(old, new)
    return Job(html, {"referrals": drawing()}, (FIGURES,), INFO, WRITTEN)


def page(body: str, style: str = "") -> Job:
    """A paper of a few words, in the fonts of the sample."""
    html = (SAMPLE / "paper.html").read_text("utf-8")
    head = html.partition("<body>")[0].replace("</style>", f"{style}</style>")
    return Job(f"{head}<body>{body}</body></html>", {"referrals": drawing()}, (), INFO, WRITTEN)
