"""The line that greets a reader in the first run; it goes after the first few keys, for good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from quoth.config import end_hints, hints_due
from quoth.ui.bindings import LIBRARY
from quoth.ui.keyscreen import KeyHost, KeyScreen
from quoth.ui.widgets.line import Line

if TYPE_CHECKING:
    from quoth.ui.app import QuothApp

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


def greet(app: QuothApp) -> None:
    """Put the line above the foot of what is in front, unless this reader was greeted before."""
    config, state = app.service.config, app.service.folders.state
    if app.greeting is not None or not hints_due(config, state):
        return
    screen = app.screen_stack[-1] if app.screen_stack else None
    if isinstance(screen, KeyScreen) and not app.covered:
        app.greeting = Greeting(app, screen.CONTEXT, state)
        screen.mount(app.greeting, before="Foot")
