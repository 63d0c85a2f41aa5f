"""The manifest of a bundle: what it is, what it was made from, and by what."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from typing import Any

from reportgen import __version__
from reportgen.model.document import Document
from reportgen.model.edition import Edition
from reportgen.model.narrative import Source
from reportgen.model.publication import Publication
from reportgen.model.text import Text

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Made:
    """One edition of a paper that is ready to be put into its bundle.

    `files` are by name, the paper to be opened first; `inputs` are the fingerprints of all that it
    was made from. `checks` is what was looked at, each with what was found.
    """

    edition: Edition
    document: Document
    source: Source
    files: Mapping[str, bytes]
    pages: int
    inputs: Mapping[str, str]
    checks: Mapping[str, str]


def manifest(made: Made, entry: Publication) -> bytes:
    """What a bundle says of itself, as JSON that reads the same on every machine."""
    said = {
        "paper": made.source.name,
        "period": made.source.period.id,
        "title": made.document.title,
        "council": made.document.council,
        **_publication(entry),
        "edition": made.edition,
        "data as at": dict(_data_as_at(made.source)),
        "pages": made.pages,
        "checks": dict(made.checks),
        "files": [_file(name, content) for name, content in made.files.items()],
        "made from": _made_from(made, entry),
        "made with": _made_with(),
    }
    return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode()


def digest(content: bytes) -> str:
    """The SHA-256 of a file, as manifest and register have it."""
    return sha256(content).hexdigest()


def _publication(entry: Publication) -> dict[str, Any]:
    about: dict[str, Any] = {
        "version": entry.version,
        "kind": entry.kind,
        "published on": entry.on.isoformat(),
        "meeting": entry.meeting.isoformat(),
    }
    if entry.corrects:
        about["corrects"] = {"version": entry.corrects, "why": entry.why or ""}
    return about


def _data_as_at(source: Source) -> Iterator[tuple[str, str]]:
    """Of each dataset the last period that the paper, which looks no further, has a figure of."""
    for dataset in source.datasets:
        known = (row.period for row in dataset.observations if row.value is not None)
        periods = [period for period in known if period.end <= source.covered.end]
        if periods:
            yield dataset.name, max(periods, key=lambda period: period.end).id


def _file(name: str, content: bytes) -> dict[str, str | int]:
    return {"name": name, "bytes": len(content), "sha256": digest(content)}


def _made_from(made: Made, entry: Publication) -> dict[str, Any]:
    """The commit, where there was one, and every file with its SHA-256."""
    return {
        "commit": entry.commit or "none: the project was not kept in git",
        "not as in that commit": [str(one) for one in entry.uncommitted if one in made.inputs],
        "files": [{"name": name, "sha256": seen} for name, seen in made.inputs.items()],
    }


def _made_with() -> dict[str, Any]:
    return {
        "reportgen": __version__,
        "python": platform.python_version(),
        "libraries": dict(sorted(_libraries(), key=lambda one: one[0].lower())),
    }


def _libraries() -> Iterator[tuple[str, str]]:
    """The libraries that reportgen asks for itself, with the versions that are installed."""
    for asked in metadata.requires("reportgen") or ():
        name = Text(asked).partition("==")[0]
        yield name, metadata.version(name)
