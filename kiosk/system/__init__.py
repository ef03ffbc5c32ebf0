"""What the operating system offers: files, locks, limits, signals, the log. No Qt."""
