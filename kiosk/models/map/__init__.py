"""Maps for QML."""
