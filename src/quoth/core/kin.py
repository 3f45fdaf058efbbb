"""Relatives and staff: "her brother, Paul Oakes", and later "her brother" alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quoth.core.entities import Draft
from quoth.core.nominals import is_person
from quoth.core.roles import KIN
from quoth.core.scene import Scene
from quoth.core.sense import Sense
from quoth.core.span import Span

_BEFORE = re.compile(
    r"(?:\b([Hh]is|[Hh]er)|['’]s?) (?:[a-z-]+ ){0,2}([a-z-]+),? (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$"
)
_AFTER = re.compile(
    r", (?:\d{1,3}, )?(?:[A-Z][\w.-]+ ){0,2}[A-Z][\w-]+?(['’]s) (?:[a-z-]+ ){0,2}([a-z-]+)"
    r"(?=[,.;:]| who )"
)
_BACK = 70


@dataclass
class Kin:
    """Who is whose brother or lawyer, as far as the text has said by now."""

    scene: Scene
    known: dict[tuple[int, str], tuple[Draft, Span]] = field(default_factory=dict)

    def learn(self, draft: Draft, span: Span) -> None:
        """Take in what stands around the name of a person."""
        text = self.scene.document.text
        floor = self.scene.document.sentences[self.scene.sentence].start
        before = _BEFORE.search(text, max(floor, span.start - _BACK), span.start)
        if before:
            owned_by = Span(*before.span(1)) if before[1] else None
            self._tie(owned_by, before.start(), before[2], draft, span)
        after = _AFTER.match(text, span.end, span.end + _BACK)
        if after:
            self._tie(None, after.start(1), after[2], draft, span)

    def _tie(self, pronoun: Span | None, mark: int, noun: str, draft: Draft, span: Span) -> None:
        if noun not in KIN and not is_person(noun):
            return
        owner = self.owner(pronoun) if pronoun else self._named_until(mark)
        if owner and owner is not draft:
            self.known.setdefault((id(owner), noun), (draft, span))

    def _named_until(self, end: int) -> Draft | None:
        reference = self.scene.before(end)
        return reference.draft if reference and reference.span.end == end else None

    def owner(self, span: Span) -> Draft | None:
        """Whom the possessive pronoun or the name at ``span`` means."""
        if sense := self.scene.pronouns.get(span.start):
            return sense.draft
        reference = self.scene.before(span.end)
        return reference.draft if reference and reference.span == span else None

    def find(self, owner: Draft, noun: str) -> Sense | None:
        """Who is said to be the ``noun`` of ``owner``."""
        found = self.known.get((id(owner), noun))
        return Sense(found[0], "kin", found[1]) if found else None
