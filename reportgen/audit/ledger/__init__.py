"""All that a paper and its data say in figures: what is counted, when, and how much."""
