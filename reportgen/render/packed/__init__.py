"""Several papers as one PDF, behind a front sheet: each keeps its tags, bookmarks and files.

survey ──► pages of each file ──► the front sheet names them ──► bind ──► one PDF

What it has in common with appending a file to a paper stands in `render/appended/`.
"""
