"""Shows that work is going on: one line that changes on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
import sys
from types import TracebackType
from typing import TextIO

CLEAR = "\r\x1b[K"


class Progress:
    """Tells each step as it begins. Goes to standard error, so that results stay apart."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Write to `stream`, by default standard error."""
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()

    def __call__(self, step: str) -> None:
        """Say what is being done now."""
        self._write(CLEAR + step[: shutil.get_terminal_size().columns - 1] if self._live else step)

    def __enter__(self) -> Progress:
        """Progress is shown while work lasts."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave no half line behind."""
        if self._live:
            self._write(CLEAR)

    def _write(self, text: str) -> None:
        print(text, end="" if self._live else "\n", file=self._stream, flush=True)
