"""A part of a long text, read by itself: what is there before the whole is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from quoth.core.span import Span

if TYPE_CHECKING:
    from datetime import date

    from quoth.core.model import DateValue, Entity, Evidence, Extraction, Figure, Quote
    from quoth.core.pace import Ask

AROUND = 20_000
"""Code points read on either side of what is in view: some ten screens."""

ValueT = TypeVar("ValueT", "DateValue", "Figure")


def around(text: str, first: int, last: int) -> Span:
    """Whole paragraphs that reach well beyond ``first`` and ``last``; of bounded length."""
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    if start:
        found = text.find("\n", start, first)
        start = found + 1 if found >= 0 else start
    if end < len(text):
        found = text.rfind("\n", last, end)
        end = found if found >= 0 else end
    return Span(start, end)


def extract_part(
    text: str, part: Span, *, published: date | None = None, ask: Ask | None = None
) -> Extraction:
    """What the rules find in ``part`` alone, in offsets of the whole ``text``.

    Ids count from the first one in the part; the rest is as `quoth.core.extract` has it.
    """
    from quoth.core.pipeline import extract

    found = extract(part.of(text), published=published, ask=ask)
    by = part.start
    return replace(
        found,
        text=text,
        entities=tuple(_entity(entity, by) for entity in found.entities),
        quotes=tuple(_quote(quote, by) for quote in found.quotes),
        dates=_values(found.dates, by),
        figures=_values(found.figures, by),
    )


def _entity(entity: Entity, by: int) -> Entity:
    mentions = (replace(mention, span=mention.span.shift(by)) for mention in entity.mentions)
    return replace(entity, mentions=tuple(mentions))


def _quote(quote: Quote, by: int) -> Quote:
    return replace(
        quote,
        content=tuple(span.shift(by) for span in quote.content),
        cue=quote.cue and quote.cue.shift(by),
        source=quote.source and quote.source.shift(by),
        evidence=_evidence(quote.evidence, by),
    )


def _evidence(evidence: Evidence, by: int) -> Evidence:
    steps = (replace(step, span=step.span.shift(by)) for step in evidence.chain)
    return replace(evidence, chain=tuple(steps))


def _values(values: Sequence[ValueT], by: int) -> tuple[ValueT, ...]:
    return tuple(replace(value, span=value.span.shift(by)) for value in values)
