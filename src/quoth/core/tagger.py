"""The seam between the pipeline and whatever proposes names and attributions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from quoth.core.model import EntityKind, QuoteKind
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.segment import words_of
from quoth.core.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """One text cut into paragraphs and sentences; all spans in text order."""

    text: str
    """The words of the text; line ends inside a paragraph are spaces, offsets as in the text."""
    paragraphs: tuple[Span, ...]
    """Stretches without a line end, white space trimmed, none empty."""
    sentences: tuple[Span, ...]
    """Each inside one paragraph."""

    @property
    def words(self) -> tuple[Span, ...]:
        """Runs of letters and digits with inner apostrophes, hyphens and stops of abbreviations.

        Found anew each time: kept, those of a long text would take more memory than all else.
        """
        return words_of(self.text)


@dataclass(frozen=True, slots=True)
class Name:
    """A proposed mention by name."""

    span: Span
    kind: EntityKind
    score: float
    """How sure the tagger is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A proposed quote: content, cue and source, not yet resolved to a speaker."""

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    """May lie in an earlier sentence, when a quote goes on without a cue of its own."""
    score: float


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a tagger says of one document."""

    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]


class Tagger(Protocol):
    """Anything that proposes names and attributions; deterministic, keeps no state per text."""

    @property
    def name(self) -> str:
        """Name and version, as written into notes (``rules-1``)."""
        ...

    def tag(self, document: Document, pace: Pace = AT_ONCE) -> Proposals:
        """Names without overlaps and attributions in text order.

        ``pace`` is asked in loops that are long; raises `quoth.core.pace.Stopped` where it does.
        """
        ...
