"""The rule-based tagger: names and attributions from lists and grammar, no model."""

from __future__ import annotations

from quoth.core.attribution import find_attributions
from quoth.core.names import find_names
from quoth.core.tagger import Document, Proposals


class RuleTagger:
    """Names and quotes by rules; deterministic, and keeps no state."""

    @property
    def name(self) -> str:
        """Name and version, as written into notes."""
        return "rules-1"

    def tag(self, document: Document) -> Proposals:
        """Names without overlaps and attributions in text order."""
        names = find_names(document)
        return Proposals(names, find_attributions(document, names))
