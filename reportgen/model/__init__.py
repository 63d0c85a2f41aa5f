"""The vocabulary that every stage shares: what people write, what is computed, what is printed."""
