"""What visitors found useful: counted by the month, and reported."""
