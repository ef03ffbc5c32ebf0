"""Decodes and shrinks media files in separate processes with limits, which may crash."""
