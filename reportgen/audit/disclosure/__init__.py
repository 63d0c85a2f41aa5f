"""Small counts of people in the words and tables of a paper, and suppressed ones given away."""
