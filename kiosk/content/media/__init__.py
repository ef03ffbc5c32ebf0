"""Properties of pictures, films, sounds and captions, read from their bytes; icons and display copies."""
