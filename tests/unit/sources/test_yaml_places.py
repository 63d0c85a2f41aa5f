"""A text knows where each of its characters stands, however it is written in YAML."""

import pickle
import re
from pathlib import Path

import pytest

from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.sources.files import TextFile
from reportgen.sources.yaml_tree import Mapping, compose, read_tree

WRITTEN = """\
plain: one {{ a }}
  and {{ b }}
folded: >   # a comment
  A first {{ c }}
  line   with {{ d }}

    kept as it is {{ e }}
  é {{ f }}
literal: |-
  one
    {{ g }}
double: "say \\"{{ h }}\\" \\u00e9 {{ i }} \\
  joined {{ j }}
  folded {{ k }}"
single: 'it''s {{ l }}'
list: [short, {in: "{{ m }}"}]
"""


def _texts(node: object) -> list[Text]:
    match node:
        case Mapping():
            return [text for value in node.entries.values() for text in _texts(value)]
        case _ if hasattr(node, "items"):
            return [text for item in node.items for text in _texts(item)]
    assert hasattr(node, "text")
    return [node.text]


def test_every_expression_is_found_where_it_is_written() -> None:
    tree = compose(TextFile("a.yml", WRITTEN), Problems())
    expressions = 0
    for text in _texts(tree):
        for match in re.finditer(r"\{\{ . \}\}", text):
            place = text.place(match.start(), len(match[0]))
            line = WRITTEN.split("\n")[place.line - 1]
            assert line[place.column - 1 : place.column - 1 + place.length] == match[0]
            expressions += 1
    assert expressions == 13


def test_a_part_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    tree = compose(TextFile("a.yml", "text: >\n  one {{ a\n  }} two\n"), Problems())
    place = _texts(tree)[0].place(4, 7)
    assert (place.line, place.column, place.length) == (2, 7, 4)


def test_paragraphs_and_lists_that_yaml_would_fold_away_keep_their_lines() -> None:
    written = "a: >\n  One {{ b }}\n  line.\n\n  - {{ c }}\n  - {{ d }}\n# done\ne: f\n"
    folded = _texts(compose(TextFile("a.yml", written), Problems()))[0]
    assert folded == "One {{ b }} line.\n- {{ c }} - {{ d }}\n"
    assert folded.in_lines == "One {{ b }}\nline.\n\n- {{ c }}\n- {{ d }}\n"
    place = folded.in_lines.place(folded.in_lines.index("{{ d }}"), 7)
    assert (place.line, place.column, place.length) == (6, 5, 7)


@pytest.mark.parametrize("written", ["\ufeffa: b\r\nc: é\r\n", "a: b\rc: é\r", "a: b\nc: é"])
def test_marks_and_line_ends_of_windows_do_not_move_columns(written: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(written.encode())
    tree = read_tree(path, "a.yml", Problems())
    assert tree is not None
    place = tree.entries[Text("c")].place
    assert (place.line, place.column) == (2, 4)


def test_scalars_are_text_whatever_yaml_would_make_of_them() -> None:
    written = "a: no\nb: 017\nc: 1:30\nd: 2015-11-05\ne: NO\nf: 1_000\n"
    tree = compose(TextFile("a.yml", written), Problems())
    assert _texts(tree) == ["no", "017", "1:30", "2015-11-05", "NO", "1_000"]


def test_a_text_can_go_to_another_process() -> None:
    text = _texts(compose(TextFile("a.yml", "a: Referrals\n"), Problems()))[0]
    assert pickle.loads(pickle.dumps(text)) == "Referrals"


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"a: b\n" * 200_001)
    found = Problems()
    assert read_tree(path, "a.yml", found) is None
    assert [problem.what for problem in found] == [
        "the file has 1,000,005 bytes; at most 1,000,000 are read"
    ]


@pytest.mark.parametrize("end", ["\t", " ", " \t ", "\t\n\n", "\t\n   \n"])
def test_a_blank_at_the_end_of_a_line_moves_no_place(end: str) -> None:
    line = "  children, a rise of 35 on"
    tree = compose(TextFile("a.yml", f"text: >\n  First{end}\n{line}{end}\n"), Problems())
    (text,) = _texts(tree)
    for way in (text, text.in_lines):
        place = way.place(way.index("35"), 2)
        assert (place.column, place.length) == (line.index("35") + 1, 2)
