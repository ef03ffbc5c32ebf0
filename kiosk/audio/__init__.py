"""Sound for those who listen: a voice of the system in a process of its own, and what plays it. Loaded on first use."""
