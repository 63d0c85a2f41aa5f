"""The manifest of a bundle: what it is, what it was made from, and by what."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from reportgen.outputs.provenance import Origin, as_json, told

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Made:
    """One edition of a paper that is ready to be put into its bundle.

    `files` are by name, the paper to be opened first. `checks` is what was looked at, each with
    what was found.
    """

    origin: Origin
    files: Mapping[str, bytes]
    pages: int
    checks: Mapping[str, str]


def manifest(made: Made) -> bytes:
    """What a bundle says of itself, as JSON."""
    said = told(made.origin)
    said["made with"]["python"] = platform.python_version()
    files = [_file(name, content) for name, content in made.files.items()]
    return as_json({**said, "pages": made.pages, "checks": dict(made.checks), "files": files})


def digest(content: bytes) -> str:
    """The SHA-256 of a file, as manifest and register have it."""
    return sha256(content).hexdigest()


def _file(name: str, content: bytes) -> dict[str, str | int]:
    return {"name": name, "bytes": len(content), "sha256": digest(content)}
