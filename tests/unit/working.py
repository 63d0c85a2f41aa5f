"""Functions for workers to serve, well behaved and not."""

from __future__ import annotations

import os
import sys
import time


def twice(number: int) -> int:
    """Answers."""
    return number * 2


def loud(number: int) -> int:
    """Prints where the answer would go, by every way there is, and reads what is not its own."""
    print("printed")
    os.write(1, b"written\n")
    sys.stdin.read()
    return number


def surroundings(_: object) -> dict[str, object]:
    """What the worker knows of the world."""
    return {"folder": os.getcwd(), "zone": time.tzname[0], "variables": dict(os.environ)}


def act(how: str) -> str:
    """Fails in the way asked for."""
    if how == "sleep":
        time.sleep(60)
    if how == "crash":
        os.abort()
    if how == "leave":
        os._exit(0)
    if how == "swell":
        return str(len(bytearray(8 << 30)))
    if how == "raise":
        raise ValueError("not this one")
    return how
