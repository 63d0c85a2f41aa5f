"""Charts of every kind, and the awkward ones: what the tests of drawing run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.model.chart import Chart, ChartKind, Level, Point, Reference, Series, Wording

YEARS = ("2012-13", "2013-14", "2014-15", "2015-16 Q1", "Jul\N{EN DASH}Aug 2015")
ABUSE = ("Neglect", "Emotional abuse", "Sexual abuse", "Physical abuse")
MONTHS = tuple(f"{month} {year}" for year in range(2013, 2016) for month in ("Apr", "Aug", "Dec"))


def series(
    labels: Sequence[str],
    values: Sequence[float | None],
    unit: str = "",
    name: str = "Referrals",
    provisional: Sequence[int] = (),
) -> Series:
    """A series of these values; a missing one is worded [x]."""
    points = (
        point(label, value, _in_words(value, unit), at in provisional)
        for at, (label, value) in enumerate(zip(labels, values, strict=True))
    )
    return Series(wording(name), tuple(points))


def point(label: str, value: float | None, text: str, provisional: bool = False) -> Point:
    """A point that is said in one way only."""
    exact = None if value is None else Decimal(str(value))
    return Point(wording(label), exact, wording(text), provisional)


def wording(words: str) -> Wording:
    """Words that are the same where room is short and in a sentence."""
    return Wording(words, words)


def _in_words(value: float | None, unit: str) -> str:
    return "[x]" if value is None else f"{value:,.1f}%" if unit == "%" else f"{value:,.0f}"


REFERRALS = Chart(
    ChartKind.BAR,
    "Referrals a month",
    "",
    (series(YEARS, [140, 144, 133, 240, 113], provisional=[3, 4]),),
)
CONVERSION = Chart(
    ChartKind.LINE,
    "Share of referrals that went on to assessment",
    "%",
    (series(YEARS, [96.0, 83.0, None, 64.0, 75.0], "%", provisional=[4]),),
    (
        Reference("target", Decimal("80"), "80%"),
        Reference("South East benchmark", Decimal("78.2"), "78.2%"),
    ),
)
STEPPED = Chart(
    ChartKind.LINE,
    "Assessments on time",
    "%",
    (series(YEARS, [88.0, 91.0, 90.0, 92.0, 94.0], "%"),),
    (
        Reference(
            "target",
            Decimal("95"),
            "95%",
            (Level(2, Decimal("85"), "85%"), Level(4, Decimal("90"), "90%")),
        ),
    ),
)
PLANS = Chart(
    ChartKind.CATEGORIES,
    "Share of child protection plans",
    "%",
    (
        series(ABUSE, [49.8, 28.3, 14.8, 7.2], "%", "At 30 June 2015"),
        series(ABUSE, [44.9, 37.0, 10.6, 7.5], "%", "At 31 August 2015", provisional=[0, 1]),
    ),
)
ADOPTION = Chart(
    ChartKind.LINE,
    "Average days",
    "",
    (
        series(YEARS, [544, 592, 681, 611, 736], "", "A1: entering care to moving in"),
        series(YEARS, [222, 242, 326, 285, 377], "", "A2: court authority to match"),
    ),
    (
        Reference("A1 target", Decimal("420"), "420 days"),
        Reference("A2 target", Decimal("120"), "120 days"),
    ),
)
FOUR_LINES = Chart(
    ChartKind.LINE,
    "Rate per 10,000 children",
    "",
    (
        series(YEARS, [60, 62, 66, 68, 66], name="Reading"),
        series(YEARS, [48, 48, 48, 49, 50], name="South East"),
        series(YEARS, [60, 60, 61, 63, 65], name="Statistical neighbours"),
        series(YEARS, [60, 60, 60, 60, None], name="England"),
    ),
)
FOUR_BARS = Chart(ChartKind.BAR, "Rate per 10,000 children", "", FOUR_LINES.series)
COMPLAINTS = Chart(
    ChartKind.CATEGORIES,
    "Complaints",
    "",
    (
        series(
            ["Communication", "Looked-after child payments and other allowances", "Contact"],
            [9, None, 0],
        ),
    ),
    (Reference("last year's average", Decimal("12"), "12"),),
)

SAMPLES = {
    "referrals": REFERRALS,
    "conversion": CONVERSION,
    "stepped": STEPPED,
    "stepped bars": replace(STEPPED, kind=ChartKind.BAR),
    "plans": PLANS,
    "adoption": ADOPTION,
    "four lines": FOUR_LINES,
    "four bars": FOUR_BARS,
    "complaints": COMPLAINTS,
    "steep": Chart(ChartKind.LINE, "Children", "", (series(YEARS, [237, 227, 208, 207, 223]),)),
    "many periods": Chart(ChartKind.LINE, "", "", (series(MONTHS * 4, range(100, 136)),)),
    "one point": Chart(ChartKind.LINE, "Referrals", "", (series(["2014-15"], [1598]),)),
    "below zero": Chart(ChartKind.BAR, "Change", "%", (series(ABUSE, [4, -12.5, 0, None], "%"),)),
    "categories below zero": Chart(
        ChartKind.CATEGORIES, "Change", "%", (series(ABUSE, [4, -12.5, 0, None], "%"),)
    ),
    "zeros": Chart(ChartKind.BAR, "Children", "", (series(YEARS, [0] * 5),)),
    "nothing, line": Chart(ChartKind.LINE, "Children", "", (series(YEARS, [None] * 5),)),
    "nothing, bar": Chart(ChartKind.BAR, "Children", "", (series(YEARS, [None] * 5),)),
    "nothing, categories": Chart(
        ChartKind.CATEGORIES, "Children", "", (series(YEARS, [None] * 5),)
    ),
    "no series": Chart(ChartKind.CATEGORIES, "Children", "", ()),
}
