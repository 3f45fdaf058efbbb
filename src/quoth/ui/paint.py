"""A row of text and what lies over it, as styled segments: pure, and cheap per row.

What is to be shown is sorted once into layers of stretches that do not overlap; a row then finds
its stretches by bisection, whatever the length of the article. The order of the layers is the
order of painting: text, speakers, tint, marks, the current quote, hits.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rich.segment import Segment
from rich.style import Style

from quoth.core.model import Extraction, Layer, Quote
from quoth.core.span import Span
from quoth.ui.layers import Item, Roles, Stretches, flatten
from quoth.ui.reflow import PLAIN_ROW, Dress
from quoth.ui.wrap import UNSENT, graphemes_of, may_be_unsent, tab_stop

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
    "code": ("surface",),
    "link": ("underline",),
    "thead": ("bold",),
    "image": ("muted", "italic"),
}
_TAB = re.compile("(\t)")
_BLANK = re.compile("( )")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_LEFT_TO_RIGHT = "\u200e"
"""The mark that keeps a row of Hebrew or Arabic from turning round what stands beside it."""
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
    """Headings, bylines, emphasis, links, code."""
    items = ((layer.span, _STRUCTURE[layer.kind]) for layer in layers if layer.kind in _STRUCTURE)
    return flatten(items, blend=True)


def speech_layer(extraction: Extraction) -> Stretches:
    """What was said: direct in the speaker's colour, indirect in italics, mixed in both.

    Without a certain speaker what is direct has a role of its own, which may have no colour.
    """
    slots = speaker_slots(extraction)
    items: list[Item] = []
    for quote in extraction.quotes:
        voice = f"speaker-{slots[quote.speaker]}" if quote.certain and quote.speaker else "speech"
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


def named_layer(extraction: Extraction) -> Stretches:
    """Every mention of everybody, its form saying of which kind."""
    kinds: dict[str, Roles] = {
        "person": ("accent",),
        "organization": ("accent", "bold"),
        "place": ("accent", "italic"),
        "misc": ("muted", "italic"),
    }
    return flatten((m.span, kinds[e.kind]) for e in extraction.entities for m in e.mentions)


def spot_layer(span: Span | None) -> Stretches:
    """The word at the current place, where the row alone does not tell which it is."""
    roles = ("quote-current-bg", "bold", "underline")
    return Stretches([span.start], [span.end], same=roles) if span else Stretches()


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
            added = self.style_of(role) if form is None else form
            if role == "hit-current" and style.reverse and _alike(style, added):
                added += Style(reverse=False)
            style += added
        return style

    def line(self, row: Span, dress: Dress, over: Over = ()) -> list[Segment]:
        """A whole row of the column: its indent, its words, a rule where it has none.

        The indent, cell by cell, knows the offset of the row, so that a press there means it.
        """
        start = Style(meta={"offset": (row.start, 0)})
        left = self._indent(dress, start)
        if row.length:
            words = self.paint(row, over, dress)
        elif dress.rule[1]:
            at, cells = dress.rule
            blank = Segment(" " * (at - dress.indent), self.base + start)
            words = [blank, Segment("─" * cells, self.style(("faint",)) + start)]
        else:
            words = [Segment("", self.base + start)]
        if dress.code:
            free = self.width - dress.indent - sum(segment.cell_length for segment in words)
            words.append(Segment(" " * max(0, free), self.style(("surface",))))
        return [*left, *words]

    def _indent(self, dress: Dress, start: Style) -> list[Segment]:
        left = [Segment(" ", self.base + start)] * dress.indent
        for bar in dress.bars:
            left[bar] = Segment("│", self.style(("faint",)) + start)
        if dress.picture:
            left[-2] = Segment("▨", self.style(("faint",)) + start)
        if dress.code and left:
            left[-1] = Segment(" ", self.style(("surface",)) + start)
        return left

    def paint(self, row: Span, over: Over = (), dress: Dress = PLAIN_ROW) -> list[Segment]:
        """The segments of one row, each knowing the offset at which it begins.

        ``over`` is painted over all layers; where two of its spans overlap the later one wins.
        No segment divides a character from its combining marks, tabs are expanded, a line end
        inside the row is a space. At most ``width`` cells, as `reflow.Rows` cut it. What is drawn
        and stands at no offset of the text, as the hyphen, knows none.
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
        return self._finished(segments, row.of(self.text), dress)

    def _finished(self, segments: list[Segment], words: str, dress: Dress) -> list[Segment]:
        """The segments with what the words alone do not say: tabs, blanks, hyphen, direction."""
        if not words.isascii() and may_be_unsent(words):
            segments = [sent for segment in segments for sent in _sent(segment)]
        if "\t" in words:
            segments = self._with_blanks(segments, dress.tabs)
        if dress.spread:
            segments = _spread(segments, dress.spread)
        if dress.hyphen:
            last = segments[-1].style if segments else None
            segments.append(Segment("-", (last or self.base).clear_meta_and_links()))
        if not words.isascii() and _RIGHT_TO_LEFT.search(words):
            mark = Segment(_LEFT_TO_RIGHT, self.base)
            segments = [mark, *segments, mark]
        return segments

    def _whole(self, row: Span, cuts: list[int]) -> list[int]:
        """Cuts moved back to where a character with its marks begins."""
        words = row.of(self.text)
        if len(cuts) < 3 or words.isascii():
            return cuts
        begins = [row.start + start for start, _, _ in graphemes_of(words)]
        moved = {begins[bisect_right(begins, cut) - 1] for cut in cuts[:-1]}
        return [*sorted(moved), row.end]

    def _with_blanks(self, segments: list[Segment], tabs: tuple[int, ...] | None) -> list[Segment]:
        """Tabs as blanks, to the next stop or as many as ``tabs`` says."""
        tab, column, fixed = tab_stop(self.width), 0, iter(tabs or ())
        found: list[Segment] = []
        for words, style, offset in _parts(segments, _TAB):
            if words == "\t":
                cells = next(fixed, 1) if tabs is not None else tab - column % tab
                found.extend([_segment(" ", style, offset)] * cells)
                column += cells
            else:
                found.append(_segment(words, style, offset))
                column += found[-1].cell_length
        return found


def _alike(below: Style, above: Style) -> bool:
    """Whether both are reversed and in one colour, so that the upper would not be seen."""
    return bool(above.reverse) and above.color == below.color


def _sent(segment: Segment) -> Iterator[Segment]:
    """A segment without what is `UNSENT` in each of its characters, as they were measured."""
    text, style, _ = segment
    assert style is not None
    offset, begin = style.meta["offset"][0], 0
    for start, end, _ in [*graphemes_of(text), (len(text), len(text), 0)]:
        sent = UNSENT.sub("", text[start:end])
        if sent != text[start:end] or start == len(text):
            if words := text[begin:start] + sent:
                yield _segment(words, style, offset + begin)
            begin = end


def _parts(
    segments: Iterable[Segment], border: re.Pattern[str]
) -> Iterator[tuple[str, Style, int]]:
    """The pieces of segments between matches of ``border``, and the matches, with offsets."""
    for text, style, _ in segments:
        assert style is not None
        offset = style.meta["offset"][0]
        for part in border.split(text):
            if part:
                yield part, style, offset
            offset += len(part)


def _spread(segments: list[Segment], cells: int) -> list[Segment]:
    """The segments with so many ``cells`` added to their blanks, evenly."""
    blanks = sum(segment.text.count(" ") for segment in segments)
    found: list[Segment] = []
    seen = 0
    for words, style, offset in _parts(segments, _BLANK):
        more = 0
        if words == " ":
            half = blanks // 2
            more = (cells * (seen + 1) + half) // blanks - (cells * seen + half) // blanks
            seen += 1
        found.extend([_segment(words, style, offset)] * (1 + more))
    return found


def _segment(words: str, style: Style, offset: int) -> Segment:
    if "\n" in words:
        words = words.replace("\n", " ")
    return Segment(words, style + Style(meta={"offset": (offset, 0)}))
