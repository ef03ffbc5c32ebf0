"""Audio: text to speech in another process, players, output devices, explore by touch. Loaded after the first frame."""
