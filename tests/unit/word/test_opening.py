"""Files that are no Word files, and those that mean harm: each is refused in words."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportgen.word.returned import opening
from reportgen.word.returned.opening import RefusedError, opened
from tests.unit.word.officers import TEXT, changed, packed, parts_of, with_parts
from tests.unit.word.pages import made

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
#: Ten thousand million letters, were each name to be written out.
ENTITIES = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]><w>&a9;</w>'


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(RefusedError) as found:
        opened(content)
    assert found.value.mend
    return found.value.code, found.value.what


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "P130"),
        (b"%PDF-1.7", "P130"),
        (b"PK\x03\x04 and no more", "P130"),
        (OLD, "P130"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "P132"),
        (packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}), "P130"),
        (packed({"[Content_Types].xml": b"<Types/>", TEXT: b"<workbook/>"}), "P130"),
        (packed({"[Content_Types].xml": b"<Types/>", TEXT: b"<document"}), "P130"),
        (packed({"[Content_Types].xml": b"<Types/>", TEXT: BOMB.encode()}), "P134"),
        (packed({"[Content_Types].xml": b"<Types/>", TEXT: BOMB.encode("utf-16")}), "P134"),
        (packed({"[Content_Types].xml": b"<Types/>", TEXT: b"<!DOCTYPE a><document/>"}), "P134"),
    ],
)
def test_what_is_no_word_file_is_refused(content: bytes, code: str) -> None:
    assert refused(content)[0] == code


def test_a_file_cut_short_is_refused() -> None:
    content = made()
    for length in (40, len(content) // 2, len(content) - 1):
        assert refused(content[:length])[0] == "P130"


def test_a_part_that_swells_is_unpacked_no_further_than_a_part_may_be_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "LARGEST_PART", 1_000_000)
    code, what = refused(with_parts(made(), {TEXT: b"<document>" + b" " * 2_000_000}))
    assert code == "P131"
    assert TEXT in what


def test_a_part_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(packed({"[Content_Types].xml": b"<Types/>", TEXT: b" " * 100_000}))
    size = (100_000).to_bytes(4, "little")
    while (at := content.find(size)) >= 0:
        content[at : at + 4] = (10).to_bytes(4, "little")
    assert refused(bytes(content))[0] == "P130"


def test_thousands_of_parts_are_refused() -> None:
    parts = {f"word/{number}.xml": b"" for number in range(opening.MOST_PARTS + 1)}
    assert refused(packed(parts))[0] == "P131"


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_FILE", 100)
    assert refused(made())[0] == "P131"


def test_elements_without_end_in_one_another_are_refused() -> None:
    deep = b"<document>" + b"<p>" * 5_000 + b"</p>" * 5_000 + b"</document>"
    assert refused(with_parts(made(), {TEXT: deep}))[0] == "P130"


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml"])
def test_macros_are_refused(name: str) -> None:
    assert refused(with_parts(made(), {name: b""}))[0] == "P133"


def test_a_file_that_says_that_it_has_macros_is_refused() -> None:
    kinds = {"wordprocessingml.document.main": "wordprocessingml.document.macroEnabled.main"}
    assert refused(changed(made(), kinds, "[Content_Types].xml"))[0] == "P133"


def test_a_password_on_the_parts_is_told() -> None:
    content = bytearray(made())
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert refused(bytes(content))[0] == "P132"


def test_relations_that_lead_out_of_the_file_are_not_followed() -> None:
    relations = {"</Relationships>": '<Relationship Id="x" Type="x/comments" '
                 'Target="file:///etc/passwd" TargetMode="External"/>'
                 '<Relationship Id="y" Type="x/comments" Target="../../../etc/passwd"/>'
                 "</Relationships>"}  # fmt: skip
    parts = opened(changed(made(), relations, "word/_rels/document.xml.rels"))
    assert parts.comments is None


def test_a_word_file_of_another_maker_is_read() -> None:
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, part in parts_of(made()).items()
    }
    assert opened(packed(strict)).keywords == "reportgen libraries 2015-16-Q1"


def test_an_archive_of_other_things_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("letter.txt", "Dear sir")
    assert refused(out.getvalue())[0] == "P130"
