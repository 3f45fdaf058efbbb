"""What goes into the index and what comes out: plain values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, overload

from quoth.core.span import Span
from quoth.search.rank import Atom, lit, lit_speaker

Order = Literal["best", "date", "text", "speaker"]
"""Best first; newest first; by title and place in the text; by speaker, newest first."""


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """One quote of one article."""

    article_id: str
    quote_id: str
    words: str
    """The content as one string; the parts of an interrupted quote joined."""
    speaker: str | None
    """Name of the speaker; None when unknown or uncertain."""
    form: str
    """``direct``, ``indirect`` or ``mixed``."""
    outlet: str | None
    title: str
    published: date | None
    start: int
    """Offset of the first code point of the content in the article's text."""
    end: int
    """Offset after the last."""
    context: str = ""
    """The paragraphs around the quote."""


@dataclass(frozen=True)
class Hit:
    """A quote that answers a query."""

    record: QuoteRecord
    score: float
    """Higher is better; comparable within one result only; 0 where nothing was ranked."""
    atoms: tuple[Atom, ...] = ()
    """The words of the query with all they may mean."""

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The letters of ``record.words`` that match: sorted, without overlap.

        Found when first asked for: only the rows on the screen need them.
        """
        return lit(self.record.words, self.atoms) if self.atoms else ()

    @cached_property
    def speaker_spans(self) -> tuple[Span, ...]:
        """The letters of ``record.speaker`` that match, for words that the quote itself lacks."""
        return lit_speaker(self.record.speaker or "", self.atoms)


class Hits(Sequence[Hit]):
    """The hits of a search in order; each is made when it is looked at."""

    def __init__(
        self,
        records: Sequence[QuoteRecord],
        atoms: tuple[Atom, ...],
        ranked: Sequence[tuple[int, float]],
        rest: Callable[[], Sequence[int]],
        length: int,
    ) -> None:
        """Hits of ``ranked`` numbers and scores, then of ``rest()``, ``length`` in all."""
        self._records = records
        self._atoms = atoms
        self._ranked = ranked
        self._find_rest = rest
        self._length = length
        self._made: dict[int, Hit] = {}

    @cached_property
    def _rest(self) -> Sequence[int]:
        return self._find_rest()

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> list[Hit]: ...
    def __getitem__(self, at: int | slice) -> Hit | list[Hit]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(self._length))]
        place = at + self._length if at < 0 else at
        if not 0 <= place < self._length:
            raise IndexError(at)
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]

    def _make(self, place: int) -> Hit:
        if place < len(self._ranked):
            number, score = self._ranked[place]
        else:
            number, score = self._rest[place - len(self._ranked)], 0.0
        return Hit(self._records[number], score, self._atoms)


@dataclass(frozen=True)
class SearchResult:
    """The answer to a query."""

    hits: Sequence[Hit]
    """At most as many as were asked for."""
    total: int
    """Of all hits."""
    tried: tuple[str, ...] = ()
    """The ways of asking, in order, that were needed."""
    left_out: tuple[str, ...] = ()
    """Words of the query that no quote has together with the others."""
    nearest: tuple[str, ...] = ()
    """When there is no hit, the words of the vocabulary nearest to those that were not found."""
