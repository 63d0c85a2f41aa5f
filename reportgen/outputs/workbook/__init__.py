"""The figures of a paper as a workbook that everybody can use.

It follows the Government Analysis Function's "Making spreadsheets accessible: a checklist of the
basics": one table a sheet, from column A on and marked as a table with one row of headings; a cover
sheet, contents, notes and shorthand on sheets of their own; no merged cell, fill, picture, frozen
pane or formula.
"""
