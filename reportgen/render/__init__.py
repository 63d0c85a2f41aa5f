"""The finished paper: a PDF that is PDF/UA-1 and PDF/A-3a at once, and a page that stands alone.

html ─► check_content ──► problems
     └► render_pdf ──► worker: lay out ─► check ─► write ─► finish ──► pdf, pages, problems
"""
