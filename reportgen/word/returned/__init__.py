"""A Word file that came back: what was said of it, and of which of its paragraphs.

Anybody may have made the file. It is opened within bounds, nothing in it is run or fetched, and
only the words of a few of its parts are read.
"""
