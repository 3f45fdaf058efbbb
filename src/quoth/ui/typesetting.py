"""How the page is set: focus mode, rows that end flush, words that are hyphenated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from quoth.core.text import one_line
from quoth.ui.panes import PaneActions

if TYPE_CHECKING:
    from quoth.ui.wrap import Breaks

ONWARD = frozenset(
    "move.down move.half-down move.page-down move.bottom move.percent "
    "width.wider width.narrower page.focus page.justify page.hyphenate".split()
)
"""Actions that need no row above the screen; all others wait until the rows from the top are made
(`ArticleRows`), which in ten megabytes is a third of a second at most."""
_ENDS = {
    "width.wider": "no room for wider text",
    "width.narrower": "the text is as narrow as it gets",
}
FOCUS = "-focus"
"""Class of the reader screen in focus mode."""
ENGLISH = "en"
"""What articles are written in where the settings name no language."""


class TypesetActions(PaneActions):
    """A part of the reader screen."""

    # ---- rows

    def perform(self, action_id: str, count: int | None = None, letter: str | None = None) -> bool:
        """Runs an action; one that may go back has all rows to go by."""
        if action_id not in ONWARD:
            self.view.settle()
        before = self.view.column_cells
        done = super().perform(action_id, count, letter)
        if action_id in _ENDS and self.view.column_cells == before:
            self.say(_ENDS[action_id])
        return done

    def set_page(self) -> None:
        """Set the page as the settings ask; what hyphenation needs is loaded behind the page."""
        config = self.service.config
        view = self.view
        view.margin = config.margin
        view.use(view.setting._replace(justify=config.justify, spacing=config.spacing))
        if config.hyphenate:
            self._load_breaks(quiet=True)

    def do_page_justify(self, count: int | None) -> None:
        """Let rows end flush, or ragged."""
        setting = self.view.setting
        self.view.use(setting._replace(justify=not setting.justify))
        self.say("rows end ragged" if setting.justify else "rows end flush")

    def do_page_hyphenate(self, count: int | None) -> None:
        """Hyphenate words at the ends of rows, or leave them whole."""
        setting = self.view.setting
        if setting.breaks is None:
            self._load_breaks(quiet=False)
        else:
            self.view.use(setting._replace(breaks=None))
            self.say("words stay whole")

    @property
    def _language(self) -> str:
        wanted = self.service.config.hyphenate
        return wanted if isinstance(wanted, str) and wanted else ENGLISH

    @work(thread=True, exclusive=True, group="hyphens", exit_on_error=False)
    def _load_breaks(self, *, quiet: bool) -> None:
        from quoth.ui.hyphens import breaks_of

        self.app.call_from_thread(self._take_breaks, breaks_of(self._language), quiet)

    def _take_breaks(self, breaks: Breaks | None, quiet: bool) -> None:
        if breaks is None:
            self.say(f"nothing is known of hyphens in “{one_line(self._language)}”", "warn")
            return
        self.view.use(self.view.setting._replace(breaks=breaks))
        if not quiet:
            self.say("words are hyphenated")

    # ---- focus mode

    @property
    def focusing(self) -> bool:
        """Whether there is nothing on the screen but the text, and of it one paragraph lit."""
        return self.has_class(FOCUS)

    def focus_text(self, focusing: bool) -> None:
        """Put head, foot and sidebar away, or bring them back."""
        self.set_class(focusing, FOCUS)
        self.view.dim(focusing)
        self.place_sidebar()
        self.view.focus()

    def do_page_focus(self, count: int | None) -> None:
        """Into focus mode, or out of it."""
        self.focus_text(not self.focusing)

    def place_sidebar(self) -> None:
        """Keep the sidebar away in focus mode."""
        if self.focusing:
            self.sidebar.display = False
        else:
            super().place_sidebar()

    def show_sidebar(self, shown: bool) -> None:
        """Who asks for the sidebar leaves focus mode."""
        if shown and self.focusing:
            self.focus_text(False)
        super().show_sidebar(shown)
