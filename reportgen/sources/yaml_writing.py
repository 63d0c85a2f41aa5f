"""Text written as YAML, so that it reads back as it is."""

from __future__ import annotations

import json
import re

#: What needs no quotation marks, and no word by which YAML means nothing.
_PLAIN = re.compile(r"(?!(?:null|Null|NULL)$)[A-Za-z0-9][\w ,.()'\u2019/%-]*(?<! )", re.ASCII)


def as_scalar(text: str) -> str:
    """A text as a value: in quotation marks where it could be taken for anything else."""
    line = " ".join(text.split())
    return line if _PLAIN.fullmatch(line) else json.dumps(line, ensure_ascii=False)
