"""What QML binds to: thin objects with read-only properties and slots."""
