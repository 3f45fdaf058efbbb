"""The table of keys in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from quoth.core.text import one_line
from quoth.ui.keyhelp import HelpSection
from quoth.ui.widgets.scroll_part import ScrollsByKeys

_COLUMN = 34
_GAP = 3
_KEYS = 17
_LABEL = 22


class KeyTable(ScrollsByKeys, ScrollView, can_focus=True):
    """Sections of keys, never broken across columns; scrolls as a list does."""

    KEY_CONTEXT = "list"
    DEFAULT_CSS = """
    KeyTable {
        background: $q-background; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0;
    }
    """

    def __init__(self, sections: Sequence[HelpSection], look: Callable[[str], Style]) -> None:
        super().__init__()
        self._sections = sections
        self._look = look
        self._explained = False
        self._lines: list[Text] = []

    def show(self, sections: Sequence[HelpSection], *, explained: bool = False) -> None:
        """Other sections; ``explained``: a row each with the sentence on what it does."""
        self._sections, self._explained = sections, explained
        self._lay_out()
        self.scroll_home(animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Lays the columns out anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = lay_out(self._sections, width, self._look, explained=self._explained)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def notify_style_update(self) -> None:
        """Takes the colours of another theme."""
        super().notify_style_update()
        if self._lines:
            self._lay_out()

    def render_line(self, y: int) -> Strip:
        """One line of the visible part."""
        index = y + self.scroll_offset.y
        width = self.size.width
        if index >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        segments = list(self._lines[index].render(self.app.console))
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)


def lay_out(
    sections: Sequence[HelpSection],
    width: int,
    look: Callable[[str], Style],
    *,
    explained: bool = False,
) -> list[Text]:
    """Lines of at most ``width`` cells; columns as even as whole sections allow.

    ``explained``: one column, with the sentence of each action.
    """
    blocks = [_block(section, look, explained) for section in sections]
    count = 1 if explained else max(1, min(3, (width + _GAP) // (_COLUMN + _GAP)))
    column_width = (width - _GAP * (count - 1)) // count
    columns = _share(blocks, count)
    lines = []
    for row in range(max((len(column) for column in columns), default=0)):
        line = Text(no_wrap=True)
        for column in columns:
            cell = column[row].copy() if row < len(column) else Text()
            cell.truncate(column_width, overflow="ellipsis", pad=True)
            line.append_text(cell).append(" " * _GAP)
        lines.append(line)
    return lines


def _share(blocks: list[list[Text]], count: int) -> list[list[Text]]:
    """Blocks in order over at most ``count`` columns, the tallest as low as can be."""
    for height in range(max(map(len, blocks), default=0), sum(map(len, blocks)) + 1):
        columns: list[list[Text]] = [[]]
        for block in blocks:
            if columns[-1] and len(columns[-1]) + len(block) > height:
                columns.append([])
            columns[-1] += block
        if len(columns) <= count:
            return columns
    return []


def _fitting(keys: str) -> str:
    """The first of the ways to an action, so many that the labels stand below each other.

    All of them are told where the action is looked for.
    """
    first, *others = keys.split("  ")
    for way in others:
        if cell_len(first) + 2 + cell_len(way) > _KEYS - 2:
            break
        first += f"  {way}"
    return first


def _block(section: HelpSection, look: Callable[[str], Style], explained: bool) -> list[Text]:
    """A heading, its rows and an empty line."""
    lines = [Text(section.title, look("text") + Style(bold=True))]
    for row in section.rows:
        keys, label = one_line(row.keys), one_line(row.action.label)
        if not explained:
            keys = _fitting(keys)
        gap = " " * max(2, _KEYS - cell_len(keys))
        style = look("text") if keys else look("faint")
        line = Text.assemble((keys, look("accent")), gap, (label, style))
        if explained:
            line.pad_right(max(2, _KEYS + _LABEL - line.cell_len))
            line.append(one_line(row.action.help), look("muted"))
        lines.append(line)
    return [*lines, Text()]
