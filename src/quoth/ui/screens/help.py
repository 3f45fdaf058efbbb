"""The keys as bound now: those of the pane that asked, or all, to be searched by typing."""

from __future__ import annotations

from collections.abc import Collection

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from quoth.ui.bindings import CONTEXT_TITLES, LIST
from quoth.ui.keyhelp import HelpSection, found_sections, help_sections
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.filter_line import FilterLine
from quoth.ui.widgets.key_table import KeyTable
from quoth.ui.widgets.line import Line


class HelpScreen(KeyScreen, ModalScreen[None]):
    """Scrolls as a list does; ``esc``, ``q`` and the help key itself close it."""

    CONTEXT = LIST
    DEFAULT_CSS = """
    HelpScreen {
        align: center top;
        background: $q-background;

        & > Vertical { width: 100%; max-width: 132; height: 100%; padding: 1 1 0 3; }
        & #heading { height: 2; background: $q-background; }
        & FilterLine { height: 2; }
    }
    """

    def __init__(self, contexts: tuple[str, ...], only: Collection[str] | None = None) -> None:
        """``contexts``: of the pane that asked, nearest first; ``only``: see `help_sections`."""
        super().__init__()
        self._contexts = contexts
        self._only = only

    def compose(self) -> ComposeResult:
        """A line that says whose keys these are, words to search for, and the table."""
        with Vertical():
            yield Line(self._heading, id="heading")
            yield FilterLine(
                self.host.palette.style,
                typed=self._filter,
                moved=self._move,
                ended=self._end_filter,
            )
            yield KeyTable(self._sections(), self.host.palette.style)

    def on_mount(self) -> None:
        """All keys are too many to look through: something may be typed at once."""
        super().on_mount()
        self._place()

    def _sections(self) -> list[HelpSection]:
        return help_sections(self.host.keymap, self._contexts, only=self._only)

    def _place(self) -> None:
        filtered = self._only is None
        line = self.query_one(FilterLine)
        line.display = filtered
        if filtered and not self.typing:
            self.expect()
            line.open()
        elif not filtered:
            self.query_one(KeyTable).focus()

    def _heading(self) -> Text:
        look, shown = self.host.palette.style, self.host.keymap.shown
        pane = CONTEXT_TITLES[self._contexts[0]] if self._contexts and self._only else ""
        line = Text(f"KEYS  {pane or 'All'}", look("muted"))
        ways = ("back", "close") if self._only is not None else ("back",)
        closing = " ".join(key for way in ways if (key := shown(way)))
        others = (
            ("help.all", "all keys" if self._only is not None else ""),
            ("palette.open", "any action by its name"),
        )
        entries = [(closing, "close"), *((shown(action), words) for action, words in others)]
        for key, words in entries:
            if key and words:
                line.append("   ").append(key, look("accent")).append(f" {words}", look("muted"))
        return line

    # -- search

    def do_help_all(self, count: int | None) -> None:
        """All keys, to be searched by typing."""
        self._only = None
        self.query_one("#heading", Line).refresh()
        self.query_one(KeyTable).show(self._sections())
        self._place()

    def _filter(self, typed: str) -> None:
        query = typed.strip()
        sections = self._sections()
        found = found_sections(sections, query) if query else sections
        self.query_one(KeyTable).show(found, explained=bool(query))

    def _move(self, rows: int) -> None:
        self.query_one(KeyTable).scroll_relative(y=rows, animate=False)

    def _end_filter(self, kept: bool) -> None:
        if kept:
            self.set_focus(self.query_one(KeyTable))
        else:
            self.dismiss()

    # -- out

    def do_back(self, count: int | None) -> None:
        """Closes the help."""
        self.dismiss()

    do_close = do_back
    do_help_keys = do_back
