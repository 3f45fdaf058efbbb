"""What resolving a phrase yields: an entity in the making, and by what it was chosen."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.core.confidence import Basis
from quoth.core.entities import Draft
from quoth.core.model import Reason
from quoth.core.span import Span


@dataclass(frozen=True, slots=True)
class Sense:
    """Whom a phrase means."""

    draft: Draft | None = None
    """None where nobody is known."""
    basis: Basis = "phrase"
    via: Span | None = None
    """The mention that it leads to; None where the phrase itself names its speaker."""
    lead: float = 0.0
    """Weight by which this one is ahead of `rival`."""
    rival: Draft | None = None
    """The next best."""
    why: Reason | None = None


NOTHING = Sense()
