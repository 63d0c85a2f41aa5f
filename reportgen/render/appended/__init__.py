"""PDF files appended to a paper, with their tags, bookmarks, labels and links.

Only this package loads pikepdf, and only the papers that append a file load this package.
"""
