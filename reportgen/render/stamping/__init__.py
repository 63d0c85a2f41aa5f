"""Words of ours on the pages of files that are set already: the number of a pack's page, a mark.

Such a page may have anything anywhere. So each is looked at for room, and the words come in a font
of their own. Files that are appended to a paper need this as packs do.
"""
