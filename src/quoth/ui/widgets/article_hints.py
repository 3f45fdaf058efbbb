"""Labels drawn over the text where links begin, and which links are to be seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui.widgets.article_stay import ArticleStay

if TYPE_CHECKING:
    from quoth.articles.links import Link


class ArticleHints(ArticleStay):
    """Draws over finished rows, so that nothing is wrapped or painted anew."""

    _labels: Mapping[int, str] = {}
    """What to draw, by the offset of the character that it begins on."""

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; quotes, marks and hits of the last one go."""
        self._labels = {}
        super().show(article, offset=offset)

    def links_in_view(self) -> list[Link]:
        """The links on the screen, in text order."""
        from quoth.articles.links import links_in

        return links_in(self.article, Span(self.top_offset, max(self.bottom_offset, 1)))

    def link_here(self) -> Link | None:
        """The link at the current place, or the only one in its row."""
        from quoth.articles.links import links_in

        row = self._rows.span(self._rows.row_of(self.position)) if len(self._rows) else Span(0, 0)
        found = links_in(self.article, Span(row.start, max(row.end, self.position + 1)))
        at = [link for link in found if link.span.holds(self.position)]
        return at[0] if at else found[0] if len(found) == 1 else None

    def set_labels(self, labels: Mapping[int, str]) -> None:
        """Draws these labels instead of the ones before; none takes them away."""
        top = self.top_offset
        self._labels = {max(offset, top): label for offset, label in labels.items()}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen, with the labels over it."""
        strip = super().render_line(y)
        if not self._labels or not len(self._rows):
            return strip
        row = self._row_at(y + self.scroll_offset.y)
        if self._y_of(row) != y + self.scroll_offset.y:
            return strip
        span = self._rows.span(row)
        begins = sorted(offset for offset in self._labels if span.holds(offset))
        drawn = 0
        for offset in begins:
            x = max(_cell_of(strip, offset), drawn)
            label = self._labels[offset]
            drawn = x + len(label)
            if drawn > strip.cell_length:
                break
            style = self.rich_style + self._style_of("hit-current")
            over = Strip([Segment(label, style)], len(label))
            strip = Strip.join([strip.crop(0, x), over, strip.crop(drawn)])
        return strip


def _cell_of(strip: Strip, offset: int) -> int:
    """The cell at which the character at ``offset`` is drawn in its row."""
    cell = found = 0
    for segment in strip:
        place = segment.style.meta.get("offset") if segment.style else None
        if place is not None and place[0] <= offset:
            before = Segment(segment.text[: offset - place[0]])
            found = cell + before.cell_length
        cell += segment.cell_length
    return found
