"""One or two lines of a longer text, cut with an ellipsis, and a tail that is always shown."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.geometry import Size
from textual.widget import Widget

MOST_LINES = 2


class ExcerptLines(Widget):
    """Draws what ``parts`` gives: the text, cut to what two lines hold, and the tail."""

    DEFAULT_CSS = "ExcerptLines { height: auto; width: 1fr; background: $q-surface; }"

    def __init__(self, parts: Callable[[], tuple[Text, Text]]) -> None:
        super().__init__()
        self._parts = parts

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line, or two."""
        return len(self._lines(width))

    def render(self) -> Text:
        """The lines."""
        return Text("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Text]:
        words, tail = self._parts()
        lines = words.wrap(self.app.console, max(8, width))
        for line in lines:
            line.rstrip()
        shown = list(lines[:MOST_LINES]) or [Text()]
        room = width - tail.cell_len
        if len(lines) > MOST_LINES:
            shown[-1].append("…", words.style)
        if shown[-1].cell_len > room:
            if len(shown) < MOST_LINES:
                return [*shown, Text(tail.plain.lstrip(), tail.style)]
            shown[-1].truncate(max(1, room), overflow="ellipsis")
        return [*shown[:-1], Text.assemble(shown[-1], tail)]
