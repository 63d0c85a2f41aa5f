"""What officers do to a Word file: they comment on it, and change it with and without tracking."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
STATES = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
TEXT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
SOMEBODY = 'w:author="A. Writer" w:date="2015-11-02T09:30:00Z"'


def run(words: str, tag: str = "w:t") -> str:
    """Words as the writer of our files writes them."""
    return f'<w:r><{tag} xml:space="preserve">{words}</{tag}></w:r>'


def run_with(content: bytes, words: str) -> str:
    """The words of a file that begin so, as they are written there."""
    pattern = rf'<w:r><w:t xml:space="preserve">{words}[^<]*</w:t></w:r>'
    found = re.search(pattern, parts_of(content)[TEXT].decode())
    assert found, words
    return found[0]


def put_in(words: str, by: str = SOMEBODY) -> str:
    """Words that were typed in."""
    return f'<w:ins w:id="90" {by}>{run(words)}</w:ins>'


def taken_out(words: str, by: str = SOMEBODY) -> str:
    """Words that were deleted."""
    return f'<w:del w:id="91" {by}>{run(words, "w:delText")}</w:del>'


def commented(number: int, within: str) -> str:
    """Words that a comment is about."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{within}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def changed(content: bytes, changes: Mapping[str, str], part: str = TEXT) -> bytes:
    """A file with pieces of a part written otherwise; each must be there."""
    text = parts_of(content)[part].decode()
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return with_parts(content, {part: text.encode()})


def with_comments(content: bytes, *comments: str, states: str = "") -> bytes:
    """A file with comments, each the words of one, numbered from 0; `states` is Word's own XML."""
    told = "".join(
        f'<w:comment w:id="{number}" {SOMEBODY} w:initials="AW"><w:p w14:paraId="0000000{number}">'
        f"{run(words)}</w:p></w:comment>"
        for number, words in enumerate(comments)
    )
    relations = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{name}.xml"/>'
        for name, kind in (("comments", RELATION), ("commentsExtended", STATES))
    )
    added = changed(content, {"</Relationships>": f"{relations}</Relationships>"}, RELATIONS)
    return with_parts(
        added,
        {
            "word/comments.xml": f'<w:comments xmlns:w="{W}" xmlns:w14="{W14}">{told}</w:comments>'
            .encode(),
            "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{W15}">{states}'
            "</w15:commentsEx>".encode(),
        },
    )  # fmt: skip


def state(number: int, done: int = 0, parent: int | None = None) -> str:
    """Whether a comment is resolved, and which one it answers."""
    answers = "" if parent is None else f' w15:paraIdParent="0000000{parent}"'
    return f'<w15:commentEx w15:paraId="0000000{number}"{answers} w15:done="{done}"/>'


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A file with parts put in, or in place of its own."""
    return packed({**parts_of(content), **parts})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, part in parts.items():
            packing.writestr(name, part)
    return out.getvalue()
