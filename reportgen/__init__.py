"""reportgen: committee papers in which every figure is bound to the row it came from."""

__version__ = "0.1.0"
