"""The process that reads a content file, checks it and stores it as a release."""
