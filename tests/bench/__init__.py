"""How long papers take, against the peers: `make bench`. Measured, never asserted."""
