"""Charts of every kind, and the awkward ones: what the tests of drawing run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.model.chart import (
    Chart,
    ChartKind,
    Level,
    Nature,
    Point,
    Reference,
    Series,
    Special,
    Verdict,
    Wording,
)

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

QUARTERS = tuple(f"20{year}-{year + 1} Q{quarter}" for year in range(10, 16) for quarter in "1234")


def stacked(
    labels: Sequence[str], parts: Sequence[Sequence[float | None]], total: Sequence[float] = ()
) -> Chart:
    """Bars of parts, each part over the labels."""
    names = (*ABUSE[:3], "Physical abuse, and harm of any other kind")
    runs = tuple(
        series(labels, part, name=name, provisional=[len(labels) - 1])
        for name, part in zip(names, parts, strict=False)
    )
    whole = series(labels, total) if total else None
    return Chart(ChartKind.STACKED, "Children with a plan", "", runs, total=whole)


STACK = stacked(
    YEARS[:4],
    [[98, 104, 109, 120], [40, 45, 39, 44], [22, 20, 25, 18], [11, 2, 10, 9]],
    [171, 171, 183, 191],
)
SUPPRESSED = stacked(YEARS[:3], [[98, 104, 7], [40, 45, None], [None, 9, None]], [141, 158, 12])


def xmr(values: Sequence[float | None], special: Sequence[Special | None] = ()) -> Chart:
    """A run chart with its mean, its limits and all that can be said."""
    lines = (
        Reference("target", Decimal(90), "90%", side=-1),
        Reference("mean", Decimal(75), "75.0%", stands="middle"),
        Reference("upper limit", Decimal("85.4"), "85.4%", stands="limit"),
        Reference("lower limit", Decimal("64.6"), "64.6%", stands="limit"),
    )
    verdicts = (
        Verdict("Variation: special cause, improving: it is high", "high", Nature.IMPROVING),
        Verdict("Assurance: the target of 90% is consistently missed", "miss"),
    )
    runs = (series(QUARTERS[: len(values)], values, "%", provisional=[len(values) - 1]),)
    special = (*special, *[None] * (len(values) - len(special)))
    return Chart(ChartKind.RUN, "Children", "%", runs, lines, None, special, verdicts)


HIGH = Special(Nature.IMPROVING, True, "above the upper limit")
LOW = Special(Nature.CONCERNING, False, "below the lower limit")
XMR = xmr([60, 72, 68, 71, 75, 69, 73, 72, 70, 74, None, 73, 88], [LOW, *[None] * 11, HIGH])
RUN = Chart(
    ChartKind.RUN,
    "Children",
    "%",
    (series(YEARS, [70, 72, None, 71, 75], "%"),),
    (Reference("median", Decimal("71.5"), "71.5%", stands="middle"),),
    verdicts=(Verdict("Too few points for limits: twelve are needed, and there are four"),),
)


def panels(labels: Sequence[str], *runs: tuple[str, str, Sequence[float | None]]) -> Chart:
    """Small charts, each of a name, a unit and its values."""
    each = (
        replace(series(labels, values, unit, name, provisional=[len(labels) - 1]), unit=unit)
        for name, unit, values in runs
    )
    return Chart(ChartKind.MULTIPLES, "", "", tuple(each))


PANELS = panels(
    YEARS,
    ("Referrals", "", [1200, 1345, 1290, 1400, 1500]),
    ("Assessments completed within 45 working days of referral (%)", "%", [83, 79, None, 88, 91]),
    ("Net spending on placements (£)", "£", [-4, 3, 2, -2, 0]),
    ("Children looked after", "", [223, 221, None, None, None]),
    ("Repeat referrals (%)", "%", [None] * 5),
    ("Plans", "", [7] * 5),
    ("Conferences within 15 days (%)", "%", [50, 60, 70, 80, 100]),
    ("Days from entering care to moving in with a family (days)", "", [544, 592, 681, 611, 736]),
)
TREND = Chart(ChartKind.SPARKLINE, "", "", (series(YEARS, [4, 7, None, 5, 6], provisional=[4]),))

SAMPLES = {
    "panels": PANELS,
    "panels of large sums": panels(YEARS, ("Spending (£)", "£", [x * 10**9 for x in range(5)])),
    "panels of many periods": panels(QUARTERS, ("One", "", range(24)), ("Two", "%", range(24))),
    "panels of two periods": panels(YEARS[:2], ("One", "", [1, 2]), ("Two", "%", [3, None])),
    "panels of many gaps": panels(QUARTERS, ("One", "", [*range(23), None])),
    "no panels": Chart(ChartKind.MULTIPLES, "", "", ()),
    "stack": STACK,
    "stack with parts suppressed": SUPPRESSED,
    "stack of many periods": stacked(
        QUARTERS, [range(50, 74), [20] * 24, [10] * 24, [8] * 24], range(88, 112)
    ),
    "stack of shares": replace(STACK, total=None, unit="%"),
    "stack of nothing": stacked(YEARS[:3], [[None] * 3] * 4),
    "stack of zeros": stacked(YEARS[:3], [[0] * 3] * 4, [0] * 3),
    "xmr": XMR,
    "xmr of many periods": xmr([60 + 7 * at % 11 for at in range(24)], [None, HIGH, LOW]),
    "run": RUN,
    "run of nothing": Chart(ChartKind.RUN, "Children", "", (series(YEARS, [None] * 5),)),
    "run below zero": Chart(ChartKind.RUN, "£", "£", (series(YEARS, [-4, 3, -2.5, 0, 1]),)),
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
