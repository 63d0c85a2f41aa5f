"""The gate: what stands between a paper and the agenda."""
