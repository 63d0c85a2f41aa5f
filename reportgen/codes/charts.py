"""What a chart cannot show: codes C."""

from reportgen.codes.kinds import Code, error

CHARTS: dict[str, Code] = {
    "C010": error("several units in one chart"),
    "C011": error("counts over periods of different length in one chart"),
    "C012": error("too many series in one chart"),
    "C013": error("a line of one point"),
    "C014": error("a comparator that does not fit its chart"),
    "C015": error("too many categories in one chart"),
    "C020": error("a chart cannot be drawn"),
    "C021": error("several indicators in a chart of one"),
    "C022": error("periods that do not follow one another evenly"),
    "C023": error("a break in series within a run chart"),
    "C024": error("parts that do not make a whole"),
    "C025": error("a part below zero"),
}
