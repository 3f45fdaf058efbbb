"""One line of text made anew at each drawing, so that it follows theme and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.style import Style
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


def keys_line(
    entries: Iterable[tuple[str, str]], look: Callable[[str], Style], role: str = "accent"
) -> Text:
    """``enter open   esc not now``: keys, in ``role``, and what each does."""
    parts = (
        Text.assemble((key, look(role)), (f" {words}", look("muted")))
        for key, words in entries
        if key
    )
    return Text("   ").join(parts)
