"""`make gallery`: the pictures of the gallery of layouts, and of the walk through a new style.

Needs pdftoppm, of poppler.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reportgen.commands.building import Request, run
from reportgen.commands.wanted import Wanted
from reportgen.problem_formats import Format
from tests.documentation.picture import keep, page_of
from tests.documentation.walk import take_pictures

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "templates" / "gallery"
PICTURES = ROOT / "templates" / "pictures" / "gallery"


def main() -> int:
    """Build every paper of the gallery, and take its picture; the exit code of the build."""
    code = run(Request(Wanted(), False, False, Format.TEXT), GALLERY)
    for pdf in sorted(GALLERY.glob("build/*/*/*.pdf")):
        path = PICTURES / f"{pdf.parent.name}.png"
        keep([page_of(pdf, 1)], path)
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
    take_pictures()
    return code


if __name__ == "__main__":
    sys.exit(main())
