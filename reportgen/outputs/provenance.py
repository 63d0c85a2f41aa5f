"""What a paper was made from, as its PDF carries it and the manifest of its bundle tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import PurePath
from typing import Any

from reportgen import __version__
from reportgen.model.document import Document
from reportgen.model.narrative import Source
from reportgen.model.provenance import NO_COMMIT, OURS, WHAT
from reportgen.model.publication import Publication
from reportgen.model.text import Text
from reportgen.outputs.record import MISSING
from reportgen.outputs.untold import WHY, untold

_STYLES = "templates"  # the folder of the house styles that come with reportgen


@dataclass(frozen=True)
class Origin:
    """A paper, the SHA-256 of each file it was made from, and as what it is published, if it is."""

    source: Source
    document: Document
    inputs: Mapping[str, str]
    entry: Publication | None = None


def provenance(origin: Origin) -> bytes:
    """What the PDF carries, as JSON that reads the same on every machine.

    It names no version of Python: the same paper must have the same bytes with the next one.
    """
    return as_json({"what": WHAT, **told(origin)})


def told(origin: Origin) -> dict[str, Any]:
    """What there is to tell of where a paper comes from."""
    return {
        "paper": origin.source.name,
        "period": origin.source.period.id,
        "title": origin.document.title,
        "council": origin.document.council,
        "edition": origin.document.edition,
        **({"not for publication": True} if origin.document.exempt_mark else {}),
        **(_publication(origin.entry) if origin.entry else {}),
        "data as at": dict(_data_as_at(origin.source)),
        "made from": _made_from(origin),
        "made with": {"reportgen": __version__, "libraries": _libraries()},
    }


def as_json(said: Mapping[str, Any]) -> bytes:
    """Words that people can read as well."""
    return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode()


def named_for_all(inputs: Mapping[str, str]) -> dict[str, str]:
    """The files that are there with their fingerprints, named as on every machine."""
    files = {name: seen for name, seen in inputs.items() if not name.endswith("/")}
    return {_named(name): seen for name, seen in files.items() if seen != MISSING}


def _named(name: str) -> str:
    path = PurePath(name)
    if not path.is_absolute():
        return name
    last = len(path.parts) - path.parts[::-1].index(_STYLES) - 1
    return f"{OURS}{'/'.join(path.parts[last:])}"


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


def _made_from(origin: Origin) -> dict[str, Any]:
    """The commit, where a version was published from one, and every file with its SHA-256.

    That of a file in which counts are hidden is not told.
    """
    hidden = untold(origin.source, origin.document)
    files = [
        {"name": name, **({"not told": WHY} if name in hidden else {"sha256": seen})}
        for name, seen in origin.inputs.items()
    ]
    if origin.entry is None:
        return {"files": files}
    return {
        "commit": origin.entry.commit or NO_COMMIT,
        "not as in that commit": [
            str(file) for file in origin.entry.uncommitted if file in origin.inputs
        ],
        "files": files,
    }


def _libraries() -> dict[str, str]:
    """The libraries that reportgen asks for itself, with the versions that are installed."""
    asked = (Text(line).partition("==")[0] for line in metadata.requires("reportgen") or ())
    return {name: metadata.version(name) for name in sorted(asked, key=str.lower)}
