"""A content folder over time: its draft, and the versions that were published."""
