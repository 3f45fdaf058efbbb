"""Find in the text: what is lit, and the way from hit to hit."""

from __future__ import annotations

from array import array

from textual.message import Message

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui.find import Finder, Hits
from quoth.ui.layers import Stretches
from quoth.ui.widgets.article_moves import ArticleMoves

_NO_HITS = Hits(array("q"), array("q"))


class ArticleFind(ArticleMoves):
    """Lights every place where words occur and steps through them."""

    class FindChanged(Message, namespace="article_view"):
        """The search in the text has another hit, or another query."""

        def __init__(
            self, view: ArticleFind, index: int | None, total: int, wrapped: bool, query: str
        ) -> None:
            super().__init__()
            self.view = view
            self.index = index
            """The current hit, counted from 0; None without one."""
            self.total = total
            self.wrapped = wrapped
            """Whether the way to this hit went over the end or the start of the text."""
            self.query = query
            """Empty when the search was cleared."""

    _finder: Finder | None = None
    _found: Hits = _NO_HITS
    _find_index: int | None = None
    _query = ""
    _origin: int | None = None
    """Where a search began, while what is found moves the place along."""

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; quotes, marks and hits of the last one go."""
        self._finder, self._found, self._find_index = None, _NO_HITS, None
        self._query, self._origin = "", None
        super().show(article, offset=offset)

    def begin_find(self) -> None:
        """A new search is about to be typed: it begins at the current place."""
        self._origin = None

    def find(self, query: str, *, backward: bool = False) -> None:
        """Lights every place where ``query`` occurs and goes to the next one.

        Called again while the query is being typed, it begins where it first began.
        """
        if self._finder is None:
            self._finder = Finder(self.article.text)
        typing = self._origin is not None and self._at_hit()
        self._origin = self._origin if typing else self.position
        self._query = query
        self._found = self._finder.find(query)
        self._hits = Stretches(self._found.starts, self._found.ends, same=("hit",))
        assert self._origin is not None
        if not len(self._found):
            self._find_index = None
            self._hit = Stretches()
            self._go(self._origin, self._quotes.at(self._origin))
            self._tell_find(wrapped=False)
            return
        index, wrapped = self._found.index_from(self._origin, backward=backward)
        self._to_hit(index, wrapped=wrapped)

    def clear_find(self) -> None:
        """Puts out the lights of the search; ``n`` and ``N`` light them again no more."""
        self._query, self._found, self._find_index, self._origin = "", _NO_HITS, None, None
        self._hits = self._hit = Stretches()
        self._repaint()
        self._tell_find(wrapped=False)

    def do_find_next(self, count: int | None) -> None:
        """To the next hit, past the end on to the first."""
        self._find_on(count or 1)

    def do_find_previous(self, count: int | None) -> None:
        """To the hit before, past the start on to the last."""
        self._find_on(-(count or 1))

    def _find_on(self, by: int) -> None:
        total = len(self._found)
        if not total:
            return
        self._origin = None
        if self._at_hit():
            assert self._find_index is not None
            goal = self._find_index + by
        else:
            first, wrapped = self._found.index_from(self.position + (by > 0), backward=by < 0)
            goal = first + by - (1 if by > 0 else -1) + (total * (1 if by > 0 else -1)) * wrapped
        self._to_hit(goal % total, wrapped=not 0 <= goal < total)

    def _at_hit(self) -> bool:
        index = self._find_index
        return index is not None and self._found.starts[index] == self.position

    def _to_hit(self, index: int, *, wrapped: bool) -> None:
        span = Span(self._found.starts[index], self._found.ends[index])
        self._find_index = index
        self._hit = Stretches([span.start], [span.end], same=("hit-current",))
        self._to(span.start)
        self._tell_find(wrapped=wrapped)

    def _tell_find(self, *, wrapped: bool) -> None:
        self.post_message(
            self.FindChanged(self, self._find_index, len(self._found), wrapped, self._query)
        )
