"""The editions of a paper that is not all for publication: the open one, and the one that has all.

What is exempt is withheld from the `Source`, before anything is composed, so that the open edition
cannot tell what it does not know. In both editions a notice stands before what is exempt and takes
its number; what follows it is numbered apart (E1, E2), so that no number of the open edition
depends on what is withheld.
"""
