"""Indicators and their figures, actions and risks: codes D."""

from reportgen.codes.kinds import Code, error, note, query

DATA: dict[str, Code] = {
    # Indicators, observations and comparators, as they are written.
    "D001": error("an indicator that is not defined"),
    "D002": error("a category that is not defined"),
    "D003": error("a period that cannot be read"),
    "D004": error("a period that does not suit its indicator"),
    "D005": error("a number that cannot be read"),
    "D006": error("a sign that does not suit the unit"),
    "D007": error("a figure that is missing without a status"),
    "D008": error("a status that is not known"),
    "D009": error("a figure that its status says is missing"),
    "D010": error("an indicator defined twice"),
    "D011": error("a comparator that is not defined"),
    "D012": error("a percentage that may be a share of one"),
    "D013": error("a count that is not whole"),
    "D014": error("a cell that must be filled"),
    "D015": error("a numerator or a denominator without the other"),
    "D016": error("a numerator or denominator that the indicator does not have"),
    "D017": error("a count below 0"),
    "D018": error("a name that several indicators or categories have"),
    # Figures, computed: indicators/
    "D040": error("a given value is not what its numerator and denominator make"),
    "D041": error("a numerator is larger than its denominator"),
    "D042": error("two rows give the same figure"),
    "D043": query("a denominator is 0, so there is no value"),
    "D044": query("categories do not add up to their total"),
    "D045": error("one indicator is defined in several datasets"),
    "D046": query("a percentage above 100"),
    # Figures that are suppressed: indicators/protecting/
    "D060": note("figures that are not shown, so that nobody is told of"),
    "D061": query("a small count that other figures of the data give away"),
    # Action plans and registers of risks, as they are written.
    "D070": error("an action or a risk with the id of another"),
    "D071": error("a rating that is not known"),
    "D072": error("a day that cannot be read"),
    "D073": error("a likelihood or an impact that is not 1 to 5"),
    # Actions that contradict themselves or the paper.
    "D080": query("an action that is rated green and overdue"),
    "D081": query("an action that is complete and has no day, or the reverse"),
    "D082": query("an action completed after what the paper covers"),
    "D083": query("an action with a rating that the list should not have"),
    "D084": query("an id, a theme or a kind that is another but for its capitals"),
}
