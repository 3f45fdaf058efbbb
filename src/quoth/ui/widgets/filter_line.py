"""The line above a list: what it is, and words that filter it."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal

from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.inputs import PlainInput
from quoth.ui.widgets.line import Line


class FilterLine(Horizontal):
    """Tells at once what is typed, since the next key may be for the list."""

    DEFAULT_CSS = """
    FilterLine { height: 1; width: 1fr; max-width: 40; background: $q-background; }
    FilterLine > Line { width: 9; background: $q-background; }
    FilterLine > PlainInput, FilterLine > PlainInput:focus { background: $q-background; }
    """

    def __init__(
        self,
        styles: Styles,
        *,
        typed: Callable[[str], None],
        moved: Callable[[int], None],
        ended: Callable[[bool], None],
    ) -> None:
        """Who is told: of the words, of rows to move by, of the end (whether the filter stays)."""
        super().__init__()
        self.look = styles
        self._typed, self._moved, self._ended = typed, moved, ended

    def compose(self) -> ComposeResult:
        """The prompt and the input."""
        yield Line(self._prompt)
        yield PlainInput(typed=self._take, answer=self._answer)

    def _prompt(self) -> Text:
        field = self.query_one(PlainInput)
        active = field.has_focus or field.value
        return Text("filter › ", self.look("accent" if active else "faint"))

    def open(self) -> None:
        """Take the focus; what was typed before stays."""
        self.query_one(PlainInput).focus()

    def clear(self) -> None:
        """Forget the words."""
        self.query_one(PlainInput).value = ""

    def _take(self, query: str) -> None:
        self.query_one(Line).refresh()
        self._typed(query)

    def _answer(self, key: str) -> bool:
        """Enter and escape end it, backspace where nothing stands; arrows move in the list."""
        rows = {"down": 1, "up": -1}.get(key)
        if rows:
            self._moved(rows)
        elif key in ("enter", "escape"):
            self._ended(key == "enter")
        elif key == "backspace" and not self.query_one(PlainInput).value:
            self._ended(False)
        else:
            return False
        return True

    def on_descendant_focus(self) -> None:
        """The prompt lights up."""
        self.query_one(Line).refresh()

    def on_descendant_blur(self) -> None:
        """The prompt steps back."""
        self.query_one(Line).refresh()
