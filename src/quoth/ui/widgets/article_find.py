"""Find in the text: what is lit, and the way from hit to hit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Literal

from textual.message import Message

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui.hits import Hits
from quoth.ui.layers import Stretches
from quoth.ui.widgets.article_moves import ArticleMoves

if TYPE_CHECKING:
    from quoth.ui.find import Finder
    from quoth.ui.find_query import Wanted

BACK = 50_000
"""Code points before the place from which a search begins anew among too many hits."""
BACK_AGAIN = 8
"""How much farther back it begins when that held no hit."""


class ArticleFind(ArticleMoves):
    """Lights every place where words occur and steps through them.

    What can be found at once is lit before the key is answered; in a long text a thread finds the
    rest and reports now and then. Hits are offsets: they outlast every change of the layout.
    """

    class FindChanged(Message, namespace="article_view"):
        """The search in the text has another hit, another query, or counted further."""

        def __init__(
            self,
            view: ArticleFind,
            query: str,
            hits: Hits,
            index: int | None = None,
            *,
            wrapped: Literal["", "top", "end"] = "",
            problem: str = "",
        ) -> None:
            super().__init__()
            self.view = view
            self.query = query
            """Empty when the search was cleared."""
            self.hits = hits
            self.index = index
            """The current hit, counted from 0 among ``hits``; None without one."""
            self.wrapped = wrapped
            """Where the way to this hit went on from, over the other end of the text."""
            self.problem = problem
            """Why the query cannot be searched for; empty if it can."""

        @property
        def total(self) -> int:
            """Number of hits known so far."""
            return len(self.hits)

    class FoundMore(Message, namespace="article_view"):
        """What the thread of a search has found so far; dropped if it is not the last search."""

        def __init__(self, search: int, hits: Hits) -> None:
            super().__init__()
            self.search = search
            self.hits = hits

    _finder: Finder | None = None
    _found = Hits()
    _query = ""
    _whole_words = False
    _wanted: Wanted | None = None
    _origin: int | None = None
    """Where a search began, while what is found moves the place along."""
    _current_hit: Span | None = None
    _wrapped: Literal["", "top", "end"] = ""
    _due: tuple[int, int] | None = None
    """A way that is to be gone when enough was found: from this offset so many hits on."""
    _search = 0
    """Number of the last search; the reports of others are dropped."""
    _looking = False
    _renewed = 0
    """How often the search was begun anew on the way that is due."""
    _begun = 0
    """Where the last search of a thread began."""
    _glanced = Hits()
    """What the last search found at once."""
    _last = _kept = ("", False)
    """What was lit before `show`; what was searched last: words, and whether whole ones."""

    # ---- what others ask for

    @property
    def find_query(self) -> str:
        """What is lit; empty without a search."""
        return self._query

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; quotes, marks and hits of the last one go.

        `refind` lights in the new text what was lit in the last.
        """
        self._last = (self._query, self._whole_words)
        self._forget()
        self._finder = None
        super().show(article, offset=offset)

    def begin_find(self) -> None:
        """A new search is about to be typed: it begins at the current place."""
        self._origin = None
        finder = self._text_finder()
        if not finder.ready:
            self._run(finder.make_ready)

    def find(self, query: str, *, whole: bool = False, backward: bool = False) -> bool:
        """Lights every place where ``query`` occurs and goes to the next one.

        Called again while the query is being typed, it begins where it first began. ``whole``:
        only whole words. False when the query is a bad expression: what is lit stays.
        """
        typing = self._origin is not None and self._at_hit()
        origin = self._origin if typing and self._origin is not None else self.position
        if not self._seek(query, whole, origin):
            return False
        self._origin = origin
        self._due = (origin, -1) if backward else (origin - 1, 1)
        self._current_hit = None
        self._take_hits(self._glanced)
        return True

    def refind(self) -> None:
        """Lights what was lit before `show` in the text as it is now; the place stays."""
        query, whole = self._last
        if query and not self._query and self._seek(query, whole, self.position):
            self._origin, self._due = None, None
            self._take_hits(self._glanced)

    def find_word(self, word: str, offset: int, by: int) -> None:
        """Lights a word wherever it stands alone and goes ``by`` hits on from ``offset``."""
        self._find_from(word, True, offset, by)

    def light(self, spans: Iterable[Span], name: str, offset: int, by: int) -> None:
        """Lights these places as the hits of a search for ``name``; goes on from ``offset``."""
        self._forget()
        self._query, self._due = name, (offset, by)
        self._take_hits(Hits.of(spans))

    def keep_find(self) -> None:
        """The search is one that ``n`` and ``N`` take up again when nothing is lit."""
        self._kept = (self._query, self._whole_words)

    def clear_find(self) -> None:
        """Puts out the lights of the search."""
        self._forget()
        self._repaint()
        self._tell_find()

    # ---- from hit to hit

    def do_find_next(self, count: int | None) -> None:
        """To the next hit, past the end on to the first."""
        self._find_on(count or 1)

    def do_find_previous(self, count: int | None) -> None:
        """To the hit before, past the start on to the last."""
        self._find_on(-(count or 1))

    def _find_on(self, by: int) -> None:
        if not self._query:
            self._find_from(*self._kept, self.position, by)
            return
        self._origin = None
        offset, owed = self._due or (self.position, 0)
        self._due = (offset, owed + by) if owed + by else None
        self._take_hits(self._found)

    def _find_from(self, query: str, whole: bool, offset: int, by: int) -> None:
        if not query:
            self._tell_find(problem="nothing to find yet")
        elif self._seek(query, whole, offset):
            self._origin, self._due = None, (offset, by)
            self._take_hits(self._glanced)

    def _at_hit(self) -> bool:
        """Whether the place is where the search in progress put it."""
        hit = self._current_hit
        return self.position == (hit.start if hit is not None else self._origin)

    # ---- searching

    def _seek(self, query: str, whole: bool, origin: int) -> bool:
        """Searches at once what can be, and has a thread do the rest; hits are not lit yet."""
        from quoth.ui.find_query import QueryError, read_query

        try:
            wanted = read_query(query, whole=whole)
        except QueryError as error:
            self._search += 1
            self._looking = False
            self._tell_find(problem=str(error))
            return False
        self._query, self._whole_words, self._wanted = query, whole, wanted
        self._search += 1
        self._looking = False
        finder = self._text_finder()
        self._glanced = finder.glance(wanted, origin) if wanted else Hits()
        if self._glanced.state != "done":
            self._search_on(origin)
        return True

    def _search_on(self, offset: int, back: int = 0) -> None:
        """Has a thread search round ``offset``, from ``back`` code points before it on."""
        assert self._wanted is not None
        finder = self._text_finder()
        self._search += 1
        self._looking = True
        self._begun = finder.line_start(max(0, offset - back))
        wished = partial(self._wished, self._search)
        reports = finder.search(self._wanted, self._begun, around=offset, wished=wished)
        self._run(partial(self._report, self._search, reports))

    def _wished(self, search: int) -> bool:
        return self._search == search

    def _report(self, search: int, reports: Iterator[Hits]) -> None:
        """In a thread."""
        for hits in reports:
            self.post_message(self.FoundMore(search, hits))

    def on_article_view_found_more(self, event: FoundMore) -> None:
        """Lights what was found by now, and goes where the reader wanted to go."""
        event.stop()
        if event.search == self._search:
            self._looking = event.hits.state == "counting"
            self._take_hits(event.hits)

    def _text_finder(self) -> Finder:
        # Imported at the first search: the page is painted without it.
        from quoth.ui.find import Finder

        if self._finder is None:
            self._finder = Finder(self.article.text)
        return self._finder

    def _run(self, work: Callable[[], None]) -> None:
        # By the screen, which tells the faults of its threads.
        self.screen.run_worker(work, thread=True, group="find", exit_on_error=False)

    def _forget(self) -> None:
        self._search += 1
        self._looking = False
        self._query, self._whole_words, self._wanted = "", False, None
        self._found = self._glanced = Hits()
        self._origin = self._due = self._current_hit = None
        self._wrapped = ""
        self._hits = self._hit = Stretches()

    # ---- what is found

    def _take_hits(self, hits: Hits) -> None:
        """These are the hits now; goes on to the one that is due, if it is known."""
        self._found = hits
        self._hits = Stretches(hits.starts, hits.ends, same=("hit",))
        if self._due is not None:
            self._go_on(*self._due)
        else:
            self._repaint()
        self._tell_find()

    def _go_on(self, offset: int, by: int) -> None:
        hits = self._found
        goal = hits.step(offset, by)
        if goal is None and not self._looking:
            farther = not self._renewed or (by < 0 and self._begun)
            if hits.state == "many" and farther:
                self._begin_anew(offset, BACK * BACK_AGAIN**self._renewed)
                self._renewed += 1
                return
            goal = hits.nearest(offset, by)
        if goal is not None or not self._looking:
            self._due, self._renewed = None, 0
        if goal is not None:
            index, wrapped = goal
            self._to_hit(index, ("end" if by < 0 else "top") if wrapped else "")
        else:
            self._rest()

    def _rest(self) -> None:
        """No hit to go to, or none yet: back to where the search began."""
        if self._origin is not None:
            self._current_hit, self._hit, self._wrapped = None, Stretches(), ""
            if self.position != self._origin:
                self._go(self._origin, self._quotes.at(self._origin))
        self._repaint()

    def _begin_anew(self, offset: int, back: int) -> None:
        """Among too many hits: searches round this place, of which too little is known."""
        self._repaint()
        self._search_on(offset, back)

    def _to_hit(self, index: int, wrapped: Literal["", "top", "end"]) -> None:
        span = self._found.span(index)
        self._current_hit, self._wrapped = span, wrapped
        self._hit = Stretches([span.start], [span.end], same=("hit-current",))
        self._to(span.start)

    def _tell(self) -> None:
        super()._tell()
        if self._found.state != "many" or self._looking or not self._laid_out:
            return
        if not self._found.covers(self.top_offset):
            self._begin_anew(self.top_offset, BACK)

    def _tell_find(self, *, problem: str = "") -> None:
        span = self._current_hit
        index = self._found.at(span.start) if span is not None else None
        self.post_message(
            self.FindChanged(
                self, self._query, self._found, index, wrapped=self._wrapped, problem=problem
            )
        )
