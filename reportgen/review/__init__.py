"""Review: what is different between two versions of a paper, for those who must agree to it."""
