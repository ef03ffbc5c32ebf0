"""Message catalogues, numbers, dates, text direction, and blocks in one language."""
