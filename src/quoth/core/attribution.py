"""Attributions of a document: who said what, by rules over marks, verbs and word order.

The order of work follows how sure each step is. Quoted runs with a frame around them come first,
then runs that go on from the one before, then reported speech in the words that are left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.core.cues import LEMMAS
from quoth.core.direct import Frame, frame_after, frame_before, is_speech, signature
from quoth.core.grammar import Unit, joined, units_of
from quoth.core.indirect import reported_in
from quoth.core.marks import ENDS, Quoted, find_quoted, is_title, kind_of
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.sources import Range, reporter
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name

_SPEAKERS = frozenset(["person", "organization"])
_STOPS = frozenset(".?!…")
_DASHES = frozenset(["-", "--", "–", "—", "―"])
_SELVES = frozenset(["i", "we", "you"])
_PLAIN = re.compile(r"Dn{1,2}")
_TALK = frozenset("say ask reply answer cry whisper shout mutter".split())


@dataclass(slots=True)
class _Draft:
    """An attribution while later runs may still join it."""

    content: list[Span]
    cue: Span | None
    source: Span | None
    score: float
    spoken: bool = False
    """Direct speech without marks, as after a name and a colon in an interview."""


def find_attributions(
    document: Document, names: Sequence[Name], pace: Pace = AT_ONCE
) -> tuple[Attribution, ...]:
    """Every quote of ``document`` with cue and source, in text order; linear in its length."""
    quoted = find_quoted(document, pace.part(0, 0.1))
    known = {name.span.of(document.text) for name in names if name.kind in _SPEAKERS}
    reader = _Reader(document, quoted, known)
    titles = frozenset(
        number for number, run in enumerate(quoted) if is_title(document.text, run.spans)
    )
    units = _sentences(document, quoted, titles, pace.part(0.1, 0.5))
    for unit in pace.part(0.5, 1).over(units, every=8):
        reader.read(unit)
        reader.ended = unit.span.end
    reader.finish()
    return tuple(sorted(reader.attributions(), key=lambda found: found.content[0]))


def _sentences(
    document: Document, quoted: Sequence[Quoted], titles: frozenset[int], pace: Pace
) -> list[Unit]:
    """Units, with a reporting clause joined to the quoted question before it."""
    merged: list[Unit] = []
    units = units_of(document, quoted, titles)
    for unit in pace.through(units, lambda unit: unit.span.end / len(document.text), every=16):
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
    probe = joined(before, unit)
    frame = frame_after(probe, len(before.tags) - 1, len(probe.tags))
    if frame is None or not (probe.tags[frame.cue.first] == "-" or _ends_clause(probe, frame)):
        return False
    if stop in "?!…":
        return True
    last = max(frame.cue.last, frame.source.last if frame.source else 0)
    return last >= len(probe.tags) - 1


def _ends_clause(unit: Unit, frame: Frame) -> bool:
    """Whether a reporting verb has no other object than the quoted run."""
    last = max(frame.cue.last, frame.source.last if frame.source else 0)
    after = unit.tags[last : last + 1]
    return is_speech(unit, frame.cue.last - 1) and after not in tuple("tTnDcwXMv")


_LABEL = re.compile(r"([A-Z][\w.’' -]{0,40}):\s\w")


def _labels(document: Document) -> frozenset[str]:
    """Names that open at least two paragraphs before a colon: the speakers of an interview."""
    openings = (
        _LABEL.match(document.text, paragraph.start, paragraph.end)
        for paragraph in document.paragraphs
    )
    counts = Counter(opening[1] for opening in openings if opening)
    return frozenset(label for label, count in counts.items() if count > 1)


class _Reader:
    """Reads units in text order and keeps what the next one may go on with."""

    def __init__(self, document: Document, quoted: Sequence[Quoted], names: set[str]) -> None:
        self.text = document.text
        self.paragraphs = document.paragraphs
        self.starts = [span.start for run in quoted for span in run.spans]
        self.drafts: list[_Draft] = []
        self.last: _Draft | None = None
        self.lead: _Draft | None = None
        self.used: dict[int, _Draft] = {}
        self.loose: list[tuple[Span, int]] = []
        """Pieces without words around them that nothing has claimed yet, with their run."""
        self.labels = _labels(document)
        self.names = names
        self.labelled = False
        self.opened = 0
        """Start of the paragraph that is being read."""
        self.paragraph = -1
        self.ended = 0
        """Where the unit before ended."""

    def read(self, unit: Unit) -> None:
        """Take the attributions of one unit."""
        if unit.paragraph != self.paragraph:
            self.paragraph, self.opened = unit.paragraph, unit.span.start
            self.labelled = self._labelled(unit)
        if self.labelled:
            self._inner(unit)
            return
        runs = sorted(unit.runs)
        signed = signature(unit) if self.loose and not runs else None
        if signed and signed.source:
            source = unit.text_span(*signed.source)
            self._draft(unit, [span for span, _ in self.loose], signed.cue, source, 0.85)
            self.loose = []
            return
        taken: set[int] = set()
        if set(unit.tags) <= {"Q", "."} and runs:
            self._alone(unit, runs)
            return
        loose, self.loose = self.loose, []
        self.last = None
        floor = 0
        for number, run in enumerate(runs):
            limit = runs[number + 1] if number + 1 < len(runs) else len(unit.tags)
            draft = None
            if not (self.last and self._goes_on(unit, floor, run)):
                draft = self._framed(unit, run, floor, limit, taken)
                if draft:
                    begun = [span for span, index in loose if index == unit.runs[run]]
                    draft.content[:0] = begun
                    loose = [piece for piece in loose if piece[0] not in begun]
            elif self.last:
                self.last.content.append(self._run_span(unit, run))
                taken.update(range(floor, run + 1))
                draft = self.last
            if draft:
                self.last = draft
                self.used[unit.runs[run]] = draft
                floor = max(taken) + 1
        self._unclaimed(loose)
        self._reported(unit, taken)
        self._lead_in(unit)

    def finish(self) -> None:
        """Close what is still open at the end of the text."""
        self._unclaimed(self.loose)
        self.loose = []

    def _unclaimed(self, loose: list[tuple[Span, int]]) -> None:
        """Quoted sentences that nobody is named for are still quotes, of an unknown speaker."""
        runs: dict[int, list[Span]] = {}
        for span, index in loose:
            runs.setdefault(index, []).append(span)
        for spans in runs.values():
            words = spans[-1].of(self.text)
            if words.rstrip("\"”’'»›“ ")[-1:] in _STOPS and len(words.split()) > 1:
                self.drafts.append(_Draft(spans, None, None, 0.5))

    def _labelled(self, unit: Unit) -> bool:
        """Take a paragraph of an interview: a name, a colon, and what was said."""
        colon = unit.tags.find(":", 0, 8)
        if colon < 1 or colon + 1 >= len(unit.tags) or unit.tags[colon + 1] == "Q":
            return False
        source = unit.text_span(0, colon)
        label = source.of(self.text)
        if label not in self.labels and label not in self.names:
            return False
        paragraph = self.paragraphs[unit.paragraph]
        content = [Span(unit.starts[colon + 1], paragraph.end)]
        draft = self._draft(unit, content, Range(colon, colon + 1), source, 0.8)
        draft.spoken = label in self.labels
        self.last = None
        return True

    def _inner(self, unit: Unit) -> None:
        """Quotes inside an answer of an interview, where a frame says whose they are."""
        said = self.drafts[-1] if unit.span.start == self.opened else None
        floor = unit.tags.find(":") + 1 if said else 0
        runs = [run for run in sorted(unit.runs) if run >= floor]
        for number, run in enumerate(runs):
            limit = runs[number + 1] if number + 1 < len(runs) else len(unit.tags)
            frame = frame_before(unit, run, floor) if self._led(unit, run, floor) else None
            frame = frame or frame_after(unit, run, limit, marked=False)
            if frame is None or frame.source is None or not is_speech(unit, frame.cue.last - 1):
                continue
            source = reporter(unit, frame.source, floor)
            if source and unit.words[source.first] not in _SELVES:
                self._draft(
                    unit, [self._run_span(unit, run)], frame.cue, unit.text_span(*source), 0.8
                )
            floor = run + 1

    def _alone(self, unit: Unit, runs: list[int]) -> None:
        """A unit of nothing but quoted runs goes on with the quote before it."""
        for run in runs:
            index = unit.runs[run]
            draft = self.used.get(index) or self.lead or self._continued(unit)
            if draft is None:
                self.loose.append((self._run_span(unit, run), index))
                continue
            if self._is_heading(unit, run):
                continue
            draft.content.append(self._run_span(unit, run))
            self.used[index] = draft
            self.last = draft
            self.lead = None

    def _is_heading(self, unit: Unit, run: int) -> bool:
        """Whether a paragraph of a few quoted words without a stop is a heading, not speech."""
        words = self._run_span(unit, run).of(self.text)
        alone = self.paragraphs[unit.paragraph] == self._run_span(unit, run)
        return alone and len(words.split()) < 8 and words.rstrip("\"”’'»›“ ")[-1:] not in ENDS

    def _continued(self, unit: Unit) -> _Draft | None:
        """The quote before, unless signed, or a question and this its answer in a paragraph."""
        if self.last and unit.span.start == self.opened:
            end = self.last.content[-1].end
            if self.last.cue and self.last.cue.of(self.text) in _DASHES:
                return None
            if self.text[end - 2 : end - 1] == "?" and end != self.ended:
                return None
        return self.last

    def _framed(
        self, unit: Unit, run: int, floor: int, limit: int, taken: set[int]
    ) -> _Draft | None:
        span = self._run_span(unit, run)
        words = span.of(self.text)
        ends = words.rstrip("\"”’'»›“ ")[-1:]
        marked = ends in ENDS
        start, frame = run, None
        if self._led(unit, run, floor):
            frame = frame_before(unit, run, floor)
        if frame and ends == ",":
            # Who "said" after the comma of “…,” spoke, whatever led up to it.
            after = frame_after(unit, run, limit, comma=True)
            if after and after.source and is_speech(unit, after.cue.last - 1):
                frame = after
        if frame is None and (
            marked or len(words.split()) > 3 or unit.tags[run + 1 : run + 2] in (",", "-")
        ):
            frame = frame_after(unit, run, limit, marked=marked, comma=ends == ",")
            start = self._content_start(unit, run, floor) if frame else run
        if frame is None and self._may_lead(unit, run, span):
            frame = frame_before(unit, run, floor)
        if frame is None:
            return None
        who = self._who(unit, frame, floor)
        source = unit.text_span(*who) if who else None
        if source is None and "G" in unit.tags[frame.cue.first : frame.cue.last]:
            source = self._same_source()
        contents = [Span(unit.starts[start], unit.ends[run])]
        draft = self._draft(unit, contents, frame.cue, source, 0.9)
        taken.update(range(min(start, frame.cue.first), run + 1))
        taken.update(range(frame.cue.first, frame.cue.last))
        if frame.source:
            taken.update(range(frame.source.first, frame.source.last))
        return draft

    def _who(self, unit: Unit, frame: Frame, floor: int) -> Range | None:
        """The source of a frame: anything "said", else what may report; None for the rest."""
        if frame.source is None:
            return None
        plain = _PLAIN.fullmatch(unit.tags, *frame.source)
        if plain and any(LEMMAS.get(word) in _TALK for word in unit.words[slice(*frame.cue)]):
            return frame.source
        return reporter(unit, frame.source, floor)

    def _led(self, unit: Unit, run: int, floor: int) -> bool:
        """Whether a colon, or a reporting verb and a comma, stands right before the run."""
        before = unit.tags[max(floor, run - 3) : run]
        if before.endswith(":"):
            return True
        return before.endswith(",") and any(
            unit.tags[at] in "VBG" and is_speech(unit, at) for at in range(run - len(before), run)
        )

    def _same_source(self) -> Span | None:
        """Source of the attribution before, for a participle that has none ("Adding: …")."""
        for draft in reversed(self.drafts[-2:]):
            if draft.source and self.opened <= draft.source.start:
                return draft.source
        return None

    def _content_start(self, unit: Unit, run: int, floor: int) -> int:
        """First token of the content that ends in ``run``: words before a partial quote too."""
        tags = unit.tags
        start = run
        while start > floor and tags[start - 1] not in ".;:Q":
            start -= 1
        while start < run and tags[start] in ",-:":
            start += 1
        return start

    def _may_lead(self, unit: Unit, run: int, span: Span) -> bool:
        """Whether the run is a sentence of its own: after a colon, a comma, or with a capital."""
        if run == 0:
            return False
        inner = span.of(self.text).lstrip("\"“‘'«‹„‚`‟ […")
        return unit.tags[run - 1] == ":" or (inner[:1].isupper() and unit.tags[run - 1] in ",VBG-")

    def _goes_on(self, unit: Unit, floor: int, run: int) -> bool:
        between = unit.tags[floor:run]
        return (
            (between[-1:] in {",", "-", ""} or between in {"c", ",c"})
            and len(between) < 25
            and not set(between[-3:]) & set("VG")
        )

    def _reported(self, unit: Unit, taken: set[int]) -> None:
        for item in reported_in(unit, taken):
            content = [unit.text_span(*piece) for piece in item.content]
            source = unit.text_span(*item.source) if item.source else None
            self._draft(unit, content, item.cue, source, item.score)

    def _lead_in(self, unit: Unit) -> None:
        """``X said:`` at the end of a paragraph, for the quoted paragraph after it."""
        self.lead = None
        frame = frame_before(unit, len(unit.tags), 0) if unit.tags.endswith(":") else None
        if frame:
            source = unit.text_span(*frame.source) if frame.source else None
            self.lead = self._draft(unit, [], frame.cue, source, 0.85)

    def _run_span(self, unit: Unit, run: int) -> Span:
        return Span(unit.starts[run], unit.ends[run])

    def _draft(
        self, unit: Unit, content: list[Span], cue: Range, source: Span | None, score: float
    ) -> _Draft:
        draft = _Draft(
            content,
            unit.text_span(*cue),
            source,
            score,
        )
        self.drafts.append(draft)
        return draft

    def attributions(self) -> list[Attribution]:
        """The drafts that have content, as proposals."""
        return [
            Attribution(
                "direct" if draft.spoken else kind_of(self.text, draft.content, self.starts),
                tuple(sorted(draft.content)),
                draft.cue,
                draft.source,
                draft.score,
            )
            for draft in self.drafts
            if draft.content
        ]
