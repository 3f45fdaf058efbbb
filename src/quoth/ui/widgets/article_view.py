"""The article pane: all that moves and lights, and the mouse."""

from __future__ import annotations

from textual import events

from quoth.ui import motion
from quoth.ui.widgets.article_hints import ArticleHints


class ArticleView(ArticleHints):
    """One article, with who said what, the reader's marks, and the place where the reader is.

    Takes no keys by itself: each ``do_…`` method is the action of that name, and takes the count
    that was typed before it, or None.
    """

    # ---- mouse

    async def on_click(self, event: events.Click) -> None:
        """Puts the current place where the click was; two clicks select a word, three a sentence.

        Textual's own meaning of a double click, to select all, is of no use in an article.
        """
        event.prevent_default()
        offset = self._clicked(event)
        if offset is None:
            return
        if event.chain == 1:
            self._to(self.selected_span.start if self.selected_span else offset)
        elif event.chain == 2:
            self.select(motion.word_at(self.article.text, offset))
        else:
            self.select(motion.sentence_at(self._flow, offset))

    def _clicked(self, event: events.Click) -> int | None:
        widget, place = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        return place.x if widget is self and place is not None else None
