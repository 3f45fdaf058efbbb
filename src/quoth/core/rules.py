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
        for stretch in pace.over(stretches(document), every=1):
            part = stretch.document
            names = find_names(part)
            said += (stretch.attribution(one) for one in find_attributions(part, names))
            found += (stretch.name(one) for one in names)
        return Proposals(tuple(found), tuple(said))
