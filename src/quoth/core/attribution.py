"""Attributions of a document: who said what, by rules over marks, verbs and word order.

The order of work follows how sure each step is. Quoted runs with a frame around them come first,
then runs that go on from the one before, then reported speech in the words that are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quoth.core.direct import Frame, frame_after, frame_before
from quoth.core.grammar import Unit, joined, units_of
from quoth.core.indirect import Reported, according_to, reported_in
from quoth.core.marks import Quoted, find_quoted
from quoth.core.model import QuoteKind
from quoth.core.sources import Range
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name

_OPENING = frozenset("\"“‘'«‹„‚`‟»")
_ENDS = frozenset(".?!…,—–-;")


@dataclass(slots=True)
class _Draft:
    """An attribution while later runs may still join it."""

    content: list[Span]
    cue: Span | None
    source: Span | None
    score: float
    paragraph: int = 0
    open: bool = field(default=True)
    """Whether a run that follows directly goes on with it."""


def find_attributions(document: Document, names: Sequence[Name]) -> tuple[Attribution, ...]:
    """Every quote of ``document`` with cue and source, in text order; linear in its length."""
    quoted = find_quoted(document)
    reader = _Reader(document, quoted)
    for unit in _sentences(document, quoted):
        reader.read(unit)
    return tuple(sorted(reader.attributions(), key=lambda found: found.content[0]))


def _sentences(document: Document, quoted: Sequence[Quoted]) -> list[Unit]:
    """Units, with a reporting clause joined to the quoted question before it."""
    merged: list[Unit] = []
    for unit in units_of(document, quoted):
        before = merged[-1] if merged else None
        if before and _belongs_to(before, unit, document.text):
            merged[-1] = joined(before, unit)
        else:
            merged.append(unit)
    return merged


def _belongs_to(before: Unit, unit: Unit, text: str) -> bool:
    if before.paragraph != unit.paragraph or not before.tags.endswith("Q"):
        return False
    if unit.tags.startswith("Q"):
        return False
    stop = text[before.span.end - 2]
    count = len(unit.tags)
    probe = joined(before, unit)
    frame = frame_after(probe, len(before.tags) - 1, len(probe.tags))
    if frame is None:
        return False
    if stop in "?!…":
        return True
    last = max(frame.cue.last, frame.source.last if frame.source else 0) - len(before.tags)
    return last >= count - 1


class _Reader:
    """Reads units in text order and keeps what the next one may go on with."""

    def __init__(self, document: Document, quoted: Sequence[Quoted]) -> None:
        self.text = document.text
        self.quoted = quoted
        self.drafts: list[_Draft] = []
        self.last: _Draft | None = None
        self.lead: _Draft | None = None
        self.used: dict[int, _Draft] = {}

    def read(self, unit: Unit) -> None:
        """Take the attributions of one unit."""
        runs = sorted(unit.runs)
        taken: set[int] = set()
        if set(unit.tags) <= {"Q", "."} and runs:
            self._alone(unit, runs)
            return
        before = self.last
        self.last = None
        floor = 0
        for number, run in enumerate(runs):
            limit = runs[number + 1] if number + 1 < len(runs) else len(unit.tags)
            draft = self._framed(unit, run, floor, limit, taken)
            if draft is None and floor and self.last and self._goes_on(unit, floor, run):
                self.last.content.append(self._run_span(unit, run))
                taken.update(range(floor, run + 1))
                draft = self.last
            if draft:
                self.last = draft
                self.used[unit.runs[run]] = draft
                floor = max(taken) + 1
        self._reported(unit, taken)
        self._lead_in(unit, before)
        if self.last and not self._ends_with_quote(unit):
            self.last.open = True

    def _alone(self, unit: Unit, runs: list[int]) -> None:
        """A unit of nothing but quoted runs goes on with the quote before it."""
        for run in runs:
            index = unit.runs[run]
            draft = self.used.get(index) or self.lead or self.last
            if draft is None:
                continue
            draft.content.append(self._run_span(unit, run))
            self.used[index] = draft
            draft.paragraph = unit.paragraph
            self.last = draft
            self.lead = None

    def _framed(
        self, unit: Unit, run: int, floor: int, limit: int, taken: set[int]
    ) -> _Draft | None:
        span = self._run_span(unit, run)
        whole = self._is_whole(span)
        frame = frame_after(unit, run, limit) if whole else None
        start = run
        if frame is not None:
            start = self._content_start(unit, run, floor)
        else:
            frame = frame_before(unit, run, floor) if self._may_lead(unit, run, span) else None
        if frame is None:
            return None
        contents = [Span(unit.starts[start], unit.ends[run])]
        draft = self._draft(unit, contents, frame.cue, frame.source, 0.9)
        taken.update(range(min(start, frame.cue.first), run + 1))
        taken.update(range(frame.cue.first, frame.cue.last))
        if frame.source:
            taken.update(range(frame.source.first, frame.source.last))
        return draft

    def _content_start(self, unit: Unit, run: int, floor: int) -> int:
        """First token of the content that ends in ``run``: words before a partial quote too."""
        tags = unit.tags
        start = run
        while start > floor and tags[start - 1] not in ".;Q":
            start -= 1
        while start < run and tags[start] in ",-:":
            start += 1
        return start

    def _is_whole(self, span: Span) -> bool:
        words = span.of(self.text)
        return len(words) > 3 and words[-2] in _ENDS or len(words) > 4

    def _may_lead(self, unit: Unit, run: int, span: Span) -> bool:
        """Whether the run is a sentence of its own: after a colon, a comma, or with a capital."""
        if run == 0:
            return False
        inner = span.of(self.text).lstrip("\"“‘'«‹„‚`‟ […")
        return unit.tags[run - 1] == ":" or (inner[:1].isupper() and unit.tags[run - 1] in ",VBG-")

    def _goes_on(self, unit: Unit, floor: int, run: int) -> bool:
        between = unit.tags[floor:run]
        return len(between) < 12 and not set(between) & set("VBG")

    def _reported(self, unit: Unit, taken: set[int]) -> None:
        found: list[Reported] = []
        according = according_to(unit) if not taken else None
        if according:
            found.append(according)
        else:
            found.extend(reported_in(unit, taken))
        for item in found:
            content = [unit.text_span(*piece) for piece in item.content]
            self._draft(unit, content, item.cue, item.source, item.score)

    def _lead_in(self, unit: Unit, before: _Draft | None) -> None:
        """``X said:`` at the end of a paragraph, for the quoted paragraph after it."""
        self.lead = None
        if not unit.tags.endswith(":"):
            return
        frame = frame_before(unit, len(unit.tags), 0)
        if frame:
            self.lead = self._draft(unit, [], frame.cue, frame.source, 0.85)

    def _ends_with_quote(self, unit: Unit) -> bool:
        return unit.tags.rstrip(".").endswith("Q")

    def _run_span(self, unit: Unit, run: int) -> Span:
        return Span(unit.starts[run], unit.ends[run])

    def _draft(
        self, unit: Unit, content: list[Span], cue: Range, source: Range | None, score: float
    ) -> _Draft:
        draft = _Draft(
            content,
            unit.text_span(*cue),
            unit.text_span(*source) if source else None,
            score,
            unit.paragraph,
        )
        self.drafts.append(draft)
        return draft

    def attributions(self) -> list[Attribution]:
        """The drafts that have content, as proposals."""
        return [
            Attribution(
                self._kind(draft),
                tuple(sorted(draft.content)),
                draft.cue,
                draft.source,
                draft.score,
            )
            for draft in self.drafts
            if draft.content
        ]

    def _kind(self, draft: _Draft) -> QuoteKind:
        if all(self.text[span.start] in _OPENING for span in draft.content):
            last = draft.content[-1]
            if self.text[last.end - 1] in "\"”’'»›“":
                return "direct"
        marked = any(set(span.of(self.text)) & set('"“”«»„') for span in draft.content)
        return "mixed" if marked else "indirect"
