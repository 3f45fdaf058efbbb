"""The line that greets a reader in the first run; it goes after the first few keys, for good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.text import Text

from quoth.config import Config, end_hints, hints_due
from quoth.ui.bindings import LIBRARY
from quoth.ui.keyscreen import KeyHost, KeyScreen
from quoth.ui.widgets.line import Line

if TYPE_CHECKING:
    from textual.screen import Screen

ENOUGH = 6
"""Keys after which the line is in the way."""
_READING = (
    ("move.page-down", "turns the page"),
    ("quote.next", "next quote"),
    ("help.keys", "shows the keys"),
    ("close", "leaves"),
)
_CHOOSING = (
    ("move.down", "goes down"),
    ("select.enter", "opens an article"),
    ("help.keys", "shows the keys"),
    ("close", "leaves"),
)


class Greeting(Line):
    """One line above the foot, with the keys to begin with as bound now."""

    DEFAULT_CSS = "Greeting { background: $q-surface; }"

    def __init__(self, host: KeyHost, context: str, state: Path) -> None:
        super().__init__(self._words)
        self._host = host
        self._entries = _CHOOSING if context == LIBRARY else _READING
        self._state = state
        self._left = ENOUGH

    def _words(self) -> Text:
        look, shown = self._host.palette.style, self._host.keymap.shown
        line = Text(" Welcome:", look("muted"))
        for action, words in self._entries:
            if key := shown(action):
                line.append(f"  {key}", look("accent")).append(f" {words}", look("muted"))
        return line

    def count(self) -> None:
        """One more key was pressed."""
        self._left -= 1
        if self._left == 0:
            end_hints(self._state)
            self.remove()


def greet(screen: Screen[Any], config: Config, state: Path) -> Greeting | None:
    """Put the line above the foot of ``screen``, unless this reader was greeted before."""
    if not hints_due(config, state) or not isinstance(screen, KeyScreen):
        return None
    if not screen.query("Foot"):
        return None
    greeting = Greeting(screen.host, screen.CONTEXT, state)
    screen.mount(greeting, before="Foot")
    return greeting
