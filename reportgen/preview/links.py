"""Where a line of a file opens: in the editor that was named, or else as a page of the preview."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from reportgen.problems import Place

#: The addresses by which editors are asked to open a file at a line.
EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
}


@dataclass(frozen=True)
class Links:
    """How the places of a project are linked. `editor` is an address, empty for none."""

    root: Path
    editor: str = ""

    def to(self, place: Place) -> str:
        """The address of a place; empty where it is in no file that the project has."""
        if not place.file or Path(place.file).is_absolute():
            return ""
        if not self.editor or place.sheet:
            return f"/source/{quote(place.file)}{f'#L{place.line}' if place.line else ''}"
        path = quote((self.root / place.file).as_posix())
        rooted = path if path.startswith("/") else f"/{path}"
        line, column = max(place.line, 1), max(place.column, 1)
        return self.editor.format(path=rooted, line=line, column=column)
