"""For what a paper is made: what is made of it, and shown in it, follows from that."""

from __future__ import annotations

from typing import Literal

#: `draft`: whatever is built while a paper is written, and marked as that on every page. Of what is
#: published, `open` is for everybody, and `restricted` holds what is exempt, too.
Edition = Literal["draft", "open", "restricted"]
