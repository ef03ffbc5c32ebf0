"""Content to begin with: an office, a museum, a clinic."""
