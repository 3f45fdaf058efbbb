"""Who is who: mentions merged to entities, and the sources of quotes resolved to them."""

from __future__ import annotations

from quoth.core.discourse import Walk
from quoth.core.entities import Draft, merge
from quoth.core.model import Entity, Quote
from quoth.core.tagger import Attribution, Document, Proposals


def resolve(
    document: Document, proposals: Proposals
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """Entities by first mention (``e1``...), and quotes in text order (``q1``...) with speakers.

    A speaker without a name is an entity of kind misc, named by its phrase. Time grows linearly
    with the number of names, pronouns and attributions.
    """
    references = merge(document, proposals.names)
    found = sorted(proposals.attributions, key=lambda a: (a.content[0].start, a.content[-1].end))
    walk = Walk(document, references, found)
    walk.run()
    named = {id(reference.draft): reference.draft for reference in references}
    drafts = [*named.values(), *walk.phrases.values()]
    drafts.sort(key=lambda draft: min(mention.span for mention in draft.mentions))
    ids = {id(draft): f"e{number}" for number, draft in enumerate(drafts, 1)}
    entities = tuple(_entity(ids[id(draft)], draft) for draft in drafts)
    quotes = tuple(_quote(number, item, walk, ids) for number, item in enumerate(found, 1))
    return entities, quotes


def _entity(identity: str, draft: Draft) -> Entity:
    mentions = tuple(sorted(set(draft.mentions), key=lambda mention: mention.span))
    return Entity(identity, draft.kind, draft.name, next(iter(draft.roles), None), mentions)


def _quote(number: int, item: Attribution, walk: Walk, ids: dict[int, str]) -> Quote:
    speaker, sure = walk.speakers[item.source] if item.source else (None, 0.0)
    identity = None if speaker is None else ids[id(speaker)]
    sure = 0.0 if speaker is None else sure
    return Quote(f"q{number}", item.kind, item.content, item.cue, item.source, identity, sure)
