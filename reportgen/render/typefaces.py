"""The fonts of one paper: those that its style sheet brings, and none that the machine has."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

#: A fontconfig configuration without a single folder of fonts (see `renderers.py`).
NO_SYSTEM_FONTS = Path(__file__).with_name("fonts.conf")
os.environ["FONTCONFIG_FILE"] = str(NO_SYSTEM_FONTS)  # before fontconfig is loaded

from weasyprint.text.ffi import ffi, fontconfig, pangoft2  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

from reportgen.fonts import REGULAR, font_path  # noqa: E402

_WEIGHTS = {"normal": 400, "bold": 700}


class Face(NamedTuple):
    """A face as a style sheet asks for it."""

    family: str
    weight: int
    italic: bool


class Typefaces(FontConfiguration):  # type: ignore[misc]
    """The faces that @font-face rules declared, and where WeasyPrint keeps their files.

    One font is always there, for with none at all Pango ends the process: what was asked for and
    did not come is then found by our checks.
    """

    def __init__(self) -> None:
        """No face is declared yet."""
        super().__init__()
        self.faces: set[Face] = set()
        fontconfig.FcConfigAppFontAddFile(self._config, os.fsencode(font_path(REGULAR)))
        pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", self.font_map))

    def add_font_face(self, rule_descriptors: dict[str, Any], url_fetcher: object) -> None:
        """Note the face and let WeasyPrint load it."""
        weight = rule_descriptors.get("font_weight", 400)
        slanted = rule_descriptors.get("font_style", "normal") != "normal"
        family = rule_descriptors["font_family"]
        self.faces.add(Face(family, _WEIGHTS.get(weight, weight), slanted))
        super().add_font_face(rule_descriptors, url_fetcher)

    def close(self) -> None:
        """Take away the copies of the fonts."""
        self.__del__()
        self._folder = None
