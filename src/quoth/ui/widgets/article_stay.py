"""The same place in an article after a reload or a restart: what is on top, what is current."""

from __future__ import annotations

from typing import Protocol

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui.widgets.article_objects import ArticleObjects
from quoth.ui.widgets.article_place import ArticlePlace


class Moves(Protocol):
    """Where places of the text that is shown are in the one that is to be shown."""

    def place(self, offset: int) -> int:
        """Where an offset is."""

    def span(self, span: Span) -> Span | None:
        """Where a span is, if it is there."""


class Unmoved:
    """`Moves` of a text that only goes on further."""

    def place(self, offset: int) -> int:
        """Where it was."""
        return offset

    def span(self, span: Span) -> Span | None:
        """Where it was."""
        return span


class ArticleStay(ArticleObjects):
    """Puts the reader back to where they were, in this text or in a later version of it."""

    def stand(self, top: int, current: int, *, line: int | None = None) -> None:
        """Makes ``current`` the current place, with ``top`` first on the screen or on its ``line``.

        ``line`` counts from the top of the screen; without it what begins the text is shown whole.
        """
        last = len(self.article.text)
        self._top_anchor, current = max(0, min(top, last)), max(0, min(current, last))
        self.set_reactive(ArticlePlace.position, current)
        self._current = self._quotes.at(current)
        self._said = ()
        if not self._laid_out:
            return
        self._lay_out()
        if line is not None:
            self._place_scrolled(self._y_of(self._rows.row_of(self._top_anchor)) - line)
            self._top_anchor = self.top_offset
            self._carry()
            self._tell()

    def show_version(self, article: Article, revision: Moves) -> None:
        """Shows a later version of the text: the same words on top, current, selected and found."""
        offset, line = self._first_words()
        current, selected = revision.place(self.position), self.selected_span
        self.show(article, offset=revision.place(offset))
        self.stand(revision.place(offset), current, line=line)
        kept = revision.span(selected) if selected else None
        if kept is not None:
            self.select(kept)
        self.refind()

    def _first_words(self) -> tuple[int, int]:
        """Offset of the first row on the screen that has words, and its line there."""
        if not self._laid_out or not len(self._rows):
            return self._top_anchor, 0
        row = self._rows.text_row(self._row_at(self.scroll_offset.y), 1)
        offset = self._offset_of_row(row)
        return offset, max(0, self._screen_line(offset))
