"""Sections as lines of text: to be heard, and to be taken along."""
