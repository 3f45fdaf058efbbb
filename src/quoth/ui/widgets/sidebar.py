"""The sidebar: who is in the article above, who said what below."""

from __future__ import annotations

from rich.text import Text
from textual.containers import Vertical
from textual.widgets import Static

from quoth.core.model import Extraction, Quote
from quoth.ui.paint import speaker_slots
from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.quote_list import QuoteList, quote_groups
from quoth.ui.widgets.who_list import WhoList, who_groups


class Sidebar(Vertical):
    """Two lists under their headings; beside the text, or over it on a narrow screen."""

    DEFAULT_CSS = """
    Sidebar {
        width: 38; background: $q-background; border-left: vkey $q-line; padding: 0 0 0 1;
    }
    Sidebar.narrow { width: 29; padding: 0; }
    Sidebar.over { layer: over; dock: right; width: 50%; min-width: 30; background: $q-background; }
    Sidebar > .heading { height: 1; background: $q-background; color: $q-muted; }
    Sidebar > .heading.focused { color: $q-accent; text-style: bold; }
    Sidebar > #who-heading { margin-top: 1; }
    Sidebar > #quotes-heading { margin-top: 1; }
    Sidebar > WhoList { height: auto; max-height: 55%; }
    Sidebar > QuoteList { height: 1fr; }
    """

    def __init__(self, styles: Styles, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self.who = WhoList(styles, id="who")
        self.quotes = QuoteList(styles, id="quotes")

    def fill(self) -> None:
        """Mount the lists, once: after the first page, for which there is room without them."""
        if self.children:
            return
        self.mount(
            Static(Text("WHO’S WHO"), id="who-heading", classes="heading"),
            self.who,
            Static(Text("QUOTES …"), id="quotes-heading", classes="heading"),
            self.quotes,
        )

    def show(self, extraction: Extraction | None) -> None:
        """Show who and what in both lists; nothing yet without an extraction."""
        if not self.children:
            return
        heading = self.query_one("#quotes-heading", Static)
        if extraction is None:
            self.who.set_groups([])
            self.quotes.set_groups([])
            heading.update(Text("QUOTES …"))
            return
        slots = speaker_slots(extraction)
        self.who.set_groups(who_groups(extraction, slots))
        self.quotes.set_groups(quote_groups(extraction, slots))
        heading.update(Text(f"QUOTES  {len(extraction.quotes)}"))

    def follow(self, quote: Quote | None) -> None:
        """Put both cursors where the text is: on the current quote and on its speaker."""
        if quote is None or not self.children:
            return
        if not self.quotes.has_focus:
            self.quotes.choose_key(quote.id)
        if quote.certain and quote.speaker and not self.who.has_focus:
            self.who.choose_key(quote.speaker)

    def on_descendant_focus(self) -> None:
        """The heading of the focused list is lit."""
        self._light()

    def on_descendant_blur(self) -> None:
        """No list has the focus any more."""
        self._light()

    def _light(self) -> None:
        self.query_one("#who-heading").set_class(self.who.has_focus, "focused")
        self.query_one("#quotes-heading").set_class(self.quotes.has_focus, "focused")
