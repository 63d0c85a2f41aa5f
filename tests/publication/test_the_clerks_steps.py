"""The page for the clerk: its steps can be followed from the first to the last."""

from pathlib import Path

import pytest

from tests.documentation.clerk import wrong_on_the_way
from tests.documentation.proposal.machine import machine_in


@pytest.mark.long
def test_every_step_of_the_page_works_and_prints_what_is_shown(tmp_path: Path) -> None:
    with machine_in(tmp_path) as machine:
        machine.typed(f"git clone --quiet {machine.host} {machine.folder}/papers")
        machine.folder /= "papers"
        assert list(wrong_on_the_way(machine)) == []
