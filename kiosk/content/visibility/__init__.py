"""The parts of content that may be shown on a day: consent, announcements."""
