"""The commands of `kiosk`."""
