"""New annotations of what the reader points at: a quote, or any stretch of the text."""

from __future__ import annotations

from dataclasses import replace

from quoth.annotations.model import Annotation, Clock, new_id, now
from quoth.annotations.selector import describe
from quoth.core.model import Article, Extraction, Quote
from quoth.core.span import Span


def annotation_for_span(
    article: Article,
    span: Span,
    *,
    note: str = "",
    tags: tuple[str, ...] = (),
    colour: str | None = None,
    clock: Clock = now,
) -> Annotation:
    """A highlight of ``span``, or a note on it when there are words of the reader's own."""
    time = clock()
    place = describe(article.text, span, article.text_hash)
    return Annotation(
        id=new_id(),
        kind="note" if note or tags else "highlight",
        exact=place.exact,
        prefix=place.prefix,
        suffix=place.suffix,
        start=place.start,
        end=place.end,
        text=place.text,
        colour=colour,
        tags=tags,
        note=note,
        created=time,
        updated=time,
    )


def annotation_for_quote(
    article: Article,
    extraction: Extraction,
    quote: Quote,
    *,
    note: str = "",
    tags: tuple[str, ...] = (),
    colour: str | None = None,
    clock: Clock = now,
) -> Annotation:
    """A quote from first to last word of its content, with who said it and how.

    A speaker who is uncertain is left out; ``by`` names the tagger that found the quote.
    """
    marked = annotation_for_span(
        article, quote.hull, note=note, tags=tags, colour=colour, clock=clock
    )
    speaker = extraction.speaker_of(quote) if quote.certain else None
    return replace(
        marked,
        kind="quote",
        speaker=speaker.name if speaker else None,
        source=quote.source.of(article.text) if quote.source else None,
        cue=quote.cue.of(article.text) if quote.cue else None,
        form=quote.kind,
        by=extraction.tagger,
    )
