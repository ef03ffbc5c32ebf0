"""An information kiosk: one content file becomes a full-screen, touch-first, multilingual exhibit."""

__version__ = "0.1.0"
