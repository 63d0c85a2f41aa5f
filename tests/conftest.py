"""How the tests are shared out where they run in several processes."""

from __future__ import annotations

from pathlib import Path

import pytest

#: Each of these folders stays in one process: every paper is built once, and there is one browser.
TOGETHER = ("papers", "browser")


@pytest.hookimpl(tryfirst=True)  # before xdist looks who belongs together
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a folder together."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        if folder in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(folder))
