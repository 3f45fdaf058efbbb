"""Who said what, found behind the reader's back: a long text first where it is in view.

A short article is extracted in one step. Of a long one the paragraphs around the page are read
first, by rules and by themselves, and shown until the whole is known; where the reader moves on
meanwhile, the paragraphs there are read before the whole goes on.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import work
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from quoth.core.model import Article
from quoth.core.pace import Stopped
from quoth.core.span import Span
from quoth.extractions import Asker, Precedence
from quoth.ui.lent import Lent
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.shown import Shown

LONG = 200_000
"""Code points from which an article is read in parts: one second of work by rules."""
HANDOVER_SECONDS = 0.0005
"""After which a thread that computes lets another run. By Python's own 5 ms, each key waited a
median of 11 ms longer during an extraction; by this 4 ms, on a busy machine."""
STILL_SECONDS = 0.15
"""Without moving, before the paragraphs in view are read out of turn."""
TOLD_SECONDS = 0.5
"""Between two figures of how far it is."""
COLLECTED = gc.get_threshold()
"""How often garbage is looked for, by the age of objects."""
NEVER = 1_000_000_000
"""As a threshold of the oldest: so many rounds of the younger ones do not happen."""


UNREADABLE = "quotes cannot be read"


class Extracting(ReaderParts):
    """A part of the reader screen."""

    if TYPE_CHECKING:

        def take_extraction(self, shown: Shown) -> None:
            """Show what was found in the article, or in a part of it."""

    class Extracted(Message, namespace="extracting"):
        """An article was extracted, or a part of it; dropped if another one is shown by now."""

        def __init__(self, article: Article, shown: Shown) -> None:
            super().__init__()
            self.article = article
            self.shown = shown

    class Told(Message, namespace="extracting"):
        """So much of an article was read, or why it cannot be."""

        def __init__(self, article: Article, share: float, fault: str = "") -> None:
            super().__init__()
            self.article = article
            self.share = share
            self.fault = fault

    @property
    def unread(self) -> str:
        """Why nothing is known, where nothing is."""
        return self.reading if self.reading == UNREADABLE else "still reading …"

    _part: Span | None = None
    """What was read of an article whose whole is not known."""
    _paused: bool = False
    _until_still: Timer | None = None

    def on_mount(self) -> None:
        """Called beside the screen's own, as all handlers of one name are."""
        sys.setswitchinterval(HANDOVER_SECONDS)
        self._out_of_turn = Precedence()

    # -- begin and end

    def expect_extraction(self) -> None:
        """Nothing is known of the article that is shown now; what is read of another one ends."""
        self.stop_extracting()
        self._paused = False
        self.extraction, self._part, self.reading = None, None, "reading …"

    def stop_extracting(self) -> None:
        """Give up what is under way; it begins anew when the article is shown again."""
        for group in ("extract", "part"):
            self.workers.cancel_group(self, group)
        self._paused = bool(self.reading)

    def on_screen_resume(self) -> None:
        """The article is shown again."""
        if self._paused and self.article is not None:
            self._paused = False
            self._extract(self.article)

    def follow_reading(self) -> None:
        """The reader has moved: what is in view is read next, as soon as the page rests."""
        if self._part is None or not self.reading:
            return
        if self._until_still is not None:
            self._until_still.stop()
        self._until_still = self.set_timer(STILL_SECONDS, self._read_here)

    def _read_here(self) -> None:
        top, bottom = self.view.top_offset, self.view.bottom_offset
        known = self._part
        if self.article is None or known is None or not self.reading:
            return
        if not (known.start <= top and min(bottom, len(self.article.text)) <= known.end):
            self._extract_part(Lent(self.article), self._around(self.article))

    def _around(self, article: Article) -> Span:
        from quoth.core.part import around

        return around(article.text, self.view.top_offset, self.view.bottom_offset)

    # -- threads

    def _extract(self, article: Article) -> None:
        """Read an article that is shown, its page first where it is long."""
        if self._paused:
            return
        long = len(article.text) > LONG
        self._extract_whole(Lent(article), self._around(article) if long else None)

    @work(thread=True, exclusive=True, group="extract", exit_on_error=False)
    def _extract_whole(self, lent: Lent[Article], part: Span | None) -> None:
        worker, article = get_current_worker(), lent.take()
        asker = Asker(lambda: worker.is_cancelled, told=self._teller(article))
        try:
            with self.service.ahead, _uncollected() if part else nullcontext():
                if part:
                    self._post_part(article, part, worker)
                shown = Shown.of(self.service.extract(article, asker))
        except Stopped:
            return
        except Exception as error:
            from quoth.service import fault_of

            self.post_message(self.Told(article, 1, fault_of(error)))
            return
        if not worker.is_cancelled:
            self.post_message(self.Extracted(article, shown))

    @work(thread=True, exclusive=True, group="part", exit_on_error=False)
    def _extract_part(self, lent: Lent[Article], part: Span) -> None:
        with self._out_of_turn:
            self._post_part(lent.take(), part, get_current_worker())

    def _post_part(self, article: Article, part: Span, worker: Any) -> None:
        """Raises `Stopped` when the worker is cancelled."""
        from quoth.core.part import extract_part

        def ask(_: float) -> None:
            while not worker.is_cancelled:
                if self.service.still.wait():
                    return
            raise Stopped

        found = extract_part(article.text, part, published=article.published, ask=ask)
        ask(1)
        self.post_message(self.Extracted(article, Shown.of(found, part)))

    def _teller(self, article: Article) -> Any:
        """Tells how far the whole is, and holds it up while a part is read out of turn."""
        last = [monotonic()]

        def told(share: float) -> None:
            self._out_of_turn.wait()
            if len(article.text) > LONG and monotonic() - last[0] > TOLD_SECONDS:
                last[0] = monotonic()
                self.post_message(self.Told(article, share))

        return told

    # -- results

    def on_extracting_told(self, event: Told) -> None:
        """Say so in the foot."""
        if self.article is not event.article or not self.reading:
            return
        if event.fault:
            self.reading = UNREADABLE
            self.say(event.fault, "bad")
        else:
            self.reading = f"reading … {event.share:.0%}".replace("%", " %")
        self.show_state()

    def on_extracting_extracted(self, event: Extracted) -> None:
        """Show it, unless another article is shown by now, or all of this one is known."""
        if self.article is not event.article or not self.reading:
            return
        self._part = event.shown.part
        if self._part is None:
            self.reading = ""
        self.extraction = event.shown.extraction
        self.take_extraction(event.shown)
        self.follow_reading()


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage among all objects while millions are made, none of which are.

    Each such search held up every thread for up to half a second.
    """
    gc.set_threshold(*COLLECTED[:2], NEVER)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*COLLECTED)
