"""The quarter's work: the next period prepared from the last, and what it still needs."""
