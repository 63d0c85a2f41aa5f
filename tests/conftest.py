"""How the tests are shared out where they run in several processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.remote import Producer

#: Each of these folders stays in one process: every paper is built once, and there is one browser.
TOGETHER = ("papers", "browser")


class Sharing(LoadScopeScheduling):
    """Keeps the tests of a file in one process: what they build together is built once."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        folder = path.split("/")[1]
        return folder if folder in TOGETHER else path


# By the names of tests and not by the marks of xdist, which pytest 9.2 no longer hands on.
@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing:
    """Share out the tests."""
    return Sharing(config, log)
