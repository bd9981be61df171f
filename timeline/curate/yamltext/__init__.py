"""YAML as it stands in a file: plain values with their places, and the text between them."""
