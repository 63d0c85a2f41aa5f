"""Ends of streams that cannot be misread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf

_END = b"\nendstream"


@contextmanager
def clear_ends() -> Iterator[None]:
    r"""While a PDF is written: data that ends in \r gets \r\n, and not \n alone, after it.

    Otherwise the \r would be taken for a part of the end of line, and the stream for one byte
    shorter than its /Length (ISO 19005-3, 6.1.7.1). It happens to one compressed stream in 256.
    """
    original = pydyf.Stream.data

    def data(stream: pydyf.Stream) -> bytes:
        written: bytes = original.fget(stream)
        body = written.removesuffix(_END)
        return body + b"\r" + _END if body.endswith(b"\r") else written

    pydyf.Stream.data = property(data)
    try:
        yield
    finally:
        pydyf.Stream.data = original
