"""Builds the frozen text of an article from pieces, with the layers laid over it."""

from __future__ import annotations

from quoth.core.model import Layer, LayerKind
from quoth.core.span import Span
from quoth.core.text import canonicalize, neutralize


class TextBuilder:
    """Paragraphs parted by an empty line; layers grow with the text.

    White space in a paragraph folds to single spaces, as markup languages have it. Pieces become
    canonical as they come, so that no later step moves an offset.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._layers: list[Layer] = []
        self._rule = False

    def rule(self) -> None:
        """A thin line between what was added and what comes; none at either end of the text."""
        self.part()
        self._rule = self._length > 0

    def tab(self) -> None:
        """The border of two cells of a table; space around it goes."""
        self._gap = self._gap.replace(" ", "")
        self.add_verbatim("\t")

    def part(self, lines: int = 2) -> None:
        """Begin a new paragraph (2), or a new line (1), before the next words."""
        if self._length:
            self._gap = max(self._gap.strip(" "), "\n" * lines, key=len)

    def add(self, words: str) -> None:
        """Add running words; white space folds."""
        if not words:
            return
        if words[0].isspace():
            self._space()
        self.add_verbatim(" ".join(words.split()))
        if words[-1].isspace():
            self._space()

    def add_verbatim(self, words: str) -> None:
        """Add words as they stand, line feeds and runs of spaces included."""
        if words:
            start = self._length + len(self._gap)
            self._push(self._gap + canonicalize(words))
            self._gap = ""
            if self._rule:
                self._layers.append(Layer(Span(start, start), "rule"))
                self._rule = False

    @property
    def here(self) -> int:
        """Offset before whatever is added next; give it to `lay`."""
        return self._length

    def lay(self, kind: LayerKind, since: int, value: str | None = None) -> None:
        """Lay ``kind`` over what was added ``since``, white space at the ends left out.

        The tab of an empty first cell belongs to its table.
        """
        words = self._since(since)
        lead = len(words) - len(words.lstrip("\n " if kind in ("table", "thead") else None))
        span = Span(since + lead, since + len(words.rstrip()))
        if span.start < span.end:
            self._layers.append(Layer(span, kind, canonicalize(value) if value else None))

    def finish(self) -> tuple[str, tuple[Layer, ...]]:
        """The text, and the layers in order of start (the longer one first)."""
        order = sorted(self._layers, key=lambda layer: (layer.span.start, -layer.span.end))
        # Once more over the whole: combining marks may have met at a border of pieces.
        return neutralize("".join(self._pieces)), tuple(order)

    def _since(self, start: int) -> str:
        found: list[str] = []
        length = self._length
        for piece in reversed(self._pieces):
            if length <= start:
                break
            length -= len(piece)
            found.append(piece)
        return "".join(reversed(found))

    def _space(self) -> None:
        if self._length and not self._gap:
            self._gap = " "

    def _push(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
