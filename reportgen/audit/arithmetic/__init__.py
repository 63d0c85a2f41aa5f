"""Arithmetic of the tables: whether their figures can be right together."""
