"""`make walk`: follows narratives/walk-through.md, writes its outputs anew and takes its pictures.

Needs Chromium.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.browsers import chromium
from tests.documentation.proposal.machine import Machine, machine_in
from tests.documentation.proposal.page import PAGE, PICTURES, walked
from tests.documentation.proposal.scenes import keep, seen


def main() -> None:
    """Follow the page once, in a browser."""
    text = PAGE.read_text("utf-8")
    with (
        TemporaryDirectory() as folder,
        chromium() as browser,
        machine_in(Path(folder)) as machine,
    ):
        page = browser.new_page()

        def take(machine: Machine, name: str) -> None:
            path = PICTURES / f"{name}.png"
            keep(*seen(page, machine, name), path)
            print(f"{path.name}: {path.stat().st_size:,} bytes")

        fresh = walked(text, machine, take)
    PAGE.write_text(fresh, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
