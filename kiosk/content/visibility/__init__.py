"""What may be shown on a day: consent, announcements."""
