"""Streams of a PDF: packed once, and with ends that cannot be misread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf

_END = b"\nendstream"


@contextmanager
def steady_streams() -> Iterator[None]:
    """While a PDF is written, give each stream the same bytes for the file and for its identifier.

    pydyf would pack every stream twice, a twentieth of the time of a paper.
    """
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


def _clear_end(written: bytes) -> bytes:
    r"""A stream whose data ends in \r gets \r\n, and not \n alone, after it.

    Otherwise the \r would be taken for a part of the end of line, and the stream for one byte
    shorter than its /Length (ISO 19005-3, 6.1.7.1). It happens to one packed stream in 256.
    """
    body = written.removesuffix(_END)
    return body + b"\r" + _END if body.endswith(b"\r") else written
