"""The commands of `kiosk`, one module each, and their helpers."""
