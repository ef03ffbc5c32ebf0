"""Bytes become text, and text becomes nodes that know their line and column; syntax errors in plain words."""
