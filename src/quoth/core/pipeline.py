"""The way of a text through the core, as one short readable function."""

from __future__ import annotations

from datetime import date

from quoth.core.coref import resolve
from quoth.core.model import Extraction
from quoth.core.pace import Ask, Pace
from quoth.core.rules import RuleTagger
from quoth.core.segment import segment
from quoth.core.tagger import Tagger
from quoth.core.values import find_dates, find_figures

_SEGMENTED, _TAGGED, _RESOLVED, _DATED = 0.07, 0.57, 0.83, 0.9
"""Shares of the time after which each step is done, measured with the rules on long texts."""


def extract(
    text: str,
    *,
    published: date | None = None,
    tagger: Tagger | None = None,
    ask: Ask | None = None,
) -> Extraction:
    """Entities, attributed quotes, dates and figures of a canonical text.

    ``published`` resolves relative dates. Without ``tagger`` the rules are used. ``ask`` is told
    now and then how much is done, 0 to 1; it may wait, and raises `quoth.core.pace.Stopped` to
    end the work, which is raised on.
    """
    pace = Pace(ask)
    tagger = tagger or RuleTagger()
    document = segment(text, pace.part(0, _SEGMENTED))
    proposals = tagger.tag(document, pace.part(_SEGMENTED, _TAGGED))
    entities, quotes = resolve(document, proposals, tagger.name, pace.part(_TAGGED, _RESOLVED))
    dates = find_dates(document, published, pace.part(_RESOLVED, _DATED))
    figures = find_figures(document, dates, pace.part(_DATED, 1))
    return Extraction(text, entities, quotes, dates, figures, tagger.name)
