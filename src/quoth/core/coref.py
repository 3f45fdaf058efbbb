"""Who is who: mentions merged to entities, and the sources of quotes resolved to them."""

from __future__ import annotations

from quoth.core.confidence import Basis, confidence
from quoth.core.discourse import Walk
from quoth.core.entities import Draft, homes, merge
from quoth.core.model import Entity, Evidence, Quote, Step, StepKind
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.rates import SECOND
from quoth.core.sense import NOTHING, Sense
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Proposals

_HOW: dict[Basis, StepKind] = {
    "pronoun": "pronoun",
    "relative": "relative",
    "apposed": "apposition",
    "role": "role",
    "guess": "nominal",
    "later": "role",
    "body": "nominal",
    "kin": "kin",
    "group": "group",
    "it": "pronoun",
    "voice": "voice",
    "writer": "writer",
    "phrase": "phrase",
}

_WALKED = 0.8
"""Share of the time after which the walk is done."""
_MERGED = 0.3
"""Share of that time after which the names are merged."""


def resolve(
    document: Document, proposals: Proposals, tagger: str = "", pace: Pace = AT_ONCE
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """Entities by first mention (``e1``...), and quotes in text order (``q1``...) with speakers.

    ``tagger`` names who proposed: its scores are read by the rates measured for it. A speaker
    without a name is an entity of kind misc, named by its phrase. Time grows linearly with the
    number of names, pronouns and attributions.
    """
    walk = walked(document, proposals, pace.part(0, _WALKED))
    named = {id(reference.draft): reference.draft for reference in walk.references}
    drafts = [*named.values(), *walk.phrases.values()]
    drafts.sort(key=lambda draft: min(mention.span for mention in draft.mentions))
    ids = {id(draft): f"e{number}" for number, draft in enumerate(drafts, 1)}
    places = homes(drafts)
    entities = tuple(_entity(ids[id(draft)], draft, places.get(id(draft))) for draft in drafts)
    writer = _Quotes(document.text, walk, ids, tagger)
    quotes = enumerate(pace.part(_WALKED, 1).over(walk.attributions, every=16), 1)
    return entities, tuple(writer.quote(number, item) for number, item in quotes)


def walked(document: Document, proposals: Proposals, pace: Pace = AT_ONCE) -> Walk:
    """The walk through ``document`` at its end, with the attributions in text order."""
    references = merge(document, proposals.names, pace.part(0, _MERGED))
    found = sorted(proposals.attributions, key=lambda a: (a.content[0].start, a.content[-1].end))
    walk = Walk(document, references, found)
    walk.run(pace.part(_MERGED, 1))
    return walk


def _entity(identity: str, draft: Draft, place: str | None) -> Entity:
    mentions = tuple(sorted(set(draft.mentions), key=lambda mention: mention.span))
    role = next(iter(draft.roles), None)
    return Entity(identity, draft.kind, draft.name, role, mentions, draft.aliases, place)


class _Quotes:
    """Attributions made into quotes, with their evidence."""

    def __init__(self, text: str, walk: Walk, ids: dict[int, str], tagger: str) -> None:
        self.text = text
        self.walk = walk
        self.ids = ids
        self.tagger = tagger
        self.fullest: dict[int, Span | None] = {}

    def quote(self, number: int, item: Attribution) -> Quote:
        """One attribution with the speaker that its source means."""
        sense = self.walk.speakers[item.source] if item.source else NOTHING
        sure, speaker, evidence = 0.0, None, Evidence()
        if sense.draft and item.source:
            sure = confidence(sense.basis, sense.lead, item.score, self.tagger)
            speaker = self.ids[id(sense.draft)]
            evidence = self._evidence(item, item.source, sense, sense.draft, sure)
        return Quote(
            f"q{number}", item.kind, item.content, item.cue, item.source, speaker, sure, evidence
        )

    def _evidence(
        self, item: Attribution, source: Span, sense: Sense, draft: Draft, sure: float
    ) -> Evidence:
        chain = []
        if item.cue is None and source.end <= item.content[0].start:
            between = self.text[source.end : item.content[0].start]
            if len(between.split()) > 1 or "\n" in between:
                chain.append(Step("continued", source))
        if sense.via:
            chain.append(Step(_HOW[sense.basis], sense.via, sense.why))
        last = sense.via or source
        full = self._fullest(draft)
        if full and full.of(self.text) not in last.of(self.text):
            chain.append(Step(_shortened(last.of(self.text), draft), full))
        elif not chain:
            chain.append(Step("name" if full else "phrase", full if full in (last,) else last))
        rival = self.ids.get(id(sense.rival)) if sense.rival else None
        return Evidence(tuple(chain), rival, (1 - sure) * SECOND if rival else 0.0)

    def _fullest(self, draft: Draft) -> Span | None:
        """The first mention by the canonical name; None for who has no name."""
        key = id(draft)
        if key not in self.fullest:
            name = draft.name
            spans = (m.span for m in draft.mentions if m.form == "name")
            self.fullest[key] = next(
                (s for s in spans if s.of(self.text).removeprefix("The ") == name), None
            )
        return self.fullest[key]


def _shortened(words: str, draft: Draft) -> StepKind:
    if draft.kind == "person":
        return "surname"
    return "acronym" if words.rsplit(" ", 1)[-1].replace(".", "").isupper() else "short"
