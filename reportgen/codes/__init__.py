"""Every problem that reportgen can report: its code, its severity, what it is about.

The letter says whose work it is, and each letter is a module: P the project and the command, S the
writing of files (YAML, CSV, XLSX), D data, N narratives, H house styles, C charts, R the finished
PDF, A the audit, G the gate: what stands between a paper and the agenda. A code is never reused.
"""

from reportgen.codes.audit import AUDIT
from reportgen.codes.charts import CHARTS
from reportgen.codes.data import DATA
from reportgen.codes.files import FILES
from reportgen.codes.gate import GATE
from reportgen.codes.groups import (
    DISCLOSING,
    FIXED,
    NAMING,
    can_be_accepted,
    is_of_audit,
    is_of_claim,
)
from reportgen.codes.kinds import Code, Severity
from reportgen.codes.narratives import NARRATIVES
from reportgen.codes.pages import PAGES
from reportgen.codes.project import PROJECT
from reportgen.codes.styles import STYLES

#: By its letter, the codes of a family.
FAMILIES: dict[str, dict[str, Code]] = {
    "P": PROJECT,
    "S": FILES,
    "D": DATA,
    "N": NARRATIVES,
    "H": STYLES,
    "C": CHARTS,
    "R": PAGES,
    "A": AUDIT,
    "G": GATE,
}
CODES = {code: kind for family in FAMILIES.values() for code, kind in family.items()}

__all__ = [
    "CODES",
    "DISCLOSING",
    "FAMILIES",
    "FIXED",
    "NAMING",
    "Code",
    "Severity",
    "can_be_accepted",
    "is_of_audit",
    "is_of_claim",
]
