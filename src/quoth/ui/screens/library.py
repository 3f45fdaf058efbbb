"""The library: every article on a line; composes, and routes messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.dom import DOMNode
from textual.message import Message

from quoth.articles.library import Entry
from quoth.articles.shelf import Shelf
from quoth.core.text import one_line
from quoth.ui.bindings import LIBRARY
from quoth.ui.dispatcher import Pending
from quoth.ui.keymap import FootItem
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.phrases import amount
from quoth.ui.widgets.filter_line import FilterLine
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.library_list import LibraryList, Measure
from quoth.ui.widgets.line import Line
from quoth.ui.widgets.row_list import RowList

REFRESH_SECONDS = 0.1
"""Changes that come in one by one are shown together, ten times a second."""
_HOW_TO_OPEN = (
    ("quoth FILE", "opens an article: plain text, Markdown or HTML"),
    ("quoth FOLDER", "opens all articles in a folder, and in the folders below it"),
    ("quoth", "without more opens the sample articles"),
)


_FILTER_KEYS = (FootItem("enter", "keep", ()), FootItem("esc", "show all", ()))


class LibraryScreen(KeyScreen[None]):
    """The articles, newest first. Without ``entries`` they are still being looked for."""

    CONTEXT: ClassVar[str] = LIBRARY
    DEFAULT_CSS = """
    LibraryScreen { background: $q-background; }
    LibraryScreen > #masthead { height: 2; }
    LibraryScreen > #masthead > #heading { width: 2fr; background: $q-background; }
    LibraryScreen > LibraryList { height: 1fr; margin-bottom: 1; }
    """

    class Opened(Message):
        """An article is to be read."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    def __init__(self, entries: Iterable[Entry] | None = None) -> None:
        super().__init__()
        self._looking = entries is None
        self._shelf = Shelf(entries or ())
        self._measure = Measure(self._shelf)
        self._query = ""
        self._chosen: str | None = None
        self._stale = False

    # -- entries

    def put_entry(self, entry: Entry) -> None:
        """Add or replace one entry; shown within a tenth of a second."""
        self._looking = False
        self._shelf.put(entry)
        self._measure.add(entry)
        self._show_soon()

    def order(self) -> list[str]:
        """Paths of the articles in the order of the list, the filter applied."""
        return [entry.path for entry in self._shelf.listed(self._query)]

    # -- parts

    def compose(self) -> ComposeResult:
        """One line on top, the list, the foot."""
        look = self.host.palette.style
        with Horizontal(id="masthead"):
            yield Line(self._heading, id="heading")
            yield FilterLine(look, typed=self._filter, moved=self._move, ended=self._end_filter)
        yield LibraryList(look, self._blank, id="articles")
        yield Foot(look, self.host.keymap)

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one(Foot).context = LIBRARY
        self.watch(self, "pending", self._show_pending)
        self._show()
        self.query_one(LibraryList).focus()

    def on_screen_resume(self) -> None:
        """What came in while another screen was in front is shown."""
        if self._stale:
            self._show()

    def extra_targets(self) -> Iterable[DOMNode]:
        """The list goes on listening while the filter has the focus."""
        return self.query(LibraryList)

    def say(self, text: str, severity: str = "info") -> None:
        """A message in the foot."""
        self.query_one(Foot).say(text, severity)

    # -- showing

    def _show_soon(self) -> None:
        if not self._stale:
            self._stale = True
            if self.is_mounted:
                self.set_timer(REFRESH_SECONDS, self._show)

    def _show(self) -> None:
        self._stale = False
        if len(self.query("#heading, LibraryList, Foot")) < 3:
            return  # the screen is being taken down
        listed = self._shelf.listed(self._query)
        self.query_one(LibraryList).show(listed, self._measure, chosen=self._chosen)
        self._show_place()
        self.query_one("#heading", Line).refresh()

    def theme_changed(self) -> None:
        """The foot's right part holds styles."""
        self._show_place()

    def _show_place(self) -> None:
        """The right part of the foot: which row of how many."""
        articles = self.query_one(LibraryList)
        number = len(articles.rows)
        place = f"{articles.cursor + 1:,} of {number:,}" if number else ""
        self.query_one(Foot).state = Text.assemble((place, self.host.palette.style("muted")))

    def _heading(self) -> Text:
        """``Library · 214 articles · 38 unread``, without the last part where it does not fit."""
        look, number = self.host.palette.style, len(self._shelf)
        text = Text(" Library", look("text"))
        if number:
            kept = len(self.query_one(LibraryList).rows)
            some = f"{kept:,} of " if self._query.strip() else ""
            text.append(f" · {some}{amount(number, 'article')}", look("muted"))
            unread = f" · {self._shelf.unread:,} unread"
            if self._shelf.unread and text.cell_len + len(unread) < self.size.width // 3 * 2:
                text.append(unread, look("muted"))
        return text

    def _blank(self) -> Text:
        """What stands where there is nothing to list."""
        look = self.host.palette.style
        if self._looking:
            return Text()
        if len(self._shelf):
            query = one_line(self._query.strip())
            return Text.assemble(
                (f"No article has “{query}” in title, outlet or date.\n\n", look("text")),
                (self.host.keymap.shown("back"), look("accent")),
                (" shows all of them again", look("muted")),
            )
        text = Text("No articles here yet.\n\n", look("text"))
        wide = max(len(command) for command, _ in _HOW_TO_OPEN) + 3
        for command, does in _HOW_TO_OPEN:
            text.append(command.ljust(wide), look("accent")).append(f"{does}\n", look("muted"))
        return text

    def _show_pending(self, pending: Pending | None) -> None:
        self.query_one(Foot).pending = str(pending) if pending else ""

    # -- messages

    @on(RowList.Chosen)
    def _follow(self, event: RowList.Chosen) -> None:
        event.stop()
        entry: Entry = event.row
        self._chosen = entry.path
        self._show_place()

    @on(RowList.Entered)
    def _enter(self, event: RowList.Entered) -> None:
        event.stop()
        entry: Entry = event.row
        self._chosen = entry.path
        self.post_message(self.Opened(entry.path))

    # -- the filter

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keys mean something else while one types; the foot says what."""
        self.query_one(Foot).field = _FILTER_KEYS if self.typing else ()

    def _filter(self, query: str) -> None:
        self._query = query
        self._show()

    def _move(self, rows: int) -> None:
        articles = self.query_one(LibraryList)
        articles.choose(articles.cursor + rows, by_hand=True)

    def _end_filter(self, kept: bool) -> None:
        if not kept:
            self.query_one(FilterLine).clear()
        self.set_focus(self.query_one(LibraryList))

    # -- actions

    def do_find_open(self, count: int | None) -> None:
        """Filter the list by typing."""
        if not self.typing:
            self.expect()
            self.query_one(FilterLine).open()

    def do_back(self, count: int | None) -> None:
        """Give up the filter."""
        self._end_filter(False)
