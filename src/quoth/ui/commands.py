"""The command palette: every action that can be done in the present pane, by its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from quoth.ui.bindings import ACTIONS, Action
from quoth.ui.keyscreen import KeyScreen

HIDDEN = frozenset({"palette.open", "command.open", "back", "move.percent"})
"""What makes no sense when chosen by name."""

_NAME_WIDTH = 21
_KEYS_WIDTH = 11


def offered(screen: Screen[Any]) -> Iterator[Action]:
    """The actions that something on ``screen`` does, as the table has them, plain moving last."""
    if not isinstance(screen, KeyScreen):
        return
    heard = set(screen.pane_contexts)
    for action in sorted(ACTIONS, key=lambda action: action.group == "Move"):
        valid = heard.intersection(action.contexts) and action.id not in HIDDEN
        if valid and screen.performs(action.id):
            yield action


class ActionCommands(Provider):
    """Offers the actions that something on the calling screen does."""

    async def discover(self) -> Hits:
        """All of them: in the order of the table, plain moving last."""
        for action in self._actions():
            display = self._display(action, Content(action.label))
            yield DiscoveryHit(display, partial(self._run, action), action.label)

    async def search(self, query: str) -> Hits:
        """Those whose name, or else whose sentence, matches ``query``."""
        matcher = self.matcher(query)
        for action in self._actions():
            score = matcher.match(action.label)
            name = matcher.highlight(action.label) if score else Content(action.label)
            if not score and len(query) > 2 and query.lower() in action.help.lower():
                score = 0.01
            if score:
                display = self._display(action, name)
                yield Hit(score, display, partial(self._run, action), action.label)

    def _actions(self) -> Iterator[Action]:
        return offered(self.screen)

    def _run(self, action: Action) -> None:
        if isinstance(self.screen, KeyScreen):
            self.screen.perform(action.id)

    def _display(self, action: Action, name: Content) -> Content:
        """One row: the name, its keys as bound now, and what it does."""
        screen = self.screen
        keys = screen.host.keymap.shown(action.id) if isinstance(screen, KeyScreen) else ""
        gap = " " * max(1, _NAME_WIDTH - name.cell_length)
        after = " " * max(1, _KEYS_WIDTH - cell_len(keys))
        return Content.assemble(
            name, gap, (keys, "$q-accent"), after, (action.help, "$q-muted")
        ).truncate(10_000)


class ActionPalette(CommandPalette):
    """Textual's palette as a calm sheet: no icon, no heavy lines."""

    DEFAULT_CSS = """
    ActionPalette {
        background: $q-background 70%;
        &:ansi { background: ansi_default; }

        & > Vertical { margin: 1 4 0 4; max-width: 100; height: auto; }
        & #--input { border: none; padding: 1 1; background: $q-surface; }
        & #--input SearchIcon { display: none; }
        & #--input CommandInput, & #--input CommandInput:focus {
            border: none; height: 1; padding: 0 1;
        }
        & CommandList, & CommandList.--visible {
            border: none; padding: 0 1 1 1; background: $q-surface;
            text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
            scrollbar-background: $q-surface; scrollbar-background-hover: $q-surface;
            scrollbar-background-active: $q-surface;
        }
        & CommandList > .option-list--option { text-style: none; }
        & CommandList > .option-list--option-highlighted {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
        & LoadingIndicator { display: none; }
        & > .command-palette--highlight { color: $q-accent; text-style: bold; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "leave", show=False)]

    def __init__(self) -> None:
        super().__init__([ActionCommands], placeholder="what to do")

    def action_leave(self) -> None:
        """Quits from within the palette, which hears no other key of the table."""
        self.do_quit(None)

    def do_quit(self, count: int | None) -> None:
        """Closes the palette, then quits from the screen below."""
        below = self.app.screen_stack[-2]
        self.dismiss()
        if isinstance(below, KeyScreen):
            self.call_later(below.perform, "quit")
