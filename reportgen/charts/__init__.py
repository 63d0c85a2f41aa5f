"""Charts: one module a kind, one theme, drawn as SVG and kept until their data or looks change."""
