"""`make picture`: the picture in README.md, two pages of the paper that was published last.

Needs pdftotext and pdftoppm, of poppler.
"""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "templates" / "pictures" / "paper.png"
TELLING = "Figure 1"  # the second page is the one with the first chart
DOTS_PER_INCH = 64
GAP = 16
BEHIND = "#d0d0d0"
COLOURS = 48  # enough for text and charts, and a third of the size


def main() -> None:
    """Take the pages, put them side by side, keep them small."""
    published = ROOT.glob("build/*/*/published/*/open/*.pdf")
    newest = max(published, key=lambda path: path.stat().st_mtime)
    pages = [page_of(newest, 1), page_of(newest, _page_with(TELLING, newest))]
    keep(pages, PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes, of {newest.name}")


def keep(pages: list[Image.Image], path: Path) -> None:
    """Keep pages side by side as a small picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _beside(pages).quantize(COLOURS).save(path, optimize=True)


def page_of(pdf: Path, number: int) -> Image.Image:
    """One page of a PDF; pages count from 1."""
    page = ["-f", str(number), "-l", str(number), "-r", str(DOTS_PER_INCH), "-png", str(pdf)]
    return Image.open(BytesIO(_output(["pdftoppm", *page]))).convert("RGB")


def _page_with(words: str, pdf: Path) -> int:
    """The first page on which a line begins with these words; pages count from 1."""
    pages = _output(["pdftotext", "-layout", str(pdf), "-"]).decode("utf-8").split("\f")
    lines = ([line.strip() for line in page.splitlines()] for page in pages)
    return next(
        number
        for number, page in enumerate(lines, start=1)
        if any(line.startswith(words) for line in page)
    )


def _beside(pages: list[Image.Image]) -> Image.Image:
    """The pages on a grey ground."""
    width = sum(page.width + GAP for page in pages) + GAP
    sheet = Image.new("RGB", (width, pages[0].height + 2 * GAP), BEHIND)
    across = GAP
    for page in pages:
        sheet.paste(page, (across, GAP))
        across += page.width + GAP
    return sheet


def _output(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True).stdout


if __name__ == "__main__":
    main()
