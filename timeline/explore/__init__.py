"""Questions asked of a data set: what was known on a day, what matches, what is in view."""
