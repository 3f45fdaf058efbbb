"""The sidebar: who is in the article above, who said what below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Vertical
from textual.widgets import Static

from quoth.core.model import Quote
from quoth.core.span import Span
from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.quote_list import QuoteList, Said
from quoth.ui.widgets.who_list import Who, WhoList

if TYPE_CHECKING:
    from quoth.ui.shown import Shown


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

    def show(self, shown: Shown | None) -> None:
        """Show who and what in both lists, the cursors where they were; nothing yet for None."""
        if not self.children:
            return
        heading = self.query_one("#quotes-heading", Static)
        if shown is None:
            self.who.set_groups([])
            self.quotes.set_groups([])
            heading.update(Text("QUOTES …"))
            return
        who, said = self.who.chosen_item, self.quotes.chosen_item
        self.who.set_groups(shown.who)
        self.quotes.set_groups(shown.said)
        self._stay(shown, who, said)
        more = " …" if shown.part else ""
        heading.update(Text(f"QUOTES  {len(shown.extraction.quotes)}{more}"))

    def _stay(self, shown: Shown, who: Who | None, said: Said | None) -> None:
        """Choose who and what was chosen; ids are others when more of the text is known."""
        if said is not None:
            index = shown.quotes.starting(Span(said.quote.start, said.quote.start + 1))
            if index is not None:
                self.quotes.choose_key(shown.quotes.quotes[index].id)
        if who is not None:
            same = (e for e in shown.extraction.entities if e.name == who.entity.name)
            entity = next(same, None)
            if entity is not None:
                self.who.choose_key(entity.id)

    def follow(self, quote: Quote | None, *, asked: bool = False) -> None:
        """Put both cursors where the text is: on the current quote and on its speaker.

        A list that has the focus keeps its own, unless it was a quote that was ``asked`` for.
        """
        if quote is None or not self.children:
            return
        if asked or not self.quotes.has_focus:
            self.quotes.choose_key(quote.id)
        if quote.certain and quote.speaker and (asked or not self.who.has_focus):
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
