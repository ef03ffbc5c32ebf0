"""Content: what is read, found good, kept and put into a language. No Qt in here."""
