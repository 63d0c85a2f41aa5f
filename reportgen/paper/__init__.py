"""Composes a paper from what was read and computed, and gives it its looks."""
