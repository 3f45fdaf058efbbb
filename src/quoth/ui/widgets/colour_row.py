"""The six colours of a mark as a row of swatches, one of them chosen or none."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from quoth.annotations.model import COLOURS
from quoth.ui.widgets.groups import Styles

_CELLS = 4
"""A swatch of three cells and a gap."""


class ColourRow(Widget, can_focus=True):
    """Swatches that show the letter of their colour, the chosen one a dot.

    With the focus: ``left`` and ``right``, a colour's letter or number; ``backspace`` for none.
    """

    DEFAULT_CSS = "ColourRow { height: 1; width: 1fr; background: $q-surface; }"

    colour: reactive[str | None] = reactive(None)

    class Chosen(Message):
        """Another colour, or none."""

        def __init__(self, colour: str | None) -> None:
            super().__init__()
            self.colour = colour

    def __init__(self, styles: Styles, colour: str | None) -> None:
        super().__init__()
        self._look = styles
        self.set_reactive(ColourRow.colour, colour if colour in COLOURS else None)

    def choose(self, colour: str | None) -> None:
        """Make ``colour`` the chosen one."""
        self.colour = colour
        self.post_message(self.Chosen(colour))

    def choose_next(self) -> None:
        """Go round the colours and none."""
        wheel = (None, *COLOURS)
        self.choose(wheel[(wheel.index(self.colour) + 1) % len(wheel)])

    def render(self) -> Text:
        """Six swatches and the name of the chosen one."""
        row = Text(no_wrap=True)
        for name in COLOURS:
            chosen = name == self.colour
            look = self._look(f"mark-{name}") + (Style(bold=True) if chosen else Style.null())
            row.append(" ● " if chosen else f" {name[0]} ", look)
            row.append(" ")
        row.append(f" {self.colour or 'no colour'}", self._look("text" if self.colour else "faint"))
        if self.has_focus:
            row.append("   ← → choose · ⌫ none", self._look("muted"))
        return row

    def on_key(self, event: events.Key) -> None:
        """Take the keys of the class's description; every other goes on to the screen."""
        letters = [name[0] for name in COLOURS]
        at = COLOURS.index(self.colour) if self.colour else None
        if event.key in ("left", "right"):
            step = 1 if event.key == "right" else -1
            first = 0 if step == 1 else len(COLOURS) - 1
            self.choose(COLOURS[first if at is None else (at + step) % len(COLOURS)])
        elif event.key in letters:
            self.choose(COLOURS[letters.index(event.key)])
        elif event.key.isdecimal() and 1 <= int(event.key) <= len(COLOURS):
            self.choose(COLOURS[int(event.key) - 1])
        elif event.key in ("backspace", "delete", "0"):
            self.choose(None)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Choose the swatch that is clicked, or take the chosen one away."""
        at, inside = divmod(event.x, _CELLS)
        if at < len(COLOURS) and inside < _CELLS - 1:
            self.choose(None if COLOURS[at] == self.colour else COLOURS[at])
