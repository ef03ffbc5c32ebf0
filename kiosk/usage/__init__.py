"""Usage counts: visits by the hour, and how useful visitors found the sections, by the month; counters and report."""
