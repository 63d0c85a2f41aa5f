"""Papers that no one prepared: text as officers have it today, read into a manuscript."""

from reportgen.sources.unprepared.reading import About, read_manuscript

__all__ = ["About", "read_manuscript"]
