"""The way of a text through the core, as one short readable function."""

from __future__ import annotations

from datetime import date

from quoth.core.coref import resolve
from quoth.core.model import Extraction
from quoth.core.rules import RuleTagger
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
    tagger = tagger or RuleTagger()
    entities, quotes = resolve(document, tagger.tag(document), tagger.name)
    dates = find_dates(document, published)
    figures = find_figures(document, dates)
    return Extraction(text, entities, quotes, dates, figures, tagger.name)
