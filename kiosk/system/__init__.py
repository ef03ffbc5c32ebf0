"""Services of the operating system: files, locks, limits, signals, the log. No Qt."""
