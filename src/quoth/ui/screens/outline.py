"""The outline: title and headings as a list that is filtered by typing and jumps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from quoth.core.model import Article
from quoth.core.text import one_line
from quoth.ui.bindings import PICKER
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.inputs import PlainInput
from quoth.ui.widgets.line import Line, keys_line
from quoth.ui.widgets.row_list import RowList

_DEEPEST = 4
"""Levels that are told apart by their indent."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of an article."""

    words: str
    """On one line, safe to draw."""
    offset: int
    depth: int
    """0 for the title and the highest headings below it."""


def headings_of(article: Article) -> list[Heading]:
    """Title and headings in text order; empty where there is no heading but the title."""
    found = [layer for layer in article.layers if layer.kind in ("title", "heading")]
    levels = [_level(layer.value) for layer in found if layer.kind == "heading"]
    if not levels:
        return []
    highest = min(levels)
    return [
        Heading(
            " ".join(one_line(layer.span.of(article.text)).split()),
            layer.span.start,
            min(_level(layer.value) - highest, _DEEPEST) if layer.kind == "heading" else 0,
        )
        for layer in found
    ]


def _level(value: str | None) -> int:
    return int(value) if value in ("1", "2", "3", "4", "5", "6") else 2


class HeadingList(RowList[Heading]):
    """Headings, the lower ones indented."""

    DEFAULT_CSS = "HeadingList { background: $q-surface; height: 1fr; }"

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self.look = styles
        self.can_focus = False

    def draw(self, row: Heading, line: int, width: int, chosen: bool) -> Text:
        """One heading."""
        text = Text(f" {'  ' * row.depth}{row.words} ", self.look("muted" if row.depth else "text"))
        text.truncate(max(1, width - 1), overflow="ellipsis", pad=True)
        if chosen:
            text.stylize(self.look("quote-current-bg"))
        return Text.assemble(("▌" if chosen else " ", self.look("accent")), text)


class OutlineScreen(KeyScreen[int | None], ModalScreen[int | None]):
    """A sheet on the right; returns the offset of the heading that was entered."""

    CONTEXT: ClassVar[str] = PICKER
    DEFAULT_CSS = """
    OutlineScreen {
        align: right top;
        background: transparent;
        &:ansi { background: transparent; }
        &:ansi > Vertical { border-left: vkey $q-line; padding-left: 0; }

        & > Vertical {
            width: 48; max-width: 100%; height: 100%; margin: 0 0 1 0; padding: 1 1 0 1;
            background: $q-surface;
        }
        & Line { padding: 0 0 0 2; }
        & PlainInput { margin: 0 0 1 2; background: $q-surface; }
    }
    """

    def __init__(self, headings: Sequence[Heading], position: int) -> None:
        """``position``: the current place, whose heading is chosen at first."""
        super().__init__()
        self._headings = headings
        self._position = position

    def compose(self) -> ComposeResult:
        """What it is, what filters it, the headings, and what the keys do."""
        self._list = HeadingList(self.host.palette.style)
        with Vertical():
            yield Line(self._head)
            yield PlainInput(placeholder="type to filter", typed=self._filter)
            yield self._list
            yield Line(self._keys)

    def _head(self) -> Text:
        found, all_of_them = len(self._list.rows), len(self._headings)
        count = f"{all_of_them}" if found == all_of_them else f"{found} of {all_of_them}"
        return Text(f"OUTLINE  {count}", self.host.palette.style("muted"))

    def _keys(self) -> Text:
        look, shown = self.host.palette.style, self.host.keymap.shown
        entries = ((shown("picker.open"), "go there"), (shown("picker.close"), "close"))
        return keys_line(entries, look)

    def on_mount(self) -> None:
        """Begins on the heading of the current place."""
        passed = [heading for heading in self._headings if heading.offset <= self._position]
        self._show(self._headings, max(0, len(passed) - 1))
        self.query_one(PlainInput).focus()

    def _show(self, rows: Sequence[Heading], cursor: int) -> None:
        self._list.set_rows(rows, cursor=cursor)
        self.query(Line).first().refresh()

    def _filter(self, query: str) -> None:
        words = query.casefold().split()
        chosen = self._list.chosen
        rows = [h for h in self._headings if all(word in h.words.casefold() for word in words)]
        self._show(rows, rows.index(chosen) if chosen in rows else 0)

    @on(RowList.Entered)
    def _enter(self, event: RowList.Entered) -> None:
        self.dismiss(event.row.offset)

    def do_picker_open(self, count: int | None) -> None:
        """To the chosen heading."""
        chosen = self._list.chosen
        if chosen is not None:
            self.dismiss(chosen.offset)

    def do_picker_down(self, count: int | None) -> None:
        """One heading down."""
        self._list.do_move_down(count)

    def do_picker_up(self, count: int | None) -> None:
        """One heading up."""
        self._list.do_move_up(count)

    def do_picker_close(self, count: int | None) -> None:
        """Stay where the text is."""
        self.dismiss(None)

    do_back = do_picker_close
