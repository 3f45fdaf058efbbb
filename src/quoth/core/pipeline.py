"""The way of a text through the core, as one short readable function."""

from __future__ import annotations

from datetime import date

from quoth.core.attribution import find_attributions
from quoth.core.model import Extraction, Quote
from quoth.core.segment import segment
from quoth.core.tagger import Tagger
from quoth.core.values import find_dates, find_figures


def extract(
    text: str, *, published: date | None = None, tagger: Tagger | None = None
) -> Extraction:
    """Entities, attributed quotes, dates and figures of a canonical text.

    ``published`` resolves relative dates. Without ``tagger`` the rules are used.
    """
    document = segment(text)
    found = find_attributions(document, ()) if tagger is None else tagger.tag(document).attributions
    quotes = tuple(
        Quote(f"q{number}", item.kind, item.content, item.cue, item.source, None, 0.0)
        for number, item in enumerate(found, 1)
    )
    dates = find_dates(document, published)
    return Extraction(text, (), quotes, dates, find_figures(document, dates))
