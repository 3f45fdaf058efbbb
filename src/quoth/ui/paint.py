"""A row of text and what lies over it, as styled segments: pure, and cheap per row.

What is to be shown is sorted once into layers of stretches that do not overlap; a row then finds
its stretches by bisection, whatever the length of the article. The order of the layers is the
order of painting: text, speakers, tint, marks, the current quote, hits.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rich.segment import Segment
from rich.style import Style

from quoth.core.model import Extraction, Layer, Quote
from quoth.core.span import Span
from quoth.ui.layers import Item, Roles, Stretches, flatten
from quoth.ui.reflow import graphemes_of, tab_stop

SPEAKERS = 8
"""Number of colours for speakers."""

StyleOf = Callable[[str], Style]
"""The style of a theme role."""
Over = tuple[tuple[Span, Style], ...]
"""Stretches of a row that are painted over all layers: what is selected, the caret."""

_FORMS = {
    "": Style(),
    "bold": Style(bold=True),
    "italic": Style(italic=True),
    "underline": Style(underline=True),
}
_STRUCTURE: dict[str, Roles] = {
    "title": ("bold",),
    "heading": ("bold",),
    "byline": ("muted",),
    "strong": ("bold",),
    "emphasis": ("italic",),
}
_MARKED = re.compile(
    r"“[^“”\n]{0,2000}”?|\"[^\"\n]{0,2000}\"?|«[^«»\n]{0,2000}»?|„[^„“”\n]{0,2000}[“”]?"
    r"|(?<!\w)[‘'](?:[^‘’'\n]|(?<=\w)[’'](?=\w)){1,2000}[’'](?!\w)"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A reader's annotation as the page shows it."""

    span: Span
    """Where it is now; for an orphan where it was."""
    colour: str | None
    """Name of the highlight ("yellow"), None for a note without one."""
    has_note: bool
    id: str
    state: Literal["here", "moved", "orphan"] = "here"


def speaker_slots(extraction: Extraction) -> dict[str, int]:
    """The colour, 1 to 8, of each entity that speaks: by order of appearance, then round again.

    Speakers who are never certain come last, so that they take no colour from the others.
    """
    certain = [q.speaker for q in extraction.quotes if q.certain and q.speaker]
    others = [q.speaker for q in extraction.quotes if q.speaker]
    order = dict.fromkeys([*certain, *others])
    return {entity: index % SPEAKERS + 1 for index, entity in enumerate(order)}


def marked_parts(text: str, span: Span) -> list[Span]:
    """The stretches of ``span`` inside quotation marks, marks included; time is linear."""
    return [Span(*m.span()) for m in _MARKED.finditer(text, span.start, span.end)]


def structure_layer(layers: Iterable[Layer]) -> Stretches:
    """Headings, bylines and emphasis."""
    items = ((layer.span, _STRUCTURE[layer.kind]) for layer in layers if layer.kind in _STRUCTURE)
    return flatten(items, blend=True)


def speech_layer(extraction: Extraction) -> Stretches:
    """What was said: direct in the speaker's colour, indirect in italics, mixed in both."""
    slots = speaker_slots(extraction)
    items: list[Item] = []
    for quote in extraction.quotes:
        voice = f"speaker-{slots[quote.speaker]}" if quote.certain and quote.speaker else ""
        for span in quote.content:
            if quote.kind == "direct":
                items.append((span, (voice,)))
                continue
            items.append((span, ("italic",)))
            if quote.kind == "mixed":
                items.extend((part, (voice,)) for part in marked_parts(extraction.text, span))
    return flatten(items)


def mark_layer(marks: Iterable[Mark]) -> Stretches:
    """Highlights; what is orphaned is not on its words any more and is left out."""
    return flatten(
        (mark.span, (f"mark-{mark.colour}",))
        for mark in marks
        if mark.colour and mark.state != "orphan"
    )


def tint_layer(spans: Iterable[Span]) -> Stretches:
    """The mentions of an entity that the reader chose."""
    return flatten((span, ("accent", "underline")) for span in spans)


def current_layer(quote: Quote | None) -> Stretches:
    """Who, how and what of the current quote; an uncertain source stays plain."""
    if quote is None:
        return Stretches()
    items: list[Item] = [(span, ("quote-current-bg",)) for span in quote.content]
    if quote.cue:
        items.append((quote.cue, ("cue",)))
    if quote.source and quote.certain:
        items.append((quote.source, ("source",)))
    return flatten(items, blend=True)


class Signs:
    """The signs of the gutter, looked up by row."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        placed = sorted((mark.span.start, _sign(mark)) for mark in marks)
        self._starts = [start for start, _ in placed]
        self._signs = [sign for _, sign in placed]

    def on(self, start: int, end: int) -> tuple[str, str]:
        """Sign and role for annotations that begin in ``[start, end)``; empty for none."""
        found = self._signs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return min(found)[1:] if found else ("", "")


def _sign(mark: Mark) -> tuple[int, str, str]:
    if mark.state == "orphan":
        return (0, "✗", "sign-orphan")
    return (1, "●", "sign-note") if mark.has_note else (2, "○", "sign-note")


@dataclass(frozen=True, slots=True)
class Brush:
    """Everything but the row itself that a painted row depends on."""

    text: str
    layers: tuple[Stretches, ...]
    """In order of painting; later ones lie on top."""
    style_of: StyleOf
    base: Style
    width: int
    """Cells of the column, which decide the tab stops."""

    def style(self, roles: Iterable[str]) -> Style:
        """The base style with these roles over it."""
        style = self.base
        for role in roles:
            form = _FORMS.get(role)
            style += self.style_of(role) if form is None else form
        return style

    def paint(self, row: Span, over: Over = ()) -> list[Segment]:
        """The segments of one row, each knowing the offset at which it begins.

        ``over`` is painted over all layers; where two of its spans overlap the later one wins.
        No segment divides a character from its combining marks, tabs are expanded, a line end
        inside the row is a space. At most ``width`` cells, as `reflow.Rows` cut it.
        """
        found = [stretch for layer in self.layers for stretch in layer.over(row)]
        edges = {row.start, row.end, *(edge for stretch in found for edge in stretch[:2])}
        edges.update(edge for span, _ in over for edge in span)
        cuts = self._whole(row, sorted(edge for edge in edges if row.start <= edge <= row.end))
        segments: list[Segment] = []
        for start, end in pairwise(cuts):
            roles = [r for s, e, roles in found if s <= start < e for r in roles]
            style = self.style(roles)
            for span, covering in over:
                if span.holds(start):
                    style += covering
            segments.append(_segment(self.text[start:end], style, start))
        return self._tabs(segments) if "\t" in self.text[row.start : row.end] else segments

    def _whole(self, row: Span, cuts: list[int]) -> list[int]:
        """Cuts moved back to where a character with its marks begins."""
        words = row.of(self.text)
        if len(cuts) < 3 or words.isascii():
            return cuts
        begins = [row.start + start for start, _, _ in graphemes_of(words)]
        moved = {begins[bisect_right(begins, cut) - 1] for cut in cuts[:-1]}
        return [*sorted(moved), row.end]

    def _tabs(self, segments: list[Segment]) -> list[Segment]:
        tab, column = tab_stop(self.width), 0
        spread: list[Segment] = []
        for text, style, _ in segments:
            assert style is not None
            offset = style.meta["offset"][0]
            for part in re.split("(\t)", text):
                if part == "\t":
                    blank = _segment(" ", style, offset)
                    cells = tab - column % tab
                    spread.extend([blank] * cells)
                    column += cells
                elif part:
                    spread.append(_segment(part, style, offset))
                    column += spread[-1].cell_length
                offset += len(part)
        return spread


def _segment(words: str, style: Style, offset: int) -> Segment:
    if "\n" in words:
        words = words.replace("\n", " ")
    return Segment(words, style + Style(meta={"offset": (offset, 0)}))
