"""Elements of a file by their plain names: two sets of namespaces are in use for the same."""

from __future__ import annotations

from typing import Any


def local(element: Any) -> str:
    """The name of an element."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Any, name: str) -> str:
    """An attribute by its plain name; empty where it is not there."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return str(next(found, ""))
