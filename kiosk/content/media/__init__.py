"""What the bytes of pictures, films, sounds and captions say about them; icons and display copies."""
