"""Usage counts: how useful visitors found the sections, by month; counter and report."""
