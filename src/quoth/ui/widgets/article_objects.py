"""Text objects: what visual mode selects by its meaning."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.message import Message

from quoth.core.model import Quote
from quoth.core.span import Span
from quoth.ui import motion
from quoth.ui.motion import extent
from quoth.ui.widgets.article_visual import ArticleVisual


class ArticleObjects(ArticleVisual):
    """Each makes the selection what holds the caret; nothing outside visual mode."""

    class NothingHere(Message, namespace="article_view"):
        """There is no such object at the caret."""

        def __init__(self, view: ArticleObjects, what: str) -> None:
            super().__init__()
            self.view = view
            self.what = what

        @property
        def control(self) -> ArticleObjects:
            """The view that sent it."""
            return self.view

    def do_object_words(self, count: int | None) -> None:
        """The words of the quote here."""
        quote = self._quote_here()
        self._to_object(quote.hull if quote else None, "quote")

    def do_object_quote(self, count: int | None) -> None:
        """The quote here with its cue and source."""
        quote = self._quote_here()
        spans = extent(quote) if quote else []
        hull = Span(spans[0].start, max(span.end for span in spans)) if spans else None
        self._to_object(hull, "quote")

    def do_object_word(self, count: int | None) -> None:
        """The word here; the next one too, where it is selected already."""
        from quoth.ui.visual import token_at, token_beyond

        text = self.article.text
        self._to_objects(partial(token_at, text), partial(token_beyond, text), count)

    def do_object_sentence(self, count: int | None) -> None:
        """The sentence here; the next one too, where it is selected already."""
        from quoth.ui.visual import sentence_beyond

        at = partial(motion.sentence_at, self._flow)
        self._to_objects(at, partial(sentence_beyond, self._flow), count)

    def do_object_paragraph(self, count: int | None) -> None:
        """The paragraph here; the next one too, where it is selected already."""
        from quoth.ui.visual import paragraph_beyond

        self._to_objects(self._flow.paragraph_at, partial(paragraph_beyond, self._flow), count)

    def do_object_entity(self, count: int | None) -> None:
        """The mention of a person, organisation or place here."""
        found = None
        if self._ends and self.extraction:
            found = self.extraction.mention_at(self._ends.caret)
        self._to_object(found[1] if found else None, "name")

    def _quote_here(self) -> Quote | None:
        at = self._quotes.at(self._ends.caret) if self._ends else None
        return None if at is None else self._quotes.quotes[at]

    def _to_object(self, span: Span | None, what: str) -> None:
        from quoth.ui.visual import over

        if self._ends is not None and span is not None:
            self._set(over(self._rows, span))
        elif self._ends is not None:
            self.post_message(self.NothingHere(self, what))

    def _to_objects(
        self,
        at: Callable[[int], Span],
        beyond: Callable[[Span, int], Span | None],
        count: int | None,
    ) -> None:
        from quoth.ui.visual import grown

        selected = self.selected_span
        if self._ends is not None and selected is not None:
            self._set(
                grown(self._rows, self._ends, selected, at=at, beyond=beyond, count=count or 1)
            )
