"""The line for ``/``: in the place of the foot while words are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from quoth.ui.widgets.inputs import PlainInput

_RECALLS = {"up": -1, "down": 1}

Ended = Callable[[str | None], None]
"""Told the words on enter, None on escape."""


class FindBar(Horizontal):
    r"""Posts `Changed` as one types; tells at once when one is done.

    Up and down bring back what was searched before and begins with what is typed. Backspace on an
    empty line closes it, as in vim.
    """

    DEFAULT_CSS = """
    FindBar { height: 1; background: $q-surface; }
    FindBar > .sign { width: 3; padding: 0 1; background: $q-surface; color: $q-accent; }
    FindBar > .found {
        width: auto; max-width: 60%; padding: 0 1; background: $q-surface; color: $q-muted;
    }
    """

    class Changed(Message):
        """Other words are searched."""

        def __init__(self, bar: FindBar, query: str) -> None:
            super().__init__()
            self.bar = bar
            self.query = query

    class Kept(Message):
        """The search is over; its hits stay lit. Posted by the screen."""

    def __init__(self, ended: Ended, longest: int, history: Sequence[str] = ()) -> None:
        """``longest``: code points of a query; ``history``: earlier ones, oldest first."""
        super().__init__()
        self._field = PlainInput(
            max_length=longest,
            placeholder="words, or \\v and a regular expression",
            typed=self._typed,
            answer=self._answer,
        )
        self._ended = ended
        self._found = Static(classes="found")
        self._history = history
        self._place = len(history)
        self._draft = ""
        self._put: str | None = None

    def compose(self) -> ComposeResult:
        """The sign, the input, how much was found."""
        yield Static(Text("/"), classes="sign")
        yield self._field
        yield self._found

    def on_mount(self) -> None:
        """Take the focus."""
        self._field.focus()

    def show_found(self, text: str, style: Style) -> None:
        """Say on the right how much was found, or why nothing can be."""
        found = Text(text, style, no_wrap=True, overflow="ellipsis")
        self._found.update(found)

    def _answer(self, key: str) -> bool:
        if key in ("enter", "escape"):
            self._ended(self._field.value if key == "enter" else None)
        elif key == "backspace" and not self._field.value:
            self._ended(None)
        elif key in _RECALLS:
            self._recall(_RECALLS[key])
        else:
            return False
        return True

    def _recall(self, step: int) -> None:
        """An earlier search, or a later one, that begins with what was typed."""
        place = self._place + step
        while 0 <= place < len(self._history):
            if self._history[place].startswith(self._draft):
                break
            place += step
        if 0 <= place <= len(self._history):
            self._place = place
            self._put = [*self._history, self._draft][place]
            self._field.put(self._put)

    def _typed(self, query: str) -> None:
        if query != self._put:
            self._place, self._draft = len(self._history), query
        self._put = None
        self.post_message(self.Changed(self, query))
