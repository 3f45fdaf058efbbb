"""The query line of the quote picker: a prompt, what is typed, and how much was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.text import Text
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.inputs import PlainInput

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
    """Tells every change of the query at once: the next key may open what it finds."""

    DEFAULT_CSS = """
    QueryLine { height: 1; background: $q-background; }
    QueryLine > PlainInput, QueryLine > PlainInput:focus { background: $q-background; }
    """

    def __init__(self, styles: Styles, query: str, typed: Callable[[str], None]) -> None:
        """``typed`` is told what is asked for."""
        super().__init__()
        self.look = styles
        self._input = PlainInput(query, select_on_focus=False, typed=typed)
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
        self._input.put(query)

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


class NothingFound(Widget):
    """What was tried, where the hits would be."""

    DEFAULT_CSS = "NothingFound { background: $q-background; padding: 1 4; display: none; }"

    text: reactive[Text] = reactive(Text)

    def render(self) -> Text:
        """The text."""
        return self.text
