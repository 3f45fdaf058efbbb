"""``/`` and ``*`` in the reader: words are asked for, lit while typed, and stepped through."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.ui.motion import LONGEST_WORD, word_at
from quoth.ui.phrases import shortened
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from quoth.ui.widgets.find_bar import FindBar

LONGEST = 500
"""Code points of a query."""
REMEMBERED = 100
"""Searches that up and down bring back."""
_NEUTRAL = ("", "\\v")
"""What is typed when nothing is asked for."""
_STOPPED = "stopped: this pattern takes too long"
_NARROW = 60
"""Below this many columns the count stands in the foot without the words."""
_LONGEST_SHOWN = 30
_WORD_START = re.compile(r"\w")


class FindActions(ReaderParts):
    """A part of the reader screen."""

    find_history: tuple[str, ...] = ()
    """What was searched in this run, oldest first."""
    _before_find: tuple[int, int] = (0, 0)
    _find_bar: FindBar | None = None

    def do_find_open(self, count: int | None) -> None:
        """Ask for words, and light them while they are typed."""
        if self.finding:
            return
        self._before_find = self.view.position, self.view.top_offset
        self.view.begin_find()
        # Imported when it is first needed: the first page is painted without an input.
        from quoth.ui.widgets.find_bar import FindBar

        self.expect()
        self.query_one("Foot").display = False
        self._find_bar = FindBar(self._end_find, LONGEST, self.find_history)
        self.mount(self._find_bar, before="Foot")

    def do_find_word(self, count: int | None) -> None:
        """Light the word under the cursor, or whom it names, and go to the next place."""
        self._light_word(count or 1)

    def do_find_word_previous(self, count: int | None) -> None:
        """The same, to the place before."""
        self._light_word(-(count or 1))

    def _light_word(self, by: int) -> None:
        offset = self.view.position
        selected = self.view.selected_span
        found = self.extraction.mention_at(offset) if self.extraction and not selected else None
        if found is not None:
            entity, mention = found
            named = [m.span for m in entity.mentions if m.form != "pronoun"]
            if named:
                self.view.light(named, one_line(entity.name), mention.start, by)
                return
        word = selected or word_from(self.view.article.text, offset)
        if word is None:
            self.say("no word here", "warn")
            return
        if word.length > LONGEST:
            self.say("too much is selected to look for it", "warn")
            return
        words = one_line(word.of(self.view.article.text))
        if not selected:
            words = words.lower()
        self._remember(words)
        self.view.find_word(words, word.start, by)
        self.view.keep_find()

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Light the words as they are typed."""
        if event.bar is not self._find_bar:
            return
        if event.query not in (*_NEUTRAL, "\\"):  # the backslash may become a sign
            self.view.find(event.query)
        else:
            self._put_out()

    def _end_find(self, query: str | None) -> None:
        """Enter keeps the hits lit for ``n`` and ``N``; without words the last search comes again.

        An expression that cannot be searched for can be mended.
        """
        if query is None:
            self.drop_find()
        elif query in _NEUTRAL:
            self._close_find()
            self.view.do_find_next(None)
        elif self.view.find_query == query or self.view.find(query):
            self._remember(query)
            self.view.keep_find()
            self._close_find()
        if query is not None and not self.finding:
            from quoth.ui.widgets.find_bar import FindBar

            self.post_message(FindBar.Kept())

    @property
    def finding(self) -> bool:
        """Whether words are being typed."""
        return self._find_bar is not None

    def drop_find(self) -> None:
        """Give the search up: back to where it began."""
        self._put_out()
        self._close_find()

    def _put_out(self) -> None:
        self.view.clear_find()
        offset, top = self._before_find
        self.view.go_to(offset, top=top)

    def _close_find(self) -> None:
        if self._find_bar is not None:
            self._find_bar.remove()
        self._find_bar = None
        self.query_one("Foot").display = True
        self.set_focus(self.view)

    def _remember(self, query: str) -> None:
        others = [earlier for earlier in self.find_history if earlier != query]
        self.find_history = (*others, query)[-REMEMBERED:]

    def on_article_view_find_changed(self, event: ArticleView.FindChanged) -> None:
        """Say which hit this is of how many."""
        known = "" if event.problem or not event.query else counted(event)
        if not event.problem:
            self.found = known
            if known and self.size.width >= _NARROW:
                self.found += f" · /{shortened(one_line(event.query), _LONGEST_SHOWN)}"
        if self._find_bar is not None:
            wrong = event.problem or event.hits.state == "stopped"
            look = self._look("bad" if wrong else "muted")
            self._find_bar.show_found(one_line(event.problem) or known, look)
        if event.problem and not self.finding:
            self.say(one_line(event.problem), "warn")
        elif event.hits.state == "stopped" and not self.finding:
            self.say(_STOPPED, "warn")
        self.show_state()


def counted(event: ArticleView.FindChanged) -> str:
    """``4 of 14``, ``14+ …`` while more are looked for; over the edge ``on from the top``."""
    hits = event.hits
    number = hits.number(event.index) if event.index is not None else None
    total = f"{len(hits):,}" + ("" if hits.state == "done" else "+")
    if hits.state == "counting":
        text = f"{total} …" if len(hits) else "…"
    elif not len(hits):
        text = _STOPPED if hits.state == "stopped" else "not found"
    else:
        text = f"{number:,} of {total}" if number is not None else total
        text += " · stopped: takes too long" if hits.state == "stopped" else ""
    return text + (f" · on from the {event.wrapped}" if event.wrapped else "")


def word_from(text: str, offset: int) -> Span | None:
    """The word that holds ``offset``, else the next one on the line."""
    line_end = text.find("\n", offset, offset + LONGEST_WORD)
    end = line_end if line_end >= 0 else offset + LONGEST_WORD
    found = _WORD_START.search(text, offset, min(end, len(text)))
    return word_at(text, found.start()) if found else None
