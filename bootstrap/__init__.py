"""Sets up what is missing, on a fresh machine with git, make and Python 3.11. Standard library only."""
