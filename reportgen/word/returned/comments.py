"""The comments of a file by their number, each with its replies, and whether it is resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reportgen.word.returned.opening import Parts
from reportgen.word.returned.remarks import Kind, Remark
from reportgen.word.returned.trees import attribute, local


@dataclass(frozen=True)
class Comments:
    """Comments by their number in the file; `answers` are the numbers of those that are replies."""

    by_number: Mapping[str, Remark]
    answers: frozenset[str]


def comments_of(parts: Parts) -> Comments:
    """Every comment of a file."""
    read = list(_read(parts.comments)) if parts.comments is not None else []
    states = _states(parts.states) if parts.states is not None else {}
    numbers = {mark: number for number, mark, _ in read if mark}
    remarks = {number: remark for number, _, remark in read}
    parents: dict[str, str] = {}
    for number, mark, remark in read:
        state = states.get(mark, {})
        remarks[number] = replace(remark, is_resolved=state.get("done") in {"1", "true", "on"})
        parent = numbers.get(state.get("parent", ""))
        if parent is not None and parent != number:
            parents[number] = parent
    return _threaded(remarks, parents)


def _threaded(remarks: dict[str, Remark], parents: Mapping[str, str]) -> Comments:
    """Replies beneath what they answer; Word knows no replies to replies."""
    answers = {number for number, parent in parents.items() if parent not in parents}
    for number in answers:
        parent = parents[number]
        replies = (*remarks[parent].replies, remarks[number])
        remarks[parent] = replace(remarks[parent], replies=replies)
    return Comments(remarks, frozenset(answers))


def _read(tree: Any) -> Iterator[tuple[str, str, Remark]]:
    """Each comment: its number, the mark of its last paragraph, itself."""
    for comment in tree:
        if local(comment) != "comment":
            continue
        paragraphs = [one for one in comment.iter() if local(one) == "p"]
        words = "\n".join(_words(one) for one in paragraphs).strip()
        mark = attribute(paragraphs[-1], "paraId") if paragraphs else ""
        author, when = attribute(comment, "author"), attribute(comment, "date")
        yield attribute(comment, "id"), mark, Remark(Kind.COMMENT, author, when, words)


def _words(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter() if local(one) == "t")


def _states(tree: Any) -> dict[str, dict[str, str]]:
    return {
        attribute(one, "paraId"): {
            "done": attribute(one, "done"),
            "parent": attribute(one, "paraIdParent"),
        }
        for one in tree
    }
