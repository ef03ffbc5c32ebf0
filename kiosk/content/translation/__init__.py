"""What goes out to translators and comes back, and what is known of each translation."""
