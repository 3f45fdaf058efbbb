"""The theme in use: which there are, which is on, and the change between dark and light."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter

from quoth.config import nearest
from quoth.core.text import one_line
from quoth.ui.theme import ANSI, DARK, FALLBACK, LIGHT, MONO, Palette, load_themes, to_textual


def colour_is_off() -> bool:
    """Whether the environment asks for no colour: ``NO_COLOR`` (set to anything), ``TERM=dumb``.

    ``CLICOLOR_FORCE`` (anything but 0) outdoes both.
    """
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return False
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


class NoColour(LineFilter):
    """Leaves bold, italics, underline and reverse, and takes every colour away.

    Textual's own filter of this kind still writes the codes of the terminal's default colours.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colours."""
        return [
            Segment(text, style and _colourless(style), control)
            for text, style, control in segments
        ]


def _colourless(style: Style) -> Style:
    # `Style.without_color` would drop the offsets of the text that the mouse selects by.
    return style.without_color + Style(meta=style.meta) if style.meta else style.without_color


COLOURS = {"standard": 16, "256": 256}
"""How many colours there are by Rich's name for the terminal's kind; else as many as one likes."""


class ThemeController:
    """Holds the themes of ``folders`` for ``app``, a later folder wins; fits them to the terminal.

    An app that is to run without colour is made with ``App(ansi_color=True)`` where
    `colour_is_off`: else Textual paints in greys of its own.
    """

    def __init__(
        self, app: App[Any], folders: Iterable[Path], *, colours: int | None = None
    ) -> None:
        self._app = app
        self._colours = colours
        self.themes, self.problems = load_themes(folders)
        if not self.themes:
            self.themes = {FALLBACK.name: FALLBACK}
        self._last = {True: DARK, False: LIGHT}
        self.palette = Palette(FALLBACK)

    @property
    def name(self) -> str:
        """Name of the theme in use."""
        return self.palette.theme.name

    def start(self, wanted: str = "", *, colourless: bool | None = None) -> None:
        """Puts on the theme ``wanted`` (empty: quoth's own), or mono where colour is off.

        ``colourless`` None: as the environment says.
        """
        if wanted and wanted not in self.themes:
            close = nearest(wanted, list(self.themes))
            self.problems.append(one_line(f'no theme "{wanted}"{close}'))
            wanted = ""
        first = next(iter(self.themes))
        off = colour_is_off() if colourless is None else colourless
        names = (MONO if off else "", wanted, DARK, first)
        self.keep(next(name for name in names if name in self.themes))

    def apply(self, name: str) -> None:
        """Puts on the theme ``name``; ``KeyError`` if there is none.

        Widgets that keep painted lines drop them in `Widget.notify_style_update`.
        """
        theme = self.themes[name]
        if self._colours is not None:
            theme = theme.fitted(self._colours, self.themes.get(ANSI, FALLBACK))
        self._app.register_theme(to_textual(theme))
        self.palette.use(theme)
        self._app.theme = name

    def keep(self, name: str) -> None:
        """Puts on the theme ``name`` and remembers it as the last dark or light one."""
        self.apply(name)
        self._last[self.palette.theme.dark] = name

    def toggle_dark(self) -> None:
        """From a dark theme to the light one used last, and back."""
        dark = not self.palette.theme.dark
        of_kind = (name for name, theme in self.themes.items() if theme.dark == dark)
        name = self._last[dark] if self._last[dark] in self.themes else next(of_kind, self.name)
        self.keep(name)

    def listed(self) -> list[str]:
        """Names of all themes as they are shown: quoth's own first, the terminal's last."""
        return sorted(self.themes, key=self._order)

    def _order(self, name: str) -> tuple[bool, bool, bool, str]:
        theme = self.themes[name]
        return theme.ansi, not theme.dark, name not in (DARK, LIGHT), name

    def step(self, by: int) -> None:
        """From the theme in use to the one so many further on, round and round."""
        names = self.listed()
        here = names.index(self.name) if self.name in names else 0
        self.keep(names[(here + by) % len(names)])
