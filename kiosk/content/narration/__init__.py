"""Sections as lines of text: for speech, and for the QR code to take along."""
