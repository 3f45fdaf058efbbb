"""The line for ``/``: over the foot while words are typed."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from quoth.ui.widgets.inputs import PlainInput


class FindBar(Horizontal):
    """Posts `Changed` as one types and `Kept` on enter; the screen hears escape."""

    DEFAULT_CSS = """
    FindBar { height: 1; background: $q-surface; }
    FindBar > Static { width: 3; padding: 0 1; background: $q-surface; color: $q-accent; }
    """

    class Changed(Message):
        """Other words are searched."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Changed):
        """The search is over; its hits stay lit."""

    def compose(self) -> ComposeResult:
        """The sign and the input."""
        yield Static(Text("/"))
        yield PlainInput(compact=True)

    def on_mount(self) -> None:
        """Take the focus."""
        self.query_one(PlainInput).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter keeps the search."""
        event.stop()
        self.post_message(self.Kept(event.value))
