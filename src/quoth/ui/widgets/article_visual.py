"""Visual mode in the article pane: the keyboard's way to what the mouse selects."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.style import Style
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from quoth.core.model import Article, Quote
from quoth.core.span import Span
from quoth.ui.paint import Over, spot_layer
from quoth.ui.widgets.article_find import ArticleFind

if TYPE_CHECKING:
    from quoth.ui.visual import By, Ends

_WORDS = re.compile(r"\S")


class ArticleVisual(ArticleFind):
    """A selection with a caret, which every movement of the place takes along.

    What is selected is Textual's own selection, whoever made it; the current place is the caret.
    `quoth.ui.visual`, which does the work, is imported when a selection is first made by key.
    """

    class SelectionChanged(Message, namespace="article_view"):
        """Other words are selected, or visual mode began or ended."""

        def __init__(self, view: ArticleVisual) -> None:
            super().__init__()
            self.view = view

        @property
        def control(self) -> ArticleVisual:
            """The view that sent it."""
            return self.view

    _ends: Ends | None = None
    """Both ends of the selection; None outside visual mode."""
    _earlier: Ends | Span | None = None
    """What was selected last."""
    _words_selected: Span | None = None

    def on_mount(self) -> None:
        """Whatever moves the place moves the caret."""
        self.watch(self, "position", self._take_caret, init=False)

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; what was selected in the last one is not kept."""
        self.leave_visual()
        if self.selected_span:
            self.screen.clear_selection()
        self._earlier = None
        super().show(article, offset=offset)

    # ---- the mode

    @property
    def selected_span(self) -> Span | None:
        """What is selected, None where nothing is: by the mouse at least one word."""
        span = super().selected_span
        if span is None or self._ends is not None:
            return span
        return span if _WORDS.search(self.article.text, span.start, span.end) else None

    @property
    def visual(self) -> By | None:
        """What visual mode selects by; None outside it."""
        return self._ends.by if self._ends else None

    def select(self, span: Span) -> None:
        """Selects words as the mouse does."""
        start, end = Offset(span.start, 0), Offset(span.end, 0)
        self.screen.selections = {self: Selection(start, end)}

    def leave_visual(self) -> None:
        """Out of visual mode; nothing is selected any more."""
        if self._ends is not None:
            self._earlier, self._ends = self._ends, None
            self.screen.clear_selection()
            self._spot = spot_layer(self._implied_spot())
            self._tell_selection()

    def selection_updated(self, selection: Selection | None) -> None:
        """Something was selected, by key or by mouse; what the mouse selects ends visual mode."""
        super().selection_updated(selection)
        selected = self.selected_span
        if self._ends is not None and selected != self._ends.span(self._flow, self._rows):
            self._earlier, self._ends = self._ends, None
        elif selected is not None and self._ends is None:
            self._earlier = selected
        if selected != self._words_selected:
            self._tell_selection()

    def _tell_selection(self) -> None:
        self._words_selected = self.selected_span
        self._repaint()
        self.post_message(self.SelectionChanged(self))

    def do_visual_character(self, count: int | None) -> None:
        """Select by character, from here or what the mouse selected; again, and it ends."""
        self._visual("character")

    def do_visual_sentence(self, count: int | None) -> None:
        """Select by sentence."""
        self._visual("sentence")

    def do_visual_again(self, count: int | None) -> None:
        """What was selected last."""
        from quoth.ui.visual import over

        last = self._earlier
        if last is not None:
            self._begin(over(self._rows, last) if isinstance(last, Span) else last)

    def _visual(self, by: By) -> None:
        from quoth.ui.visual import Ends, character_at, over

        if not self._laid_out or not self._end:
            return
        selected = self.selected_span
        if self._ends is not None and self._ends.by == by:
            self.leave_visual()
        elif self._ends is not None:
            self._set(replace(self._ends, by=by, goal=None))
        elif selected is not None:
            self._begin(replace(over(self._rows, selected), by=by))
        else:
            start = character_at(self._rows, self.position).start
            self._begin(Ends(start, start, by))

    def _begin(self, ends: Ends) -> None:
        self.focus()
        self._set(ends)

    def _set(self, ends: Ends) -> None:
        """Selects between these ends, with the caret in view."""
        self._ends = ends
        self._go(ends.caret, self._quotes.at(ends.caret))
        self._select_ends()

    def _take_caret(self, position: int) -> None:
        """The place was moved: the caret is there now."""
        if self._ends is not None and self._ends.caret != position:
            from quoth.ui.visual import character_at

            caret = character_at(self._rows, position).start
            self._ends = replace(self._ends, caret=caret, goal=None)
            self._select_ends()

    def _select_ends(self) -> None:
        assert self._ends is not None
        self.select(self._ends.span(self._flow, self._rows))
        self._tell_selection()

    # ---- painting and scrolling

    def _over(self, row: Span) -> Over:
        covered = super()._over(row)
        if self._ends is None or not row.holds(self._ends.caret):
            return covered
        from quoth.ui.visual import character_at

        caret = character_at(self._rows, self._ends.caret)
        # Cut out of what is selected, so that a reversed selection leaves it the other way round.
        apart: list[tuple[Span, Style]] = []
        for span, style in covered:
            apart += [
                (part, style)
                for part in (Span(span.start, caret.start), Span(caret.end, span.end))
                if part.length > 0
            ]
        return (*apart, (caret, self.get_component_rich_style("article--caret")))

    @property
    def _lit_quote(self) -> Quote | None:
        """None where both the current quote and what is selected would be reversed."""
        reversed_quote = self._style_of("quote-current-bg").reverse
        return None if reversed_quote and self.selected_span else super()._lit_quote

    def _wanted_rows(self) -> tuple[int, int]:
        if self._ends is None:
            return super()._wanted_rows()
        row = self._rows.row_of(self._ends.caret)
        return row, row

    def _go(
        self, offset: int, quote: int | None, *, centre: bool = False, light: Span | None = None
    ) -> None:
        super()._go(offset, quote, centre=centre, light=light)
        if self._ends is not None:
            self._spot = spot_layer(None)  # the caret tells the place

    # ---- movements that are other in visual mode

    def _scroll_lines(self, lines: int) -> None:
        """In visual mode the caret goes from row to row, and the page only follows."""
        if self._ends is None:
            super()._scroll_lines(lines)
            return
        from quoth.ui.visual import by_rows

        self._set(by_rows(self._rows, self._ends, lines))

    def do_move_bottom(self, count: int | None) -> None:
        """To the end, or to the paragraph of that number."""
        if self._ends is None or count is not None:
            super().do_move_bottom(count)
        else:
            self._to_end_of(Span(0, self._end))

    def do_sentence_next(self, count: int | None) -> None:
        """To the next sentence; in visual mode to the end of the last."""
        self._or_to_end(super().do_sentence_next, count)

    def do_paragraph_next(self, count: int | None) -> None:
        """To the next paragraph; in visual mode to the end of the last."""
        self._or_to_end(super().do_paragraph_next, count)

    def _or_to_end(self, move: Callable[[int | None], None], count: int | None) -> None:
        before = self.position
        move(count)
        if self._ends is not None and self.position == before:
            self._to_end_of(self._flow.paragraph_at(before))

    def _to_end_of(self, span: Span) -> None:
        from quoth.ui.visual import character_at

        assert self._ends is not None
        last = character_at(self._rows, max(span.start, span.end - 1))
        self._set(replace(self._ends, caret=last.start, goal=None))

    def do_visual_other_end(self, count: int | None) -> None:
        """The caret to the other end."""
        if self._ends is not None:
            self._set(self._ends.turned)

    def do_visual_left(self, count: int | None) -> None:
        """A character back."""
        self._by_rows("left", count)

    def do_visual_right(self, count: int | None) -> None:
        """A character on."""
        self._by_rows("right", count)

    def do_visual_row_start(self, count: int | None) -> None:
        """To the first character of the row."""
        if self._ends is not None:
            from quoth.ui.visual import row_start

            self._caret_to(row_start(self._rows, self._ends.caret))

    def do_visual_row_first(self, count: int | None) -> None:
        """To the first character of the row that is no white space."""
        if self._ends is not None:
            from quoth.ui.visual import row_first

            self._caret_to(row_first(self._rows, self._ends.caret))

    def do_visual_row_end(self, count: int | None) -> None:
        """To the last character of the row."""
        if self._ends is not None:
            from quoth.ui.visual import to_row_end

            self._set(to_row_end(self._rows, self._ends, count or 1))

    def _by_rows(self, way: str, count: int | None) -> None:
        if self._ends is not None:
            from quoth.ui.visual import left, right

            step = left if way == "left" else right
            self._caret_to(step(self._rows, self._ends.caret, count or 1))

    def do_visual_word_next(self, count: int | None) -> None:
        """To the next word."""
        self._by_words("next", count)

    def do_visual_word_end(self, count: int | None) -> None:
        """To the end of the word."""
        self._by_words("end", count)

    def do_visual_word_previous(self, count: int | None) -> None:
        """To the start of the word, or of the one before."""
        self._by_words("previous", count)

    def _by_words(self, way: str, count: int | None) -> None:
        if self._ends is not None:
            from quoth.ui.visual import word_end, word_next, word_previous

            steps = {"next": word_next, "end": word_end, "previous": word_previous}
            self._caret_to(steps[way](self.article.text, self._ends.caret, count or 1))

    def _caret_to(self, offset: int) -> None:
        from quoth.ui.visual import character_at

        assert self._ends is not None
        caret = character_at(self._rows, offset).start
        self._set(replace(self._ends, caret=caret, goal=None))

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds ``offset``, or the nearest."""
        return self._flow.paragraph_at(offset)

    def running(self, span: Span) -> str:
        """The words of ``span`` as they run on, whatever rows the file has; any thread may ask."""
        from quoth.ui.visual import running

        return running(self._flow, span)
