"""The line for ``/``: in the place of the foot while words are typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from quoth.ui.widgets.inputs import PlainInput

LONGEST = 500
"""Characters of a query."""


class FindBar(Horizontal):
    r"""Posts `Changed` as one types and `Kept` on enter; the screen hears escape.

    Up and down bring back what was searched before and begins with what is typed.
    """

    DEFAULT_CSS = """
    FindBar { height: 1; background: $q-surface; }
    FindBar > .sign { width: 3; padding: 0 1; background: $q-surface; color: $q-accent; }
    FindBar > .found {
        width: auto; max-width: 60%; padding: 0 1; background: $q-surface; color: $q-muted;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", "earlier search", show=False),
        Binding("down", "recall(1)", "later search", show=False),
    ]

    class Changed(Message):
        """Other words are searched."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Changed):
        """The search is over; its hits stay lit."""

    def __init__(self, history: Sequence[str] = ()) -> None:
        """``history``: what was searched before, oldest first."""
        super().__init__()
        self._found = Static(classes="found")
        self._history = history
        self._place = len(history)
        self._draft = ""
        self._put: str | None = None

    def compose(self) -> ComposeResult:
        """The sign, the input, how much was found."""
        yield Static(Text("/"), classes="sign")
        yield PlainInput(
            compact=True, max_length=LONGEST, placeholder="words, or \\v and a regular expression"
        )
        yield self._found

    def on_mount(self) -> None:
        """Take the focus."""
        self.query_one(PlainInput).focus()

    def show_found(self, text: str, style: Style) -> None:
        """Say on the right how much was found, or why nothing can be."""
        found = Text(text, style, no_wrap=True, overflow="ellipsis")
        self._found.update(found)

    def action_recall(self, step: int) -> None:
        """An earlier search, or a later one, that begins with what was typed."""
        place = self._place + step
        while 0 <= place < len(self._history):
            if self._history[place].startswith(self._draft):
                break
            place += step
        if 0 <= place <= len(self._history):
            self._place = place
            self._put = [*self._history, self._draft][place]
            field = self.query_one(PlainInput)
            field.value = self._put
            field.cursor_position = len(self._put)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if event.value != self._put:
            self._place, self._draft = len(self._history), event.value
        self._put = None
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter keeps the search."""
        event.stop()
        self.post_message(self.Kept(event.value))
