"""The base of quoth's app: one keymap, the themes, and the actions that are valid everywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import Monochrome, NoColor

from quoth.core.text import canonicalize
from quoth.ui.bindings import Action
from quoth.ui.keymap import Keymap, builtin
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.theme import Palette, variable_defaults
from quoth.ui.theme_controller import COLOURS, NoColour, ThemeController, colour_is_off

if TYPE_CHECKING:
    from quoth.ui.greeting import Greeting

LINE_FEED = "ctrl+j"
"""What enter sends while the terminal is not quoth's yet: it was typed ahead."""


class ActionApp(App[None], inherit_bindings=False):
    """An app whose keys, palette and help come from the table of actions.

    ``ctrl+c`` alone is bound here; all other keys are in the keymap.
    """

    DEFAULT_CSS = """
    ActionApp Input:ansi > .input--cursor {
        background: ansi_default; color: ansi_default; text-style: reverse;
    }
    """
    ENABLE_COMMAND_PALETTE = False  # ours is the action palette.open, under any key
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(
        self,
        theme_folders: Iterable[Path],
        keymap: Keymap | None = None,
        *,
        asked: bool = False,
        fitted: bool = False,
    ) -> None:
        """``asked``: a theme was asked for by a flag, which outdoes the environment.

        ``fitted``: themes are fitted to the colours that the terminal has.
        """
        self.colourless = colour_is_off() and not asked
        super().__init__(ansi_color=True if self.colourless else None)
        # Textual paints in greys wherever NO_COLOR is set, be it empty or outdone.
        self._filters = [f for f in self._filters if not isinstance(f, (NoColor, Monochrome))]
        if self.colourless:
            self._filters.append(NoColour())
        self.keymap = keymap or builtin()
        self.greeting: Greeting | None = None
        """The line of the first run, while it is there."""
        self.commands: list[str] = []
        """What was typed on the command line in this run."""
        colours = COLOURS.get(self.console.color_system or "") if fitted else None
        self.themes = ThemeController(self, theme_folders, colours=colours)

    @property
    def palette(self) -> Palette:
        """Styles of the theme in use."""
        return self.themes.palette

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Values of ``$q-…`` before the first theme."""
        return variable_defaults()

    def letter_hints(self, action: Action) -> list[tuple[str, str]]:
        """Letters that mean something to an action that takes one, and what; none here."""
        return []

    def say(self, text: str, severity: str = "info") -> None:
        """A message for the reader: ``info``, ``warn`` or ``bad``."""
        raise NotImplementedError

    async def on_event(self, event: events.Event) -> None:
        """What is pasted is made safe before any field has it; a line feed is enter; keys are the
        greeting's end."""
        if isinstance(event, events.Paste):
            event.text = canonicalize(event.text)
        elif isinstance(event, events.Key):
            if event.key == LINE_FEED:
                event = events.Key("enter", "\r")
            if self.greeting is not None:
                self.greeting.count()
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """``ctrl+c`` without a selection: says how to quit."""
        self.say(f"{self.keymap.shown('quit') or 'ctrl+q'} quits")

    def do_copy_selection(self, count: int | None) -> None:
        """Says how to quit: an app that can copy does so first."""
        self.action_help_quit()

    def do_quit(self, count: int | None) -> None:
        """Leaves the program."""
        self.exit()

    def do_redraw(self, count: int | None) -> None:
        """Draws the whole screen again."""
        self.refresh(layout=True)

    def do_palette_open(self, count: int | None) -> None:
        """Opens the palette of actions."""

        from quoth.ui.commands import ActionPalette

        self.push_screen(ActionPalette())

    def do_help_keys(self, count: int | None) -> None:
        """Shows the keys of the present pane, as bound now."""
        screen = self.screen
        done = screen.performed() if isinstance(screen, KeyScreen) else None
        self._help(done)

    def do_help_all(self, count: int | None) -> None:
        """Shows the keys of all actions, to be searched by typing."""
        self._help(None)

    def _help(self, only: Collection[str] | None) -> None:
        from quoth.ui.screens.help import HelpScreen

        screen = self.screen
        contexts = screen.pane_contexts if isinstance(screen, KeyScreen) else ()
        if not isinstance(screen, HelpScreen):
            self.push_screen(HelpScreen(contexts, only))

    def do_command_open(self, count: int | None) -> None:
        """Opens the command line."""
        from quoth.ui.screens.command import CommandScreen

        if isinstance(self.screen, KeyScreen) and not isinstance(self.screen, CommandScreen):
            self.push_screen(CommandScreen(self.screen))

    def do_theme_dark(self, count: int | None) -> None:
        """Changes between dark and light."""
        self.themes.toggle_dark()
        self.say(self.themes.name)

    def do_theme_choose(self, count: int | None) -> None:
        """Opens the theme chooser."""
        from quoth.ui.screens.themes import ThemeScreen

        if not isinstance(self.screen, ThemeScreen):
            self.push_screen(ThemeScreen(self.themes))

    def do_theme_next(self, count: int | None) -> None:
        """Puts on the next theme in the chooser's order."""
        self.themes.step(count or 1)
        self.say(self.themes.name)
