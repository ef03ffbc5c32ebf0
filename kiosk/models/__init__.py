"""The objects that QML binds to, thin, with read-only properties and slots."""
