"""How a paper hangs together, and whether it is of its time: rules A4 and A5."""
