"""What the open edition of a paper tells, byte by byte."""
