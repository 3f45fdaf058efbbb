"""The hits of the quote picker, two lines each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.geometry import Size
from textual.strip import Strip

from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.search.index import Hit, QuoteRecord
from quoth.ui.excerpt import excerpt, origin_of, speaker_of
from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.row_list import RowList

QuoteKey = tuple[str, str]
"""Article id and quote id."""
SpeakerSlot = Callable[[QuoteRecord], int | None]
"""The number, 1 to 8, of the colour of a quote's speaker; None for none."""

_INDENT = 4
"""Cells before the words: a margin, the bar of the chosen row, then a sign or hanging mark."""
_PAINTED = 512
"""Lines that are kept painted."""
_OPENERS = "“„«‘\"'"


def key_of(record: QuoteRecord) -> QuoteKey:
    """What a quote is known by while the list changes."""
    return (record.article_id, record.quote_id)


class HitList(RowList[Hit]):
    """Draws hits; the focus stays in the query line."""

    ROW_HEIGHT: ClassVar[int] = 2
    can_focus = False

    def __init__(self, styles: Styles, slot: SpeakerSlot, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self._slot = slot
        self.ticked: Collection[QuoteKey] = ()
        """The ticked quotes."""
        self._painted: LRUCache[tuple[int, int, bool, bool], Strip] = LRUCache(_PAINTED)

    def show(self, hits: Sequence[Hit], cursor: int) -> None:
        """Other hits, ``cursor`` chosen; a row that stays chosen keeps its place on the screen."""
        kept = self.chosen
        above = self.cursor * self.ROW_HEIGHT - self.scroll_offset.y
        self.rows = hits
        self.cursor = cursor
        self._painted.clear()
        self.virtual_size = Size(self.size.width, len(hits) * self.ROW_HEIGHT)
        stays = kept is not None and hits and key_of(hits[cursor].record) == key_of(kept.record)
        top = max(0, cursor * self.ROW_HEIGHT - above) if stays else 0
        self.scroll_to(y=top, animate=False, force=True)
        self._keep_in_view()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the visible part; kept while it would be painted the same."""
        line = y + self.scroll_offset.y
        at = line // self.ROW_HEIGHT
        ticked = at < len(self.rows) and key_of(self.rows[at].record) in self.ticked
        key = (line, self.size.width, at == self.cursor, ticked)
        strip = self._painted.get(key)
        if strip is None:
            strip = self._painted[key] = super().render_line(y)
        return strip

    def notify_style_update(self) -> None:
        """Another theme: every line is painted again."""
        self._painted.clear()
        super().notify_style_update()

    def draw(self, row: Hit, line: int, width: int, chosen: bool) -> Text:
        """The words around the match, or where they come from."""
        bar = ("▌" if chosen else " ", self.look("accent"))
        text = Text.assemble(" ", bar)
        if line == 0:
            self._draw_words(text, row, width - _INDENT)
        else:
            self._draw_source(text, row)
        if chosen:
            text.pad_right(max(0, width - text.cell_len))
            text.style = self.look("surface")
        return text

    def _draw_words(self, text: Text, hit: Hit, room: int) -> None:
        words = one_line(hit.record.words)
        part = excerpt(words, hit.spans, room)
        start, sign = part.start, "  "
        if start:
            sign = " …"
        elif hit.record.form == "indirect":
            sign = "~ "
        elif words[:1] and words[0] in _OPENERS:
            start, sign = 1, " " + words[0]
        text.append(sign, self.look("muted" if start > 1 or sign == "~ " else "text"))
        # One more than fits, so that the cut is shown: the opening mark stands in the margin.
        shown = Span(start, min(len(words), part.end + start - part.start))
        text.append_text(lit_text(words, shown, hit.spans, self.look))

    def _draw_source(self, text: Text, hit: Hit) -> None:
        record = hit.record
        text.append("✓ " if key_of(record) in self.ticked else "  ", self.look("good"))
        slot = self._slot(record) if record.speaker else None
        name = speaker_of(record)
        style = self.look(f"speaker-{slot}" if slot else "muted")
        text.append_text(lit_text(name, Span(0, len(name)), hit.speaker_spans, self.look, style))
        text.append(f" · {origin}" if (origin := origin_of(record)) else "", self.look("muted"))

    def select(self, index: int) -> None:
        """Choose a row by hand."""
        self.choose(index, by_hand=True)

    @property
    def page(self) -> int:
        """Rows of a page, one of them kept in sight."""
        return self._page


def lit_text(
    words: str, part: Span, lit: Iterable[Span], styles: Styles, style: Style | None = None
) -> Text:
    """``part`` of ``words`` in ``style`` (the text's), with the ``lit`` spans of ``words`` lit."""
    text = Text(part.of(words), style or styles("text"))
    for span in lit:
        if span.overlaps(part):
            text.stylize(styles("hit"), max(0, span.start - part.start), span.end - part.start)
    return text
