"""From a file to what is known of it: by itself, and by the project that somebody stands in.

file ─► what it says itself ─► what registers and repository know ─► told
"""
