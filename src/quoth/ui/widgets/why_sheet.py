"""A few lines over the foot: how the source of the current quote leads to its speaker."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from quoth.core.evidence import explain
from quoth.core.model import Extraction, Quote
from quoth.core.text import one_line


class WhySheet(Widget):
    """Says whose words these are, how likely that is, and by what; never takes the focus."""

    DEFAULT_CSS = """
    WhySheet {
        height: auto;
        max-height: 6;
        padding: 0 2;
        background: $q-surface;
        color: $q-text;

        & > .why-sheet--said { color: $q-accent; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"why-sheet--said"}

    def __init__(self) -> None:
        super().__init__()
        self._said = self._why = ""

    def show(self, extraction: Extraction, quote: Quote) -> None:
        """Speaks of this quote from now on."""
        speaker = extraction.speaker_of(quote)
        name = one_line(speaker.name) if speaker else "unknown speaker"
        likely = f", {round(100 * quote.confidence)} % likely" if speaker else ""
        self._said = f"{name}{likely}"
        self._why = explain(extraction, quote)
        self.refresh(layout=True)

    def render(self) -> Content:
        """The speaker on the first line, the evidence below."""
        said = Content.styled(self._said, self.get_visual_style("why-sheet--said"))
        return Content("\n").join((said, Content(self._why)))
