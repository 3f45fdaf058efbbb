"""``]`` and ``[``, and what remembers where a jump began: keys of the reader screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quoth.ui.jumps import JUMPS, Place
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from quoth.ui.steps import Steps
    from quoth.ui.widgets.find_bar import FindBar

FORWARD, BACK = 1, -1
_TO_QUOTES = ("quote.next", "quote.previous", "speaker.next", "speaker.previous")


class StepActions(ReaderParts):
    """A part of the reader screen."""

    _steps: Steps | None = None
    _before_words: Place | None = None
    """Where the reader was when words to find were asked for."""

    def perform(self, action_id: str, count: int | None = None, letter: str | None = None) -> bool:
        """Runs an action; of a jump, remembers where it began."""
        before = self.host.here()
        done = super().perform(action_id, count, letter)
        if action_id in JUMPS:
            self._jumped_from(before)
        elif action_id == "find.open":
            self._before_words = before
        if action_id in _TO_QUOTES:
            self.sidebar.follow(self.view.current_quote, asked=True)
        return done

    def jump(self, go: Callable[[], None]) -> None:
        """Go somewhere, and remember where that began."""
        before = self.host.here()
        go()
        self._jumped_from(before)

    def _jumped_from(self, before: Place | None) -> None:
        if before != self.host.here():
            self.host.left(before)

    def on_find_bar_kept(self, event: FindBar.Kept) -> None:
        """What was found while it was typed is gone to for good."""
        self._jumped_from(self._before_words)

    def on_article_view_number_first(self) -> None:
        """Say how a percentage is asked for."""
        self.say("a number first: 50%", "warn")

    def on_article_view_no_quote(self, event: ArticleView.NoQuote) -> None:
        """``J`` and ``K`` at their end."""
        quotes = self.extraction.quotes if self.extraction else None
        if quotes is None:
            self.say(self.unread, "warn")
        else:
            whither = "further down" if event.way == "next" else "further up"
            self.say(f"no quote {whither if quotes else 'in this article'}", "warn")

    # -- each kind

    def _take_step(self, kind: str, count: int | None, way: int) -> None:
        # Imported when it is first needed: the first page is painted without it.
        from quoth.ui.steps import Steps

        if self._steps is None:
            self._steps = Steps(self)
        self._steps.go(kind, count or 1, way)

    def do_speaker_next(self, count: int | None) -> None:
        """To the next quote of the same speaker."""
        self._take_step("speaker", count, FORWARD)

    def do_speaker_previous(self, count: int | None) -> None:
        """To the quote of the same speaker before."""
        self._take_step("speaker", count, BACK)

    def do_entity_next(self, count: int | None) -> None:
        """To the next mention of anybody."""
        self._take_step("entity", count, FORWARD)

    def do_entity_previous(self, count: int | None) -> None:
        """To the mention of anybody before."""
        self._take_step("entity", count, BACK)

    def do_annotation_next(self, count: int | None) -> None:
        """To the next note or highlight."""
        self._take_step("annotation", count, FORWARD)

    def do_annotation_previous(self, count: int | None) -> None:
        """To the note or highlight before."""
        self._take_step("annotation", count, BACK)

    def do_link_next(self, count: int | None) -> None:
        """To the next link."""
        self._take_step("link", count, FORWARD)

    def do_link_previous(self, count: int | None) -> None:
        """To the link before."""
        self._take_step("link", count, BACK)

    def do_heading_next(self, count: int | None) -> None:
        """To the next heading."""
        self._take_step("heading", count, FORWARD)

    def do_heading_previous(self, count: int | None) -> None:
        """To the heading before."""
        self._take_step("heading", count, BACK)

    def do_number_next(self, count: int | None) -> None:
        """To the next number or date."""
        self._take_step("number", count, FORWARD)

    def do_number_previous(self, count: int | None) -> None:
        """To the number or date before."""
        self._take_step("number", count, BACK)
