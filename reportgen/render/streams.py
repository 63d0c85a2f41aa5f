"""How the objects of a PDF are written: each once, and with ends that cannot be misread.

pydyf words every object twice, for the file and for its identifier, which takes longer than all
that we do to the tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf

_END = b"\nendstream"


@contextmanager
def steady_streams() -> Iterator[None]:
    """While a PDF is written, pack each stream once."""
    original = pydyf.Stream.data
    packed: dict[pydyf.Stream, bytes] = {}

    def data(stream: pydyf.Stream) -> bytes:
        if stream not in packed:
            packed[stream] = _clear_end(original.fget(stream))
        return packed[stream]

    pydyf.Stream.data = property(data)
    try:
        yield
    finally:
        pydyf.Stream.data = original


class _Worded(pydyf.Object):  # type: ignore[misc]
    """An object that has its final words."""

    data = b""

    def __init__(self, number: int, data: bytes) -> None:
        """Take the place of the object with this number."""
        super().__init__()
        self.number, self.data = number, data


def word_once(pdf: pydyf.PDF) -> None:
    """Give every object its final words, when nothing changes it any more."""
    pdf.objects[:] = [
        _Worded(thing.number, thing.data) if isinstance(thing, pydyf.Dictionary) else thing
        for thing in pdf.objects
    ]


def _clear_end(written: bytes) -> bytes:
    r"""A stream whose data ends in \r gets \r\n, and not \n alone, after it.

    Otherwise the \r would be taken for a part of the end of line, and the stream for one byte
    shorter than its /Length (ISO 19005-3, 6.1.7.1). It happens to one packed stream in 256.
    """
    body = written.removesuffix(_END)
    return body + b"\r" + _END if body.endswith(b"\r") else written
