"""Exit codes, documented by `reportgen --help`."""

from __future__ import annotations

from reportgen.codes import Severity
from reportgen.problems import Problems

BUILT = 0
PROBLEMS = 1
WRONG_COMMAND = 2
OUR_FAULT = 3
INTERRUPTED = 130


#: What the command asked for does not exist, or was mistyped; all else is wrong in a file.
ASKED_WRONGLY = frozenset(
    {"P001", "P002", "P003", "P050", "P051", "P052", "P053", "P054", "P055", "P056"}
    | {"P060", "P061", "P069", "P070"}
    | {"P080", "P081", "P082", "P083", "P084", "P090"}
)


def exit_code(found: Problems) -> int:
    """The code for what stands in the way of a command."""
    errors = {problem.code for problem in found if problem.severity is Severity.ERROR}
    return WRONG_COMMAND if errors <= ASKED_WRONGLY else PROBLEMS
