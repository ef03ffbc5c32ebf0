"""Releases on the disk, safe from crashes and power cuts."""
