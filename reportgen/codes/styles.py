"""House styles: codes H."""

from reportgen.codes.kinds import Code, error, note

STYLES: dict[str, Code] = {
    # The style and its settings.
    "H001": error("no such house style"),
    "H002": error("house styles that extend each other in a circle"),
    "H003": note("a section that neither the house style nor a paper has"),
    # Its templates.
    "H010": error("a template cannot be read"),
    "H011": error("a template uses a name that does not exist"),
    "H012": error("a template is missing"),
    "H013": error("a template cannot be carried out"),
    "H014": error("a file of a house style is not UTF-8"),
}
