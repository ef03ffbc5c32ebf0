"""Makes films and sounds play, with Qt Multimedia."""
