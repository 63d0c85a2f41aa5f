"""The gate, between a paper and the agenda: codes G."""

from reportgen.codes.kinds import Code, error, note, query

GATE: dict[str, Code] = {
    # Approval.
    "G001": error("a section that is not approved"),
    # Sign-offs.
    "G010": error("a sign-off that nobody has given"),
    "G011": error("a sign-off of what has changed since"),
    "G012": error("a sign-off that no paper asks for, or several do"),
    "G013": error("a sign-off of a day that is still to come"),
    "G014": note("a sign-off that the house style does not ask for"),
    "G015": query("a sign-off by another job title than is asked for"),
    # Days.
    "G020": error("a meeting that is over"),
    "G021": error("a late paper that does not say why"),
    "G022": error("a paper that says it is late, and is not"),
    "G023": error("short notice of a key decision that nobody has agreed to"),
    "G024": query("a meeting on a day when the council is closed"),
    "G025": query("a meeting that the council's calendar does not have"),
    "G026": query("a meeting more than a year after what its paper is about"),
    # What is open and what is exempt.
    "G030": error("a cover that calls open what is declared exempt"),
    "G031": error("a cover that calls exempt what is not declared so"),
    "G033": query("words of an open paper that say it is not for publication"),
    "G034": note("a person who will be named to all"),
    # What belongs to a report.
    "G040": query("an appendix that is not attached"),
    "G041": query("a report without a list of background papers"),
    "G042": query("a published work among the background papers"),
    # Plain words.
    "G060": note("sentences that are long"),
    "G061": note("a paper that is hard to read"),
}
