"""The quotes of the article by speaker, in the order in which the speakers first speak."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from quoth.core.model import Extraction, Quote
from quoth.core.text import one_line
from quoth.ui.phrases import cut
from quoth.ui.widgets.groups import Group, GroupList

UNKNOWN = "Unknown"
_SHOWN = 200
"""Code points of a quote that can matter for one row."""
_MARKS = "“”\"'‘’«»„"
_OPENING = re.compile('[“"‘«„]')
SIGNS = {"direct": "❝", "mixed": "❝", "indirect": "~"}


@dataclass(frozen=True)
class Said:
    """One quote with the words of its row."""

    quote: Quote
    words: str


def quote_groups(extraction: Extraction, slots: Mapping[str, int]) -> list[Group[Said]]:
    """The quotes by speaker; those whose speaker is uncertain or unknown stand last."""
    by_name: dict[tuple[str, str], list[Said]] = {}
    for quote in extraction.quotes:
        speaker = extraction.speaker_of(quote) if quote.certain else None
        key = (speaker.id, one_line(speaker.name)) if speaker else ("", UNKNOWN)
        by_name.setdefault(key, []).append(Said(quote, _words(extraction.text, quote)))
    groups = [
        Group(name, tuple(items), _speaker_role(slots.get(speaker)))
        for (speaker, name), items in by_name.items()
        if speaker
    ]
    unknown = by_name.get(("", UNKNOWN))
    return groups + ([Group(UNKNOWN, tuple(unknown))] if unknown else [])


def _words(text: str, quote: Quote) -> str:
    """The first words of the content, without marks and without what interrupts it."""
    parts = [span.of(text)[:_SHOWN] for span in quote.content]
    opened = _OPENING.search(parts[0])
    if quote.kind == "mixed" and opened:
        parts[0] = parts[0][opened.start() :]  # what is word for word says more than the lead-in
    return one_line(" … ".join(part.strip(_MARKS + " ,") for part in parts))[:_SHOWN]


def _speaker_role(slot: int | None) -> str:
    return f"speaker-{slot}" if slot else "muted"


class QuoteList(GroupList[Said]):
    """The lower list of the sidebar; `RowList.Entered` jumps to the quote."""

    def key_of(self, item: Said) -> str:
        """The quote's id."""
        return item.quote.id

    def draw_item(self, item: Said, width: int, chosen: bool) -> Text:
        """The sign of the form and the first words, and a blank cell at the edge."""
        style = self.look("text") + Style(bold=chosen, italic=item.quote.kind == "indirect")
        return Text.assemble(
            ("▌" if chosen else " ", self.look("accent")),
            (f"{SIGNS[item.quote.kind]} ", self.look("muted")),
            (cut(item.words, width - 4), style),
        )
