"""The quote picker and the way from a hit to its place; imported when a search is first made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.core.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from quoth.search.record import QuoteRecord
    from quoth.service import Service
    from quoth.ui.jumps import Place
    from quoth.ui.screens.picker import PickerResult, PickerState, QuotePicker, Scope
    from quoth.ui.screens.reader import ReaderScreen
    from quoth.ui.shown import Shown

    Base = App[None]
else:
    Base = object


class SearchActions(Base):
    """A mixin for the app, which gives service, reader and a way to open an article."""

    if TYPE_CHECKING:
        service: Service
        reader: ReaderScreen

        def open_article(self, path: str, quote: int | None = None) -> object:
            """Load an article in a thread and show it."""

        def here(self) -> Place | None:
            """Where the reader is."""

        def left(self, place: Place | None) -> None:
            """The reader jumps away from a place."""

        def copy(self, text: str | Callable[[], str], what: str = "") -> None:
            """Copy a text and say where it went."""

    _last_search: PickerState | None = None
    _picker: QuotePicker | None = None
    """The picker while it is open."""
    _slots: dict[str, dict[str, int]]

    def keep_slots(self, article: Article, shown: Shown) -> None:
        """Remember the colours of an article's speakers, for the hits of a search."""
        by_id = shown.extraction.by_id
        self._slots[article.id] = {by_id[key].name: slot for key, slot in shown.slots.items()}

    def _speaker_slot(self, record: QuoteRecord) -> int | None:
        return self._slots.get(record.article_id, {}).get(record.speaker or "")

    def search(self, scope: Scope, *, query: str = "", state: PickerState | None = None) -> None:
        """Open the quote picker, unless it is open already."""
        from quoth.ui.screens.picker import PickerState, QuotePicker

        if self._picker is not None:
            return
        last = self._last_search or PickerState(scope=scope)
        article = self.reader.article
        article_id = article.id if article and self.screen is self.reader else None
        picker = QuotePicker(
            self.service.index,
            article_id=article_id,
            state=state or PickerState(query=query, scope=scope, history=last.history),
            speaker_slot=self._speaker_slot,
        )

        def done(result: PickerResult | None) -> None:
            self._last_search, self._picker = picker.state, None
            if result is not None:
                self._jump(result)

        self._picker = picker
        self.push_screen(picker, done)

    def search_again(self) -> None:
        """Let an open picker know that the index has grown."""
        if self._picker is not None:
            self._picker.search_soon()

    def _jump(self, result: PickerResult) -> None:
        article = self.reader.article
        if article is not None and article.id == result.article_id:
            if self.screen is not self.reader:
                self.switch_screen(self.reader)
            self.left(self.here())
            self.reader.view.go_to(result.start, centre=True)
        else:
            self.open_article(self.service.paths[result.article_id], result.start)

    def on_quote_picker_copied(self, event: QuotePicker.Copied) -> None:
        """Put the quotes on the clipboard."""
        what = "the quote" if event.quotes == 1 else f"{event.quotes} quotes"
        self.copy(event.text, what)

    def do_search_article(self, count: int | None) -> None:
        """Search the quotes of this article."""
        self.search("article")

    def do_search_library(self, count: int | None) -> None:
        """Search the quotes of all articles."""
        self.search("library")

    def do_search_resume(self, count: int | None) -> None:
        """The last search, as it was left."""
        last = self._last_search
        self.search(last.scope if last else "library", state=last)
