"""The walk from a clone to the comment of a pull request: narratives/walk-through.md."""
