"""A paper sent to those who comment on it as a Word file, and what they say when it comes back."""
