"""The possible next keys of a half-typed sequence, bottom right above the foot."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from quoth.core.text import one_line
from quoth.ui.dispatcher import Pending


class HintBox(Widget):
    """A small sheet: each next key and what it would do; never takes the focus."""

    DEFAULT_CSS = """
    HintBox {
        overlay: screen;
        position: absolute;
        background: $q-surface;
        color: $q-text;
        padding: 1 2;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &:ansi { border: round $q-line; padding: 0 1; }

        & > .hint-box--key { color: $q-accent; text-style: bold; }
        & > .hint-box--typed { color: $q-muted; }
    }
    """
    COMPONENT_CLASSES = {"hint-box--key", "hint-box--typed"}

    def __init__(self, pending: Pending) -> None:
        super().__init__()
        self._pending = pending

    def on_mount(self) -> None:
        """Takes its place."""
        self.place()

    def show(self, pending: Pending) -> None:
        """Shows the keys that may follow ``pending``."""
        self._pending = pending
        self.place()
        self.refresh(layout=True)

    def _columns(self) -> list[list[tuple[str, str]]]:
        """The options in as few columns as the screen's height allows."""
        options = [(key, one_line(label)) for key, label in self._pending.options]
        rows = max(1, self.screen.size.height - 5)
        return [options[start : start + rows] for start in range(0, len(options), rows)]

    def place(self) -> None:
        """Takes the size of what is shown, and the corner above the foot."""
        columns = self._columns()
        width = sum(_width(column) for column in columns) + 3 * (len(columns) - 1) + 4
        height = max(len(column) for column in columns) + 3
        screen = self.screen.size
        self.styles.width = width = min(width, screen.width)
        self.styles.height = height = min(height, max(1, screen.height - 1))
        self.styles.offset = (screen.width - width, max(0, screen.height - 1 - height))

    def render(self) -> Content:
        """A line with what was typed, then a key and its label in each line."""
        key_style = self.get_visual_style("hint-box--key")
        columns = self._columns()
        lines = [Content.styled(f"{self._pending} …", self.get_visual_style("hint-box--typed"))]
        for row in range(len(columns[0])):
            parts = []
            for column in columns:
                key, label = column[row] if row < len(column) else ("", "")
                gap = " " * (_key_width(column) - cell_len(key) + 2)
                cell = Content.assemble((key, key_style), f"{gap}{label}")
                parts.append(cell.pad_right(_width(column) - cell.cell_length))
            lines.append(Content("   ").join(parts).rstrip())
        return Content("\n").join(lines)


def _key_width(column: list[tuple[str, str]]) -> int:
    return max(cell_len(key) for key, _ in column)


def _width(column: list[tuple[str, str]]) -> int:
    return _key_width(column) + 2 + max(cell_len(label) for _, label in column)
