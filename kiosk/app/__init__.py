"""`kiosk run`: models, window and background services put together."""
