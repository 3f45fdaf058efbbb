"""The line for ``/``: in the place of the foot while words are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.inputs import PlainInput

LONGEST = 500
"""Characters of a query."""


_EDITS = {
    "backspace": Input.action_delete_left,
    "delete": Input.action_delete_right,
    "ctrl+w": Input.action_delete_left_word,
    "ctrl+u": Input.action_delete_left_all,
}
_RECALLS = {"up": -1, "down": 1}

Ended = Callable[[str | None], bool]
"""Told the words on enter, None on escape; says whether the bar is done with."""


class FindInput(PlainInput):
    """Answers each key before the next one is typed in.

    Textual has bindings wait until a key went up to the app and back: a letter that was typed
    after `ctrl+u` would be deleted by it, and one after enter would be searched for.
    """

    def __init__(self, ended: Ended) -> None:
        super().__init__(
            compact=True, max_length=LONGEST, placeholder="words, or \\v and a regular expression"
        )
        self._ended = ended
        self._over = False

    def on_key(self, event: events.Key) -> None:
        """Enter and escape end it, and what comes later goes to the page."""
        if self._over and isinstance(self.screen, KeyScreen):
            self.screen.take(event)
        elif event.key in ("enter", "escape"):
            self._over = self._ended(self.value if event.key == "enter" else None)
        elif event.key in _EDITS:
            _EDITS[event.key](self)
        elif event.key in _RECALLS and isinstance(self.parent, FindBar):
            self.parent.recall(_RECALLS[event.key])
        else:
            return
        event.stop()
        event.prevent_default()


class FindBar(Horizontal):
    r"""Posts `Changed` as one types; tells at once when one is done.

    Up and down bring back what was searched before and begins with what is typed.
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

    def __init__(self, ended: Ended, history: Sequence[str] = ()) -> None:
        """``history``: what was searched before, oldest first."""
        super().__init__()
        self._field = FindInput(ended)
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

    def recall(self, step: int) -> None:
        """An earlier search, or a later one, that begins with what was typed."""
        place = self._place + step
        while 0 <= place < len(self._history):
            if self._history[place].startswith(self._draft):
                break
            place += step
        if 0 <= place <= len(self._history):
            self._place = place
            self._put = [*self._history, self._draft][place]
            self._field.value = self._put
            self._field.cursor_position = len(self._put)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if event.value != self._put:
            self._place, self._draft = len(self._history), event.value
        self._put = None
        self.post_message(self.Changed(self, event.value))
