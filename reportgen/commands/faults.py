"""What ends a paper, or a command, though nothing that people wrote is wrong.

Either the system refused something, such as room on the disk, or reportgen itself is at fault.
"""

from __future__ import annotations

import traceback
from pathlib import Path

from reportgen import __version__


def is_refusal(fault: Exception) -> bool:
    """Whether the system refused, and says so in words of its own."""
    return isinstance(fault, OSError) and bool(fault.strerror)


def in_short(fault: Exception) -> str:
    """A fault in one line, for where there are others."""
    if is_refusal(fault):
        return _refused(fault)
    return f"a fault of reportgen: {_where(fault)}"


def explained(fault: Exception) -> str:
    """A fault, and what can be done about it."""
    if is_refusal(fault):
        return f"error: {_refused(fault)}"
    return (
        "error: this is a fault of reportgen, not of what you wrote; your files are as they were.\n"
        f"  Please report it, with the command and this line: reportgen {__version__}, "
        f"{_where(fault)}: {fault}\n"
        "  reportgen --debug and the rest of your command shows more."
    )


def _refused(fault: Exception) -> str:
    assert isinstance(fault, OSError)
    what = f" {fault.filename}" if fault.filename else ""  # a full disk names no file
    return f"the system refused{what}: {fault.strerror}"


def _where(fault: Exception) -> str:
    """The kind of fault and where it came up."""
    origin = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(origin.filename).name}:{origin.lineno}"
