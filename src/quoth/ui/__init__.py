"""The terminal application, built on Textual. Nothing outside this package imports it."""
