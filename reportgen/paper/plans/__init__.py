"""Action plans and registers of risks, as a paper shows them."""
