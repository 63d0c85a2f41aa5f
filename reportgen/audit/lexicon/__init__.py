"""The words of a paper: its sentences, and the quantities, times and moves they tell of."""
