"""The line above a list: what it is, and words that filter it."""

from __future__ import annotations

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.line import Line


class FilterLine(Horizontal):
    """Posts `Changed` as one types, `Kept` on enter, `Dropped` on escape, `Moved` on arrows."""

    DEFAULT_CSS = """
    FilterLine { height: 1; width: 1fr; max-width: 40; background: $q-background; }
    FilterLine > Line { width: 9; background: $q-background; }
    FilterLine > Input {
        width: 1fr; height: 1; border: none; padding: 0; background: $q-background; color: $q-text;
    }
    FilterLine > Input:focus { border: none; background-tint: transparent; }
    """
    BINDINGS = [Binding("escape", "drop", "back", show=False)]

    class Changed(Message):
        """Other words filter."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Message):
        """The filter stays; the list is wanted."""

    class Dropped(Message):
        """The filter is given up."""

    class Moved(Message):
        """An arrow key that the list understands."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self.look = styles

    def compose(self) -> ComposeResult:
        """The prompt and the input."""
        yield Line(self._prompt)
        yield Input(compact=True)

    def _prompt(self) -> Text:
        field = self.query_one(Input)
        active = field.has_focus or field.value
        return Text("filter › ", self.look("accent" if active else "faint"))

    def open(self) -> None:
        """Take the focus; what was typed before stays."""
        self.query_one(Input).focus()

    def clear(self) -> None:
        """Forget the words."""
        self.query_one(Input).value = ""

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one(Line).refresh()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept())

    def on_descendant_focus(self) -> None:
        """The prompt lights up."""
        self.query_one(Line).refresh()

    def on_descendant_blur(self) -> None:
        """The prompt steps back."""
        self.query_one(Line).refresh()

    def on_key(self, event: events.Key) -> None:
        """Arrows move in the list while one types."""
        rows = {"down": 1, "up": -1}.get(event.key)
        if rows:
            event.stop()
            self.post_message(self.Moved(rows))

    def action_drop(self) -> None:
        """Escape gives the filter up."""
        self.post_message(self.Dropped())
