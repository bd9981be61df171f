"""A data folder in parts, one a file: read once, kept, joined."""
