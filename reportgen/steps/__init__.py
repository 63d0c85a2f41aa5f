"""The steps of a paper between what was written and its files; each knows those before it."""
