"""The query line of the quote picker: a prompt, what is typed, and how much was found."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from quoth.core.text import one_line
from quoth.ui.widgets.groups import Styles

_PROMPT = " quotes › "
_STEP = 8


class _Words(Widget):
    """A line of text."""

    DEFAULT_CSS = "_Words { height: 1; background: $q-background; }"

    text: reactive[Text] = reactive(Text)

    def render(self) -> Text:
        """The text."""
        return self.text


class QueryLine(Horizontal):
    """Posts `Changed` for every change of the query."""

    DEFAULT_CSS = """
    QueryLine { height: 1; background: $q-background; }
    QueryLine Input {
        width: 1fr; height: 1; border: none; padding: 0; background: $q-background; color: $q-text;
    }
    QueryLine Input:focus { border: none; background-tint: transparent; }
    """

    class Changed(Message):
        """Another query."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, styles: Styles, query: str) -> None:
        super().__init__()
        self.look = styles
        self._input = Input(query, select_on_focus=False, compact=True)
        self._found = _Words()

    def compose(self) -> Iterable[Widget]:
        """Prompt, input, count."""
        prompt = _Words()
        prompt.text = Text(_PROMPT, self.look("accent"))
        prompt.styles.width = len(_PROMPT)
        yield prompt
        yield self._input
        yield self._found

    def put(self, query: str) -> None:
        """Another query in the place of what is typed, the cursor at its end."""
        self._input.value = query
        self._input.cursor_position = len(query)

    def found(self, text: Text) -> None:
        """How much was found, shown on the right."""
        # The width goes in steps: another width lays the whole screen out again.
        width = -(-text.cell_len // _STEP) * _STEP
        self._found.styles.width = width
        text.pad_left(width - text.cell_len)
        self._found.text = text

    def take_focus(self) -> None:
        """Typing goes here from now on."""
        self._input.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != one_line(event.value):
            self._input.value = one_line(event.value)
            return
        self.post_message(self.Changed(event.value))


class NothingFound(Widget):
    """What was tried, where the hits would be."""

    DEFAULT_CSS = "NothingFound { background: $q-background; padding: 1 4; display: none; }"

    text: reactive[Text] = reactive(Text)

    def render(self) -> Text:
        """The text."""
        return self.text
