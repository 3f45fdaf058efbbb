"""Attributions while content may still come and go, and whose each piece of a text is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quoth.core.cues import LEMMAS, SPEECH
from quoth.core.marks import find_quoted, kind_of
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document

CLOSING = "\"”’'»›“ "
_BETWEEN = frozenset(" \t,:;-–—―*")
_BESIDE = 5
"""Signs at most between neighbours."""
_REACH = 400
"""Code points looked at for the rest of a sentence."""
_STOPS = frozenset(".?!…")
_SAID = SPEECH - {"read", "write"}
"""Verbs of speech, but for those that go with the title of a work."""


@dataclass(slots=True, eq=False)
class Draft:
    """An attribution while pieces of content may still come and go."""

    cue: Span | None
    source: Span | None
    score: float
    spoken: bool = False
    """Direct speech without marks: an answer in an interview."""
    content: set[Span] = field(default_factory=set)


class Desk:
    """The drafts of one document, and whose each piece of its text is."""

    def __init__(self, document: Document, learned: Sequence[Attribution]) -> None:
        self.document, self.text = document, document.text
        self.quoted = find_quoted(document)
        self.runs = [span for run in self.quoted for span in run.spans]
        self.starts = [run.start for run in self.runs]
        self.sentences = [sentence.start for sentence in document.sentences]
        self.owners: dict[Span, Draft] = {}
        self.places: list[Span] = []
        """The keys of ``owners``, in text order."""
        self.cues: dict[int, Draft] = {}
        """Drafts by each offset in their cue."""
        self.drafts: list[Draft] = []
        for found in learned:
            draft = self.add(found)
            for piece in found.content:
                if not self.pieces_in(piece):
                    self.give(piece, draft)

    def add(self, found: Attribution) -> Draft:
        """A new draft with cue and source of ``found``, still without content."""
        draft = Draft(found.cue, found.source, found.score)
        self.drafts.append(draft)
        if found.cue:
            self.cues.update(dict.fromkeys(range(*found.cue), draft))
        return draft

    def give(self, piece: Span, draft: Draft) -> None:
        """Make a free piece of text content of a draft."""
        draft.content.add(piece)
        self.owners[piece] = draft
        self.places.insert(bisect_left(self.places, piece), piece)

    def take(self, piece: Span) -> None:
        """Take a piece from its owner."""
        self.owners.pop(piece).content.remove(piece)
        del self.places[bisect_left(self.places, piece)]

    def move(self, pieces: list[Span], run: Span, owner: Draft) -> None:
        """Let ``run`` stand in place of pieces, whoever had them."""
        for piece in pieces:
            self.take(piece)
        self.give(run, owner)

    def pieces_in(self, span: Span) -> list[Span]:
        """The pieces of content that overlap ``span``, in text order."""
        at = max(bisect_left(self.places, span) - 1, 0)
        last = bisect_left(self.places, Span(span.end, span.end))
        return [piece for piece in self.places[at:last] if piece.overlaps(span)]

    def runs_in(self, span: Span) -> list[Span]:
        """The quoted runs that begin in ``span``."""
        return self.runs[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def fill(self, whole: Span, draft: Draft) -> None:
        """Give ``whole`` to a draft if nothing crosses its edges."""
        pieces = self.pieces_in(whole)
        if all(whole.contains(piece) for piece in pieces):
            self.move(pieces, whole, draft)

    def frames(self, span: Span, by: Attribution | Draft) -> bool:
        """Whether cue and source stand right beside each other and ``span``."""
        if by.source is None or by.cue is None:
            return False
        return all(
            b.start - a.end <= _BESIDE and set(self.text[a.end : b.start]) <= _BETWEEN
            for a, b in pairwise(sorted([span, by.source, by.cue]))
        )

    def near(self, one: Span, other: Span, apart: int) -> bool:
        """Whether ``other`` begins at most ``apart`` sentences after the end of ``one``."""
        end = bisect_left(self.sentences, one.end)
        return 0 <= bisect_right(self.sentences, other.start) - end <= apart

    def alone(self, run: Span) -> bool:
        """Whether a quoted run is one or more sentences, and nothing but it is."""
        before = self.text[max(0, run.start - 2) : run.start].rstrip(" \t")
        after = self.text[run.end : run.end + 2].lstrip(" \t")
        inner = run.of(self.text).rstrip(CLOSING)
        return (
            inner[-1:] in _STOPS
            and (before[-1:] in {"", "\n", '"', "”"} or before[-1:] in _STOPS)
            and (not after[:1] or after[0] == "\n" or after[0].isupper() or after[0] in "“\"‘'")
        )

    def rest_of_sentence(self, span: Span) -> Span:
        """From the end of ``span`` to where the next sentence begins, or `_REACH` further."""
        at = bisect_left(self.sentences, span.end)
        stop = self.sentences[at] if at < len(self.sentences) else len(self.text)
        return Span(span.end, min(stop, span.end + _REACH))

    def ends_in_stop(self, run: Span) -> bool:
        """Whether a quoted run ends in a comma or as a sentence does."""
        inner = run.of(self.text).rstrip(CLOSING)
        return inner[-1:] in _STOPS or inner.endswith(",")

    def is_run(self, piece: Span) -> bool:
        """Whether a piece is one quoted run, marks included."""
        at = bisect_left(self.starts, piece.start)
        return at < len(self.runs) and self.runs[at] == piece

    def says(self, cue: Span) -> bool:
        """Whether a cue has a verb of speech."""
        words = cue.of(self.text).lower().rstrip(":").split()
        return any(LEMMAS.get(word) in _SAID for word in words)

    def attributions(self) -> Iterator[Attribution]:
        """The drafts that have content, as proposals."""
        for draft in self.drafts:
            if draft.source and draft.cue and self.says(draft.cue):
                # "X was quoted as saying" is about X, but X was not what was said.
                draft.content = {p for p in draft.content if not draft.source.contains(p)}
            content = tuple(sorted(draft.content))
            if content:
                kind = "direct" if draft.spoken else kind_of(self.text, content, self.starts)
                yield Attribution(kind, content, draft.cue, draft.source, draft.score)
