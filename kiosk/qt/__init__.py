"""Qt for a kiosk: application, window, input guard, processes and threads."""
