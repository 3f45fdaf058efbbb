"""The rule-based tagger: names and attributions from lists and grammar, no model."""

from __future__ import annotations

from quoth.core.attribution import find_attributions
from quoth.core.names import find_names
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.stretches import stretches
from quoth.core.tagger import Attribution, Document, Name, Proposals


class RuleTagger:
    """Names and quotes by rules; deterministic, and keeps no state."""

    @property
    def name(self) -> str:
        """Name and version, as written into notes."""
        return "rules-1"

    def tag(self, document: Document, pace: Pace = AT_ONCE) -> Proposals:
        """Names without overlaps and attributions in text order; a long text in stretches."""
        found: list[Name] = []
        said: list[Attribution] = []
        parts = stretches(document)
        for number, stretch in enumerate(parts):
            here = pace.part(number / len(parts), (number + 1) / len(parts))
            names = find_names(stretch.document, here.part(0, 0.4))
            quotes = find_attributions(stretch.document, names, here.part(0.4, 1))
            said += (stretch.attribution(one) for one in quotes)
            found += (stretch.name(one) for one in names)
        return Proposals(tuple(found), tuple(said))
