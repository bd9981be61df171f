"""Changes of a YAML text that leave everything else as it stands, tried and saved whole."""
