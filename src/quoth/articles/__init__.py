"""Loaded articles: bytes to frozen text, and the library of them."""
