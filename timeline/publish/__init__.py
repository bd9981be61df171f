"""What a view shows, in the form in which it can be drawn, said and taken along."""
