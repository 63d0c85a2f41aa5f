"""Whether a file is what was published, and from what it was made.

`alone.py` is what the file tells by itself, `register.py` what a project's registers know of it,
and `inputs.py` whether what it was made from is still there. A file may come from anybody: a
worker looks into it (`inside.py`), and what it says is told as what it says.
"""
