"""The colours that follow from the one accent of the content."""
