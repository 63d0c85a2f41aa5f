"""Comparisons: two figures that prose sets beside each other, which all families look at."""
