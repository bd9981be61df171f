"""What stays on: the live data and the page that shows it."""
