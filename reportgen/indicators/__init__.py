"""Compute: values from numerators and denominators, comparisons, ratings, and how they read."""
