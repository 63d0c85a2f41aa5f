"""Claims: words about figures (direction, improvement, size, target, superlative, rating)."""
