"""What a save adds unasked: the version of the text, and the places a person left out."""

from __future__ import annotations

from dataclasses import replace

from quoth.annotations.draft import Draft
from quoth.annotations.fields import as_strings, to_fields
from quoth.annotations.model import Annotation
from quoth.annotations.selector import anchor, describe
from quoth.core.model import Article


def complete(draft: Draft, article: Article, annotation_id: str) -> None:
    """Add this version of the text, and the place of blocks of which only the words are known.

    All but the annotation of this id, which is about to be written anyway.
    """
    texts = as_strings(draft.document.article.get("texts"))
    if article.text_hash not in texts:
        draft.set_article({"texts": [*texts, article.text_hash]})
    for key, table in draft.document.annotations.items():
        if key == annotation_id or not draft.editable(key) or "start" in table or "text" in table:
            continue
        fields = draft.fields(key) or {}
        if not isinstance(fields.get("exact"), str):
            continue
        words = Annotation(
            id=key,
            exact=fields["exact"],
            prefix=fields.get("prefix", ""),
            suffix=fields.get("suffix", ""),
        )
        place = to_fields(completed(article, words))
        if "start" in place:
            draft.put(key, fields | {k: v for k, v in place.items() if k not in table})


def completed(article: Article, annotation: Annotation) -> Annotation:
    """The annotation with its place, if its words are found."""
    found = anchor(annotation.selector, article.text, article.text_hash)
    if found.span is None:
        return annotation
    place = describe(article.text, found.span, article.text_hash)
    return replace(
        annotation,
        prefix=annotation.prefix or place.prefix,
        suffix=annotation.suffix or place.suffix,
        start=place.start,
        end=place.end,
        text=place.text,
    )
