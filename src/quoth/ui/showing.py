"""What is lit in the text, put on and off by the reader: who said what, names, annotations."""

from __future__ import annotations

from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_page import ANNOTATIONS, ENTITIES, QUOTES


class ShowActions(ReaderParts):
    """A part of the reader screen; what is lit is so in every article of this run."""

    def _show(self, name: str, on: str, off: str) -> None:
        lit = name not in self.view.shown
        self.view.show_layer(name, lit)
        self.say(on if lit else off)

    def do_show_quotes(self, count: int | None) -> None:
        """Light who said what, or leave it plain."""
        self._show(QUOTES, "quotes lit", "quotes plain")

    def do_show_entities(self, count: int | None) -> None:
        """Light every name, or none."""
        self._show(ENTITIES, "names lit", "names plain")

    def do_show_annotations(self, count: int | None) -> None:
        """Show notes and highlights, or hide them."""
        self._show(ANNOTATIONS, "annotations shown", "annotations hidden")
