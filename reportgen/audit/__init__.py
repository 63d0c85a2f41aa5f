"""The audit: what is wrong with a paper's figures, claims and structure, before it is read."""
