"""A solver sets itself to every suppressed count that is published, and recovers none."""

from __future__ import annotations

import pytest

from reportgen.indicators.protecting import protect
from tests.disclosure.attacker import Attacker, Secret, secrets_of
from tests.disclosure.worlds import World, worlds


def recovered(world: World) -> list[Secret]:
    return Attacker(world, world.published()).recovered()


def test_nothing_is_recovered_from_sixty_datasets() -> None:
    told = {number: recovered(world) for number, world in enumerate(worlds(60))}
    assert not {number: secrets for number, secrets in told.items() if secrets}


@pytest.mark.long
def test_nothing_is_recovered_from_a_thousand_datasets() -> None:
    told = {number: recovered(world) for number, world in enumerate(worlds(1000))}
    assert not {number: secrets for number, secrets in told.items() if secrets}


def test_the_attacker_recovers_what_only_small_counts_being_hidden_would_tell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(protect, "hide_others", lambda board: [])
    every = list(worlds(40))
    secrets = sum(len(set(secrets_of(world))) for world in every)
    told = sum(len(recovered(world)) for world in every)
    assert told > secrets / 10
