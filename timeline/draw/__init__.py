"""Answers as pictures: where everything stands, and two ways to draw it."""
