"""The text around a quote, beside the quote picker's list."""

from __future__ import annotations

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from quoth.core.text import neutralize, one_line
from quoth.search.index import Hit
from quoth.ui.excerpt import located, origin_of, speaker_of
from quoth.ui.widgets.groups import Styles

_WORD_BREAKS = " \n\t"


class QuotePreview(Widget):
    """Title and source, then the paragraphs around the quote with its words marked."""

    DEFAULT_CSS = """
    QuotePreview {
        background: $q-background; padding: 0 2; border-left: solid $q-line; width: 1fr;
    }
    QuotePreview.-below { border-left: none; border-top: solid $q-line; padding: 0 4; }
    """

    hit: reactive[Hit | None] = reactive(None)

    def __init__(self, styles: Styles, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles

    def render(self) -> Text:
        """The preview; the text before a quote gives way so that the quote is seen."""
        if self.hit is None:
            return Text()
        record = self.hit.record
        source = f"{speaker_of(record)} · {origin_of(record)}".rstrip(" ·")
        text = Text.assemble(
            (one_line(record.title), self.look("source")),
            "\n",
            (source, self.look("muted")),
            "\n\n",
        )
        return text.append_text(self._around(self.hit))

    def _around(self, hit: Hit) -> Text:
        record = hit.record
        context = neutralize(record.context) or one_line(record.words)
        parts = located(context, record.words)
        text = Text(context, self.look("muted"))
        for said, there in parts:
            text.stylize(self.look("text") + self.look("quote-current-bg"), *there)
            for span in hit.spans:
                if said.contains(span):
                    text.stylize(self.look("hit"), *span.shift(there.start - said.start))
        room = self.size.width * max(0, self.size.height - 3) // 3
        start = parts[0][1].start if parts else 0
        if start > room:
            cut = _after_word(context, start - room, start)
            text = Text.assemble(("… ", self.look("muted")), text[cut:])
        return text


def _after_word(text: str, start: int, end: int) -> int:
    """Offset of the first word that begins after ``start``, at most ``end``."""
    found = (at + 1 for at in range(start, end) if text[at] in _WORD_BREAKS)
    return next(found, start)
