"""Dates and figures: the values that a text states."""

from __future__ import annotations

from quoth.core.dates import find_dates
from quoth.core.figures import find_figures

__all__ = ["find_dates", "find_figures"]
