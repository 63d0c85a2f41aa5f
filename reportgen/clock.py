"""The day that it is, as the law counts days: that of the United Kingdom, wherever a machine is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

HERE = "Europe/London"


def today() -> date:
    """The day in the United Kingdom at this moment; a server may count by another zone."""
    return day_at(datetime.now(UTC))


def day_at(moment: datetime) -> date:
    """The day in the United Kingdom at a moment."""
    return moment.astimezone(ZoneInfo(HERE)).date()
