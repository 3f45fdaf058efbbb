"""Text in, entities and attributed quotes out: pure, headless, and it pickles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quoth.core.pipeline import extract as extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    """Import the pipeline when it is first asked for: a page is painted without it."""
    if name == "extract":
        from quoth.core.pipeline import extract

        return extract
    raise AttributeError(name)
