"""From YAML text to a checked data set.

text (bytes → text) and reader (text → plain values with positions) come first, then
schema (what a file may hold), checks (one rule a file), build (values → model) and load
(a folder → a data set and its problems). report and manual put the outcome into words.
languages and fields know texts that are given in several languages.
"""
