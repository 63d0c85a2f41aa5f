import pytest

from reportgen import fonts
from reportgen.fonts import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    REGULAR,
    FontMissingError,
    font_file,
    font_path,
)

TRUE_TYPE = b"\x00\x01\x00\x00"


@pytest.mark.parametrize("name", [REGULAR, BOLD, ITALIC, BOLD_ITALIC])
def test_every_face_of_the_paper_is_there(name: str) -> None:
    assert font_file(name).startswith(TRUE_TYPE)


def test_a_face_that_does_not_exist_is_named() -> None:
    with pytest.raises(FontMissingError, match='"Source Sans Pro Wide" is not among the files'):
        font_path("Wide")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_PACKAGE", "fonts_that_nobody_installed")
    font_path.cache_clear()
    with pytest.raises(FontMissingError, match='install the package "font-source-sans-pro"'):
        font_path(REGULAR)
    font_path.cache_clear()
