"""A kit for drawing scenes: colours, shapes, people, things and landscapes, as SVG."""
