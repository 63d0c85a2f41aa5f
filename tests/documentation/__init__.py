"""The parts of the documentation that the code itself can tell, so that they cannot be wrong.

They stand in the READMEs between `<!-- make docs: NAME -->` and `<!-- end -->`. `make docs` writes
them anew; a test fails where one is stale.
"""
