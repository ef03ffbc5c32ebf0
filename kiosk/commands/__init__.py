"""The commands of `kiosk`: a file for each, and what they need to do their work."""
