"""The keys as bound now, those of the pane that asked first."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from quoth.ui.bindings import CONTEXT_TITLES, LIST
from quoth.ui.keyhelp import help_sections
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.key_table import KeyTable
from quoth.ui.widgets.line import Line


class HelpScreen(KeyScreen, ModalScreen[None]):
    """Scrolls as a list does; ``esc``, ``q`` and the help key itself close it."""

    CONTEXT = LIST
    DEFAULT_CSS = """
    HelpScreen {
        align: center top;
        background: $q-background;

        & > Vertical { width: 100%; max-width: 132; height: 100%; padding: 1 1 0 3; }
        & Line { height: 2; background: $q-background; }
    }
    """

    def __init__(self, contexts: tuple[str, ...]) -> None:
        """``contexts``: those of the pane that asked, nearest first."""
        super().__init__()
        self._contexts = contexts

    def compose(self) -> ComposeResult:
        """A line that says whose keys these are, and the table."""
        with Vertical():
            yield Line(self._heading)
            sections = help_sections(self.host.keymap, self._contexts)
            yield KeyTable(sections, self.host.palette.style)

    def _heading(self) -> Text:
        look, shown = self.host.palette.style, self.host.keymap.shown
        pane = CONTEXT_TITLES[self._contexts[0]] if self._contexts else ""
        closing = " ".join(key for key in (shown("back"), shown("close")) if key)
        return Text.assemble(
            (f"KEYS  {pane}".rstrip(), look("muted")),
            (f"     {closing}", look("accent")),
            (" close", look("muted")),
            (f"   {shown('palette.open')}", look("accent")),
            (" any action by its name", look("muted")),
        )

    def do_back(self, count: int | None) -> None:
        """Closes the help."""
        self.dismiss()

    do_close = do_back
    do_help_keys = do_back
