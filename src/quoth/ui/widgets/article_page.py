"""The page of an article: one column of text drawn line by line, with its gutter of signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from quoth.core.model import Article, Extraction, Quote
from quoth.core.span import Span
from quoth.ui.flow import AS_IS, Flow
from quoth.ui.layers import Stretches
from quoth.ui.masthead import masthead
from quoth.ui.motion import QuoteMap
from quoth.ui.paint import (
    Brush,
    Mark,
    Over,
    Signs,
    current_layer,
    mark_layer,
    named_layer,
    speech_layer,
    structure_layer,
    tint_layer,
)
from quoth.ui.reflow import Dress, Rows

NARROWEST, COLUMN, WIDEST = 40, 66, 100
"""Cells of the column of text: least, at first, most."""
YIELDING = 56
"""Cells to which the column gives way before the margins go."""
GUTTER = 4
"""Cells on the left of the column, for signs."""
MARGIN = 7
"""Cells on either side of the column that stay free while it is wider than 56."""
TOP = 1
"""Empty rows above the text."""
EMPTY = Article("", "")
SOON_NAMED = 200_000
"""Code points of a text whose names are lit at once: 20 ms of work."""
QUOTES, ENTITIES, ANNOTATIONS = "quotes", "entities", "annotations"
"""What can be lit in the text or left plain."""


class ArticlePage(ScrollView, can_focus=True, inherit_bindings=False):
    """Lays out and paints; where the reader is and what moves it is left to subclasses."""

    DEFAULT_CSS = """
    ArticlePage {
        background: $q-background;
        color: $q-text;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 0;

        & > .article--selection {
            background: $screen-selection-background; color: $screen-selection-foreground;
        }
        & > .article--caret { background: $q-text; color: $q-background; }
        &:ansi > .article--selection {
            background: ansi_default; color: ansi_default; text-style: reverse;
        }
        &:ansi > .article--caret {
            background: ansi_default; color: ansi_default; text-style: bold underline;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"article--selection", "article--caret"}

    position: var[int] = var(0, init=False)
    """Text offset of the current place."""

    def __init__(
        self,
        *,
        styles: Callable[[str], Style],
        column: int = COLUMN,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._style_of = styles
        self.column = column
        """Cells of the column that the reader asked for."""
        self.margin = MARGIN
        """Cells on either side, gutter included, that it leaves while it is wider than 56."""
        self.setting = AS_IS
        self._dimmed = False
        self._strips: LRUCache[object, Strip] = LRUCache(1024)
        self._brush: Brush | None = None
        self._top_anchor = 0
        self.shown = frozenset({QUOTES, ANNOTATIONS})
        """What is lit: any of `QUOTES`, `ENTITIES`, `ANNOTATIONS`."""
        self._open(EMPTY)

    # ---- what is shown

    def _open(self, article: Article) -> None:
        self.article = article
        self.extraction: Extraction | None = None
        self._flow = Flow(article.text, article.layers, self.setting)
        self._masthead = masthead(article, self._flow)
        self._structure = structure_layer(self._masthead.layers(article.layers))
        self._rows = Rows(self._flow, self.column)
        self._cut = False
        self._end = len(article.text.rstrip())
        self._front: list[tuple[str, str]] = []
        self._front_at = 0
        self._quotes = QuoteMap()
        self._current: int | None = None
        self._speech = self._marked = self._tinted = Stretches()
        self._names: Stretches | None = None
        self._hits = self._hit = self._spot = Stretches()
        self._signs = Signs()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Shows these annotations instead of the ones before."""
        self._marked = mark_layer(marks)
        self._signs = Signs(marks)
        self._repaint()

    def set_tinted(self, spans: Sequence[Span]) -> None:
        """Tints these mentions instead of the ones before; none clears them."""
        self._tinted = tint_layer(spans)
        self._repaint()

    def show_layer(self, name: str, shown: bool) -> None:
        """Lights `QUOTES`, `ENTITIES` or `ANNOTATIONS`, or leaves them plain."""
        self.shown = self.shown | {name} if shown else self.shown - {name}
        self._repaint()

    def dim(self, dimmed: bool) -> None:
        """Mutes all but the current paragraph, or the paragraphs of the current quote."""
        self._dimmed = dimmed
        self._repaint()

    def _muted(self) -> Stretches:
        quote, whole = self._lit_quote, len(self.article.text)
        here = quote.hull if quote else Span(self.position, self.position + 1)
        start = self._flow.paragraph_at(here.start).start
        end = max(start, self._flow.paragraph_at(here.end - 1).end)
        spans = [span for span in ((0, start), (end, whole)) if span[0] < span[1]]
        return Stretches(*map(list, zip(*spans, strict=True)), same=("muted",))

    def _say(
        self, extraction: Extraction | None, quotes: QuoteMap | None, speech: Stretches | None
    ) -> None:
        self.extraction = extraction
        self._names = None
        self._quotes = quotes or QuoteMap(extraction.quotes if extraction else ())
        self._speech = speech or (speech_layer(extraction) if extraction else Stretches())
        self._repaint()

    # ---- layout

    @property
    def gutter_cells(self) -> int:
        """Cells of the gutter; none where there is no room for it."""
        return GUTTER if self.size.width >= 4 * GUTTER else 0

    @property
    def column_cells(self) -> int:
        """Cells of the column as it is on this screen."""
        room = self.size.width
        wanted = max(min(self.column, YIELDING), min(self.column, room - 2 * self.margin))
        return max(1, min(wanted, room - self.gutter_cells - (1 if self.gutter_cells else 0)))

    @property
    def _laid_out(self) -> bool:
        return bool(self.size.width and self.size.height)

    def _y_of(self, row: int) -> int:
        """The line on the page, from its top, on which a row is drawn."""
        return TOP + row + (len(self._front) if row >= self._front_at else 0)

    def _row_at(self, y: int) -> int:
        """The row drawn on line ``y`` of the page, or the nearest one that has been made."""
        row = y - TOP
        if row >= self._front_at:
            row = max(self._front_at, row - len(self._front))
        self._rows.reach_row(row)
        return max(0, min(row, len(self._rows) - 1))

    def _offset_of_row(self, row: int) -> int:
        return self._rows.span(row).start if len(self._rows) else 0

    @property
    def page_height(self) -> int:
        """Lines of the page on the screen."""
        return max(1, self.size.height)

    @property
    def top_offset(self) -> int:
        """Offset of the first row on the screen."""
        if not self._laid_out:
            return self._top_anchor
        return self._offset_of_row(self._row_at(self.scroll_offset.y))

    @property
    def bottom_offset(self) -> int:
        """Offset after the last row on the screen."""
        row = self._row_at(self.scroll_offset.y + self.page_height - 1)
        return self._rows.span(row).end if len(self._rows) else 0

    @property
    def percent(self) -> int:
        """How far the screen is through the text: 0 at the top, 100 when its end is in view."""
        if not self._laid_out or not self._end:
            return 0
        top, bottom = self.top_offset, self.bottom_offset
        if bottom >= self._end:
            return 100
        return min(99, round(100 * top / max(1, self._end - (bottom - top))))

    # ---- painting

    def notify_style_update(self) -> None:
        """The theme changed: painted rows are stale."""
        super().notify_style_update()
        self._repaint()

    def selection_updated(self, selection: Selection | None) -> None:
        """The mouse selected something; rows are kept by what is selected in them."""
        self.refresh()

    def _repaint(self) -> None:
        self._strips.clear()
        self._brush = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        row = line - TOP
        if row < 0 or (self._front_at <= row < self._front_at + len(self._front)):
            return self._front_line(row - self._front_at)
        row -= len(self._front) if row >= self._front_at else 0
        if not self._rows.reach_row(row):
            return Strip.blank(self.size.width, self.rich_style)
        span = self._rows.span(row)
        over = self._over(span)
        signs = self._signs_on(row)
        key = (row, signs, over)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._painted(span, signs, over, self._rows.dress(row))
            self._strips[key] = strip
        return strip

    def _front_line(self, index: int) -> Strip:
        style = self.rich_style
        words, role = self._front[index] if index >= 0 else ("", "")
        left = Segment(" " * (self._left + self.gutter_cells), style)
        return self._filled([left, Segment(words, self._paint.style((role,)))], style)

    @property
    def _left(self) -> int:
        """Cells to the left of the gutter."""
        centred = (self.size.width - self.column_cells) // 2
        return max(0, centred - self.gutter_cells)

    def _named(self) -> Stretches:
        """Every mention, when it is first to be seen; of a long text as soon as a thread has it."""
        if self._names is None:
            found = self.extraction
            self._names = Stretches()
            if found is not None and len(found.text) <= SOON_NAMED:
                self._names = named_layer(found)
            elif found is not None:
                work = partial(self._lay_names, found)
                self.run_worker(
                    work, thread=True, exclusive=True, group="names", exit_on_error=False
                )
        return self._names

    def _lay_names(self, extraction: Extraction) -> None:
        """In a thread."""
        names = named_layer(extraction)
        self.app.call_from_thread(self._take_names, extraction, names)

    def _take_names(self, extraction: Extraction, names: Stretches) -> None:
        if self.extraction is extraction:
            self._names = names
            self._repaint()

    @property
    def _paint(self) -> Brush:
        if self._brush is None:
            spoken = self._lit_quote
            nothing = Stretches()
            layers = (
                self._structure,
                self._speech if QUOTES in self.shown else nothing,
                self._named() if ENTITIES in self.shown else nothing,
                self._muted() if self._dimmed else nothing,
                self._tinted,
                self._marked if ANNOTATIONS in self.shown else nothing,
                current_layer(spoken),
                self._spot,
                self._hits,
                self._hit,
            )
            base = self.rich_style
            self._brush = Brush(self.article.text, layers, self._style_of, base, self._rows.width)
        return self._brush

    def _painted(self, span: Span, signs: tuple[str, str, str], over: Over, dress: Dress) -> Strip:
        base = self._paint.base
        start = Style(meta={"offset": (span.start, 0)})
        # Each cell by itself, so that a press anywhere on the left means the start of the row.
        left = [Segment(" ", base + start)] * (self._left + self.gutter_cells)
        if self.gutter_cells:
            sign, role, here = signs
            if sign:
                left[self._left] = Segment(sign, base + self._style_of(role) + start)
            if here:
                left[self._left + 2] = Segment(here, base + self._style_of("accent") + start)
        return self._filled([*left, *self._paint.line(span, dress, over)], base)

    def _filled(self, segments: list[Segment], style: Style) -> Strip:
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def _signs_on(self, row: int) -> tuple[str, str, str]:
        """The annotation's sign, its role, and the bar of the current place."""
        span = self._rows.span(row)
        following = row + 1 < len(self._rows)
        end = self._rows.span(row + 1).start if following else max(span.end, span.start + 1)
        first, last = self._here
        # The place may be in the cue or the source, on a row that holds no word of the quote.
        marked = first <= row <= last or row == self._rows.row_of(self.position)
        bar = "▎" if span.length and marked else ""
        sign = self._signs.on(span.start, end) if ANNOTATIONS in self.shown else ("", "")
        return (*sign, bar)

    @property
    def _here(self) -> tuple[int, int]:
        """First and last row of the current place: the current quote's, or the current row."""
        if self._current is None:
            row = self._rows.row_of(self.position)
            return row, row
        hull = self._quotes.quotes[self._current].hull
        return self._rows.row_of(hull.start), self._rows.row_of(hull.end - 1)

    # ---- selection by mouse

    @property
    def selected_span(self) -> Span | None:
        """The words selected with the mouse, None when none are."""
        if not self.is_attached or self.text_selection is None:
            return None
        found = self.text_selection.get_span(0)
        if found is None:
            return None
        start, end = found[0], self._end if found[1] < 0 else min(found[1], self._end)
        return Span(start, end) if start < end else None

    @property
    def _lit_quote(self) -> Quote | None:
        """The quote that is painted as the current one."""
        return self._quotes.quotes[self._current] if self._current is not None else None

    def _over(self, row: Span) -> Over:
        """What is painted over all else of a row: what is selected."""
        selected = self.selected_span
        if selected is None or not row.overlaps(selected):
            return ()
        words = Span(max(row.start, selected.start), min(row.end, selected.end))
        return ((words, self.get_component_rich_style("article--selection")),)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The article's own words under a selection: without wrapping, gutter or margins."""
        span = self.selected_span
        return (span.of(self.article.text), "\n") if span else None
