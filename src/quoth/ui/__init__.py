"""The terminal application, built on Textual. Nothing outside this package imports it."""

import os

# Textual reads it when it is first imported. What follows a key or a new size is often two frames:
# at its own 60 a second the second one is up to 17 ms late, which is felt.
os.environ.setdefault("TEXTUAL_FPS", "120")
