"""Disclosure control: which figures are not shown, so that no small count of people is told.

`protect.py` is the whole of it on one screen. Every count of the data is an unknown of a `System`,
tied to others by what anyone can add up: categories and their total, months and their quarter, a
numerator, its complement and their denominator, one count that two indicators give. A small count
is safe when other whole numbers would leave all that is printed as it is (`exchange.py`).
"""
