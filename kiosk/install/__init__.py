"""Makes a machine a kiosk, and takes it back: files, packages, the program, and the units that start it."""
