"""Text in, entities and attributed quotes out: pure, headless, and it pickles."""

from quoth.core.pipeline import extract

__all__ = ["extract"]
