"""The parts of the page, one a file: what it looks like, what happens in it, how it is wired."""
