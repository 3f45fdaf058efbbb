"""One line of text made anew at each drawing, so that it follows theme and keys."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.widget import Widget


class Line(Widget):
    """Draws what ``text`` gives, cut to the width."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; background: $q-surface; }"

    def __init__(self, text: Callable[[], Text], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text

    def render(self) -> Text:
        """The line."""
        text = self._text()
        text.truncate(self.size.width, overflow="ellipsis")
        return text
