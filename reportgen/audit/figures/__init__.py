"""Figures in prose: against the data and the tables, and against one another."""
