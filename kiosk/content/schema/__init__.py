"""The frozen classes of content."""
