"""Where words may be hyphenated: the patterns of a language, loaded when somebody wants them."""

from __future__ import annotations

from functools import lru_cache

from quoth.ui.wrap import Breaks

_KEPT = 20_000
"""Words whose places are remembered; a long article has fewer."""
_LEFT, _RIGHT = 3, 3
"""Letters that stay before the hyphen and go to the next row, at least."""


def breaks_of(language: str) -> Breaks | None:
    """The places of hyphens in words of ``language``, a code such as "de" or "en-GB".

    None where its patterns are missing.

    The patterns are those that text processors use (Liang 1983), as pyphen ships them. Reading
    them takes a tenth of a second, so this is not for the event loop.
    """
    import pyphen

    name = pyphen.language_fallback(language.replace("-", "_"))
    if name is None:
        return None
    patterns = pyphen.Pyphen(lang=name, left=_LEFT, right=_RIGHT, cache=True)

    @lru_cache(_KEPT)
    def breaks(word: str) -> tuple[int, ...]:
        # A place that changes letters ("Zuk-ker") would draw what is not in the text.
        return tuple(int(place) for place in patterns.positions(word) if place.data is None)

    return breaks
