"""What each command does. The words of the command line stand in `reportgen/cli.py`."""
