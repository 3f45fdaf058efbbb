"""Marks, and the way back and forward through the jumps, within and across articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from quoth.core.model import Article
from quoth.service import STANDARD_INPUT
from quoth.ui.jumps import JumpList, Place
from quoth.ui.lent import Lent
from quoth.ui.phrases import shortened

if TYPE_CHECKING:
    from textual.app import App

    from quoth.annotations.placemarks import PlaceMark
    from quoth.service import Service
    from quoth.ui.bindings import Action
    from quoth.ui.keymap import Keymap
    from quoth.ui.screens.reader import ReaderScreen

    Base = App[None]
else:
    Base = object

HINTED = 40
"""Code points of the words at a mark in the hint box; those of a message the foot cuts."""


class JumpActions(Base):
    """A mixin for the app, which gives service, reader and a way to open an article."""

    if TYPE_CHECKING:
        service: Service
        reader: ReaderScreen
        keymap: Keymap
        path: str | None

        def open_article(self, path: str, quote: int | None = None) -> object:
            """Load an article in a thread and show it."""

        def say(self, text: str, severity: str = "info") -> None:
            """A message in the foot."""

    _awaited: tuple[str, Callable[[Article], None]] | None = None
    """Path of the article that a jump has asked for, and what to do when it is shown."""

    @cached_property
    def jumps(self) -> JumpList:
        """Where the reader was before each jump."""
        return JumpList()

    # -- what others tell

    def here(self) -> Place | None:
        """Where the reader is; None as long as nothing was opened."""
        article = self.reader.article
        if article is None or self.path is None:
            return None
        return Place(article.id, self.path, self.reader.view.position)

    def left(self, place: Place | None) -> None:
        """The reader jumps, or has jumped, away from a place."""
        if place is not None:
            self.jumps.leave(place)

    def leave_for(self, path: str) -> None:
        """The article at ``path`` is about to be shown."""
        asked = self._awaited is not None and self._awaited[0] == path
        if not asked and path != self.path:
            self.left(self.here())

    def arrive_at(self, path: str, article: Article) -> None:
        """An article is shown: if a jump asked for it, go to the place in it."""
        awaited, self._awaited = self._awaited, None
        if awaited is not None and awaited[0] == path:
            awaited[1](article)

    # -- the way

    def _open_then(self, path: str, then: Callable[[Article], None]) -> None:
        """Open an article to go to a place in it, unless another one is asked for meanwhile."""
        self.open_article(path)
        self._awaited = (path, then)

    def _is_open(self, place: Place) -> bool:
        here = self.here()
        return here is not None and place.beside(here)

    def _go_to_place(self, place: Place) -> None:
        if self._is_open(place):
            self._go_to_offset(place.offset)
            return
        path = self.service.paths.get(place.article, place.path)
        self._open_then(path, lambda _: self._go_to_offset(place.offset))

    def _go_to_offset(self, offset: int) -> None:
        if self.screen is not self.reader:
            self.switch_screen(self.reader)
        self.reader.view.go_to(offset)

    def do_jump_back(self, count: int | None) -> None:
        """Back through the jumps."""
        here = self.here()
        there = self.jumps.back(here, count or 1) if here else None
        if there is None:
            self.say("no jump before this one", "warn")
        else:
            self._go_to_place(there)

    def do_jump_forward(self, count: int | None) -> None:
        """Forward again through the jumps."""
        here = self.here()
        there = self.jumps.forward(here, count or 1) if here else None
        if there is None:
            self.say("no jump after this one", "warn")
        else:
            self._go_to_place(there)

    def do_jump_last(self, count: int | None) -> None:
        """To where the last jump began; again, and back."""
        there = self.jumps.last
        if there is None:
            self.say("no jump so far", "warn")
            return
        self.left(self.here())
        self._go_to_place(there)

    # -- marks

    @property
    def _mark_path(self) -> str:
        """The path that marks know the open article by; empty where there is none."""
        asked = self.path
        return "" if asked is None or asked == STANDARD_INPUT else str(Path(asked).absolute())

    def _marks(self) -> dict[str, PlaceMark]:
        article = self.reader.article
        return self.service.placemarks.of(article.id if article else "", self._mark_path)

    def letter_hints(self, action: Action) -> list[tuple[str, str]]:
        """The marks that are set, for the hint box."""
        return [(letter, shortened(mark.words, HINTED)) for letter, mark in self._marks().items()]

    def do_place_mark(self, count: int | None, letter: str) -> None:
        """Mark the current place by a letter."""
        from quoth.annotations.placemarks import everywhere, mark_at

        article = self.reader.article
        if article is None:
            self.say("nothing to mark here", "warn")
            return
        mark = mark_at(article, self._mark_path, letter, self.reader.view.position)
        marks = self.service.placemarks
        marks.put(mark)
        if marks.problem:
            self.say(marks.problem, "warn")
        else:
            scope = ", for all articles" if everywhere(letter) else ""
            self.say(f"mark {letter}{scope} · {mark.words}")

    def do_place_go(self, count: int | None, letter: str) -> None:
        """To the place marked by a letter."""
        from quoth.annotations.placemarks import everywhere

        article = self.reader.article
        mark = self._marks().get(letter)
        if mark is None:
            where = "" if everywhere(letter) else " in this article"
            self.say(f"no mark {letter}{where}", "warn")
            return
        before = self.here()
        if article and (mark.article == article.id or (mark.path and mark.path == self._mark_path)):
            self._find_mark(mark, before, article)
            return
        path = self.service.paths.get(mark.article, mark.path)
        if not path:
            self.say(f"mark {letter} is in an article that was piped in", "warn")
            return
        self._open_then(path, partial(self._find_mark, mark, before))

    def _find_mark(self, mark: PlaceMark, before: Place | None, article: Article) -> None:
        """Goes to a mark in the article shown; in a changed text a thread looks for it."""
        from quoth.annotations.placemarks import stands

        offset = stands(mark, article)
        if offset is not None:
            self._go_to_mark(mark, before, article, offset)
        else:
            self._look_for(mark, before, Lent(article))

    @work(thread=True, exclusive=True, group="mark", exit_on_error=False)
    def _look_for(self, mark: PlaceMark, before: Place | None, lent: Lent[Article]) -> None:
        from quoth.annotations.placemarks import find

        article = lent.take()
        offset = find(mark, article)
        self.call_from_thread(self._go_to_mark, mark, before, article, offset)

    def _go_to_mark(
        self, mark: PlaceMark, before: Place | None, article: Article, offset: int | None
    ) -> None:
        if self.reader.article is not article:
            return
        self.left(before)
        if offset is None:
            self.say(f"mark {mark.letter}: its words are no longer in the text", "warn")
        else:
            self._go_to_offset(offset)
            self.say(f"mark {mark.letter} · {mark.words}")
