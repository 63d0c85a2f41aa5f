"""What a paper leaves on disk: each file whole or not at all, and the record of what they are."""
