"""Putting a finished paper where it belongs, whole or not at all."""
