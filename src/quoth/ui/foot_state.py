"""The right part of the foot: what is current, in words."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text

from quoth.core.model import Extraction, Quote
from quoth.core.text import one_line
from quoth.ui.phrases import cut
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.quote_list import SIGNS

LONGEST_NAME = 30
"""Cells of a name in the foot, so that the cue, the confidence and a key or two stay beside it."""


class FootState(ReaderParts):
    """A part of the reader screen."""

    _slots: dict[str, int]
    """The colour of each speaker."""

    def show_state(self) -> None:
        """The right part of the foot."""
        foot = self.query_one(Foot)
        faint, muted = self._look("faint"), self._look("muted")
        if self.found or self.selection_state:
            between = "   " if self.selection_state and self.found else ""
            selected = (self.selection_state, self._look("accent"))
            foot.state = Text.assemble(selected, between, (self.found, muted))
            return
        extraction, quote = self.extraction, self.view.current_quote
        if extraction is None or (quote is None and self.reading):
            foot.state = Text.assemble((self.reading, faint))
        elif quote is None:
            number = len(extraction.quotes)
            foot.state = Text.assemble((f"❝ {number}" if number else "no quotes", faint))
        else:
            foot.state = self._quote_state(extraction, quote)

    def _quote_state(self, extraction: Extraction, quote: Quote) -> Text:
        muted = self._look("muted")
        place = f"{SIGNS[quote.kind]} {self.view.current_number} of {len(extraction.quotes)}"
        speaker = extraction.speaker_of(quote)
        name = cut(one_line(speaker.name), LONGEST_NAME) if speaker else "unknown speaker"
        parts: list[str | tuple[str, Style]] = [(f"{self.reading or place} · ", muted)]
        if quote.certain:
            slot = self._slots.get(quote.speaker or "")
            parts.append((name, self._look(f"speaker-{slot}" if slot else "text")))
        else:
            parts.append((f"{name}?" if speaker else name, muted))
        if quote.cue and any(map(str.isalpha, quote.cue.of(extraction.text))):
            parts.append((f" · {one_line(quote.cue.of(extraction.text))[:24]}", muted))
        if speaker:
            parts.append((f" · {quote.confidence:.2f}".replace("0.", "."), muted))
        return Text.assemble(*parts)
