"""What is selected in the text: which keys mean something for it, and what the foot says of it."""

from __future__ import annotations

from functools import partial

from quoth.ui.bindings import SELECTION, VISUAL
from quoth.ui.copying import amount_of
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.foot import Foot


class SelectActions(ReaderParts):
    """A part of the reader screen."""

    @property
    def pane_contexts(self) -> tuple[str, ...]:
        """With words selected in the focused text, the keys for these go first."""
        contexts = super().pane_contexts
        if self.focused is None or self.focused is not getattr(self, "view", None):
            return contexts
        if self.view.visual:
            return (VISUAL, *contexts)
        return (SELECTION, *contexts) if self.view.selected_span else contexts

    @property
    def selection_state(self) -> str:
        """``visual · 14 words``; empty where nothing is selected."""
        span = self.view.selected_span
        if span is None:
            return ""
        modes = {"character": "visual", "sentence": "visual by sentence", None: "selected"}
        return f"{modes[self.view.visual]} · {amount_of(self.view.article.text, span)}"

    def clear_selection(self) -> None:
        """Nothing is selected, by mouse or by key.

        Textual's inputs ask for it with every letter; a search in visual mode goes on selecting.
        """
        if self.finding and self.view.visual:
            return
        super().clear_selection()
        self.view.leave_visual()

    def on_article_view_selection_changed(self, event: ArticleView.SelectionChanged) -> None:
        """The foot shows the keys for it and how much it is."""
        self.query_one(Foot).context = self.contexts[0]
        self.show_state()

    def on_article_view_nothing_here(self, event: ArticleView.NothingHere) -> None:
        """Say that there is no such object."""
        self.say(f"no {event.what} here", "warn")

    def do_visual_copy(self, count: int | None) -> None:
        """Copy what is selected, and leave it."""
        span = self.view.selected_span
        if span is not None:
            self.host.copy(partial(self.view.running, span))
            self.clear_selection()

    def do_copy_selection(self, count: int | None) -> None:
        """Copy what is selected in the text or elsewhere on the screen; it stays selected."""
        span = self.view.selected_span
        if span is not None:
            self.host.copy(partial(self.view.running, span))
        else:
            self.host.do_copy_selection(count)
