"""A paper as a Word file for those who comment on it, and their comments when it comes back."""
