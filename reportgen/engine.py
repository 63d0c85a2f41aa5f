"""What makes the papers, as one fingerprint: reportgen itself, Python and every library.

What was made by another engine is made again. No list says which library shows in a paper and
which does not: such a list is forgotten when a library comes to need another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256

_PACKAGE = os.path.dirname(__file__)
_DESCRIBED_BY = (".dist-info", ".egg-info")


@cache
def engine() -> str:
    """The fingerprint, taken once a run: it takes a few milliseconds."""
    about = "\n".join([sys.version, *_libraries(sys.path)])
    digest = sha256(about.encode())
    for name, content in _own_files():
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _libraries(folders: Iterable[str]) -> list[str]:
    """Every library that is installed and its version, by the folder that describes it.

    `importlib.metadata` would say the same, after loading all that it takes to read an e-mail.
    """
    there = (folder for folder in dict.fromkeys(folders) if os.path.isdir(folder))
    names = (entry.name for folder in there for entry in os.scandir(folder))
    return sorted(name for name in names if name.endswith(_DESCRIBED_BY))


def _own_files() -> Iterator[tuple[str, bytes]]:
    """The code of reportgen and all that stands beside it, by name."""
    for folder, within, names in os.walk(_PACKAGE):
        within[:] = sorted(name for name in within if name != "__pycache__")
        for name in sorted(names):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                yield path.removeprefix(_PACKAGE), file.read()
