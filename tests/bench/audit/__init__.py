"""How good the audit is: `make bench-audit`.

On papers as they were published, each finding judged by hand (`judged.yml`) and held against what
careful readers found (`reference.yml`); on faults that a program puts into this project's own
paper; on that paper as it stands; and how long it takes.
"""
