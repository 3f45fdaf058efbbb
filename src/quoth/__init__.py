"""quoth: a terminal reader for news that knows who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quoth.core import extract as extract

__all__ = ["__version__", "extract"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import ``extract`` when it is first asked for, so that ``import quoth`` stays cheap."""
    if name == "extract":
        from quoth.core import extract

        return extract
    raise AttributeError(name)
