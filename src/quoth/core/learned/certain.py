"""What is certain, laid over what the model found: frames of quoted words and paired marks.

The model reads words and is right about most quotes; conventions it knows less well. Where a
quoted run stands in a frame that the rules know ("“…,” Ada Tarn said", "Ada Tarn: …", a signed
line) the frame holds; and a quoted run that is a sentence of its own is said by whoever spoke in
the sentence before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quoth.core.attribution import find_attributions
from quoth.core.cues import LEMMAS, SPEECH
from quoth.core.marks import find_quoted, is_title, kind_of
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name

_BETWEEN = frozenset(" \t,:;-–—―*")
_STOPS = frozenset(".?!…")
_OPENING = "\"“‘'«„"
_CLOSING = "\"”’'»›“ "
_SAID = SPEECH - {"read", "write"}
"""Verbs of speech, but for those that go with the title of a work."""
_EXAMPLES = re.compile(
    r", (?:including|such as|especially|particularly|along with|rather than|in addition to"
    r"|as well as|like|resembling)\b"
)
"""Opens what is more often in than out of what was said."""
_WHOLE = 0.5
"""Share of a quoted run that a piece covers at least if it means the whole run."""


@dataclass(slots=True, eq=False)
class _Draft:
    """An attribution while pieces of content may still come and go."""

    cue: Span | None
    source: Span | None
    score: float
    spoken: bool = False
    """Direct speech without marks: an answer in an interview."""
    content: set[Span] = field(default_factory=set)


def certain(
    document: Document, learned: Sequence[Attribution], names: Sequence[Name]
) -> tuple[Attribution, ...]:
    """The model's attributions with what is certain; in text order, no two contents overlap.

    ``names`` are where the rules look for who speaks before a colon.
    """
    desk = _Desk(document, learned)
    desk.make_whole()
    for rule in find_attributions(document, names):
        if rule.cue:
            desk.lay(rule, rule.cue)
    desk.go_on()
    desk.leave_titles()
    return tuple(sorted(desk.attributions(), key=lambda found: found.content[0]))


class _Desk:
    """The drafts of one document, and whose each piece of its text is."""

    def __init__(self, document: Document, learned: Sequence[Attribution]) -> None:
        self.document, self.text = document, document.text
        self.quoted = find_quoted(document)
        self.runs = [span for run in self.quoted for span in run.spans]
        self.starts = [run.start for run in self.runs]
        self.sentences = [sentence.start for sentence in document.sentences]
        self.owners: dict[Span, _Draft] = {}
        self.places: list[Span] = []
        """The keys of ``owners``, in text order."""
        self.cues: dict[int, _Draft] = {}
        """Drafts by the start of each word of their cue."""
        self.drafts: list[_Draft] = []
        for found in learned:
            draft = self._draft(found)
            for piece in found.content:
                if not self.pieces_in(piece):
                    self._give(piece, draft)

    def _draft(self, found: Attribution) -> _Draft:
        draft = _Draft(found.cue, found.source, found.score)
        self.drafts.append(draft)
        if found.cue:
            self.cues.update(dict.fromkeys(range(*found.cue), draft))
        return draft

    def _give(self, piece: Span, draft: _Draft) -> None:
        draft.content.add(piece)
        self.owners[piece] = draft
        self.places.insert(bisect_left(self.places, piece), piece)

    def _take(self, piece: Span) -> None:
        self.owners.pop(piece).content.remove(piece)
        del self.places[bisect_left(self.places, piece)]

    def pieces_in(self, span: Span) -> list[Span]:
        """The pieces of content that overlap ``span``, in text order."""
        at = max(bisect_left(self.places, span) - 1, 0)
        last = bisect_left(self.places, Span(span.end, span.end))
        return [piece for piece in self.places[at:last] if piece.overlaps(span)]

    def make_whole(self) -> None:
        """Let a piece that is most of a quoted run be all of it."""
        for run in self.runs:
            pieces = self.pieces_in(run)
            if pieces and self._means(pieces, run):
                self._move(pieces, run, self.owners[pieces[0]])

    def _move(self, pieces: list[Span], run: Span, owner: _Draft) -> None:
        for piece in pieces:
            self._take(piece)
        self._give(run, owner)

    def lay(self, rule: Attribution, cue: Span) -> None:
        """Make what a rule found hold where it is certain."""
        mine = self._same(rule, cue)
        if rule.kind != "direct":
            if mine:
                mine.source = mine.source or rule.source
                self._widen(rule, mine)
            return
        self._trim(rule, cue)
        spoken = not self.runs_in(Span(rule.content[0].start, rule.content[0].start + 1))
        if mine is None:
            mine = self._opened(rule, cue, spoken)
            if mine is None:
                self._name(rule)
                return
        mine.source = mine.source or rule.source
        mine.spoken = spoken
        for before, span in zip((None, *rule.content), rule.content, strict=False):
            if before and self._resumes(before, span):
                self._cut(span)
            self._claim(span, mine)
        self._drop_clauses(rule, mine)

    def _trim(self, rule: Attribution, cue: Span) -> None:
        """Let content end with the quoted run whose frame it runs into ("“…” ― Ada Tarn")."""
        for piece in self.pieces_in(cue):
            for run in rule.content:
                if run.start <= piece.start < run.end <= cue.start and self._frames(run, rule):
                    self._move([piece], Span(piece.start, run.end), self.owners[piece])

    def _same(self, rule: Attribution, cue: Span) -> _Draft | None:
        """The draft that has the cue of a rule, and content with it."""
        draft = self.cues.get(cue.start) or self.cues.get(cue.end - 1)
        pieces = (piece for span in rule.content for piece in self.pieces_in(span))
        return draft if any(self.owners[piece] is draft for piece in pieces) else None

    def _opened(self, rule: Attribution, cue: Span, spoken: bool) -> _Draft | None:
        """A draft for a quote the model missed, or gave to a cue that stands apart from it."""
        if cue.start in self.cues or cue.end - 1 in self.cues or rule.source is None:
            return None
        if not spoken and not all(self._wins(span, rule) for span in rule.content):
            return None
        self._clear(cue, rule.source)
        return self._draft(rule)

    def _widen(self, rule: Attribution, draft: _Draft) -> None:
        """Take in what surely goes with words that the model cut short.

        That is a clause that a quoted run ends ("the wall stands, “and it will hold,” she said")
        and examples of what was said ("gifts, including a wall").
        """
        if len(rule.content) != 1 or len(draft.content) != 1:
            return
        whole, (part,) = rule.content[0], draft.content
        if whole.start == part.start:
            examples = _EXAMPLES.match(self.text, part.end, whole.end)
            if examples and self.pieces_in(whole) == [part]:
                self._move([part], whole, draft)
            return
        pieces = self.pieces_in(whole)
        inner = all(whole.contains(piece) for piece in pieces)
        if inner and whole.end == part.end and self._ends_clause(part, draft):
            self._move(pieces, whole, draft)

    def _ends_clause(self, run: Span, draft: _Draft) -> bool:
        """Whether a run begins in mid-sentence, ends in a comma, and its cue comes after."""
        words = run.of(self.text)
        return (
            self._is_run(run)
            and words.lstrip(_OPENING)[:1].islower()
            and words.rstrip(_CLOSING).endswith(",")
            and draft.cue is not None
            and draft.cue.start >= run.end
        )

    def _name(self, rule: Attribution) -> None:
        """Say who speaks where the model does not, of quotes that a rule found too."""
        for span in rule.content:
            owner = self.owners.get(span)
            if owner and owner.source is None:
                owner.source = rule.source

    def _clear(self, cue: Span, source: Span) -> None:
        """Take the words of cue and source from content that is nothing else."""
        frame = Span(min(cue.start, source.start), max(cue.end, source.end))
        for piece in self.pieces_in(frame):
            if frame.contains(piece):
                self._take(piece)

    def _resumes(self, before: Span, run: Span) -> bool:
        """Whether a run goes on in mid-sentence with one that ended in a comma."""
        resumed = run.of(self.text).lstrip(_OPENING)[:1].islower()
        comma = before.of(self.text).rstrip(_CLOSING).endswith(",")
        return resumed and comma and self._near(before, run, 0)

    def _cut(self, run: Span) -> None:
        """Part a piece that ends with ``run`` from the words before it."""
        for piece in self.pieces_in(run):
            if piece.start < run.start and piece.end <= run.end:
                owner = self.owners[piece]
                self._take(piece)
                words = Span(piece.start, run.start).of(self.text).rstrip(" ,:;-–—")
                self._give(Span(piece.start, piece.start + len(words)), owner)

    def _wins(self, span: Span, rule: Attribution) -> bool:
        """Whether the rule may have ``span``: it is free, or framed by nothing but the rule."""
        owned = self.pieces_in(span)
        return not owned or (
            self._means(owned, span)
            and self._frames(span, rule)
            and not self._frames(span, self.owners[owned[0]])
        )

    def _means(self, pieces: list[Span], run: Span) -> bool:
        """Whether pieces are most of a quoted run, and no quotes told within it."""
        owner = self.owners[pieces[0]]
        return (
            all(run.contains(piece) and self.owners[piece] is owner for piece in pieces)
            and not (owner.cue and run.contains(owner.cue))
            and sum(piece.length for piece in pieces) >= _WHOLE * run.length
        )

    def _frames(self, span: Span, by: Attribution | _Draft) -> bool:
        """Whether cue and source stand right beside each other and ``span``."""
        if by.source is None or by.cue is None:
            return False
        return all(
            set(self.text[a.end : b.start]) <= _BETWEEN
            for a, b in pairwise(sorted([span, by.source, by.cue]))
        )

    def _claim(self, span: Span, draft: _Draft) -> None:
        """Give ``span`` to a draft if those that have parts of it yield."""
        pieces = self.pieces_in(span)
        for piece in pieces:
            owner = self.owners[piece]
            yields = owner is draft or draft.spoken or self._yields(owner, span, draft)
            if not (span.contains(piece) and yields):
                return
        self._move(pieces, span, draft)

    def _yields(self, owner: _Draft, span: Span, draft: _Draft) -> bool:
        """Whether a draft gives up a quoted run that stands apart from its cue."""
        if self._frames(span, owner):
            return False
        if self._frames(span, draft):
            return True
        apart = self._alone(span) and not (owner.cue and self._near(owner.cue, span, 0))
        return apart and self._clauses(owner, span)

    def _clauses(self, owner: _Draft, run: Span) -> bool:
        """Whether a draft has words besides ``run``, and none of them in marks."""
        others = [piece for piece in owner.content if not run.contains(piece)]
        return bool(others) and not any(self.runs_in(piece) for piece in others)

    def _drop_clauses(self, rule: Attribution, draft: _Draft) -> None:
        """Drop unquoted clauses that the model glued behind a quote in one sentence."""
        for piece in list(draft.content):
            glued = rule.content[0].end < piece.start and self._near(rule.content[0], piece, 0)
            known = any(piece.overlaps(span) for span in rule.content)
            if glued and not known and self._ends_in_stop(rule.content[0]):
                self._take(piece)

    def _ends_in_stop(self, run: Span) -> bool:
        inner = run.of(self.text).rstrip(_CLOSING)
        return inner[-1:] in _STOPS or inner.endswith(",")

    def _near(self, one: Span, other: Span, apart: int) -> bool:
        """Whether ``other`` begins at most ``apart`` sentences after the end of ``one``."""
        end = bisect_left(self.sentences, one.end)
        return 0 <= bisect_right(self.sentences, other.start) - end <= apart

    def runs_in(self, span: Span) -> list[Span]:
        """The quoted runs that begin in ``span``."""
        return self.runs[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def _alone(self, run: Span) -> bool:
        """Whether a quoted run is one or more sentences, and nothing but it is."""
        before = self.text[max(0, run.start - 2) : run.start].rstrip(" \t")
        after = self.text[run.end : run.end + 2].lstrip(" \t")
        inner = run.of(self.text).rstrip(_CLOSING)
        return (
            inner[-1:] in _STOPS
            and (before[-1:] in {"", "\n", '"', "”"} or before[-1:] in _STOPS)
            and (not after[:1] or after[0] == "\n" or after[0].isupper() or after[0] in "“\"‘'")
        )

    def go_on(self) -> None:
        """Give quoted sentences without a frame to whoever spoke in the sentence before."""
        for run in self.quoted:
            for one, other in pairwise(run.spans):
                closed = self.text[one.end - 1] in _CLOSING
                if one in self.owners and not closed and not self.pieces_in(other):
                    self._give(other, self.owners[one])
        for one, other in pairwise(self.runs):
            speaker = self.owners.get(one)
            if speaker and speaker.cue and self._follows(one, other, speaker):
                self._move(self.pieces_in(other), other, speaker)

    def _follows(self, one: Span, other: Span, speaker: _Draft) -> bool:
        """Whether the run ``other`` goes on with ``one``, whatever the model thinks."""
        if not self._alone(other) or not self._ends_in_stop(one):
            return False
        if "\n" in self.text[one.end : other.start]:
            return False
        pieces = self.pieces_in(other)
        if not all(other.contains(piece) for piece in pieces):
            return False
        owners = {id(self.owners[piece]): self.owners[piece] for piece in pieces}
        owners.pop(id(speaker), None)
        if not owners:
            return bool(not pieces) and self._near(one, other, 2)
        return all(self._parted(owner, one, other) for owner in owners.values())

    def _parted(self, owner: _Draft, one: Span, other: Span) -> bool:
        """Whether the cue of ``owner`` stands between the runs, and its other words unquoted."""
        return (
            owner.cue is not None
            and one.end <= owner.cue.start < other.start
            and self._near(one, owner.cue, 0)
            and self._clauses(owner, other)
        )

    def leave_titles(self) -> None:
        """Drop quotes that are nothing but the title of a work, reported by no verb of speech."""
        for draft in self.drafts:
            if len(draft.content) != 1 or draft.cue is None:
                continue
            (piece,) = draft.content
            said = {LEMMAS.get(word, "") for word in draft.cue.of(self.text).split()}
            if not said & _SAID and self._is_run(piece) and is_title(self.text, [piece]):
                self._take(piece)

    def _is_run(self, piece: Span) -> bool:
        at = bisect_left(self.starts, piece.start)
        return at < len(self.runs) and self.runs[at] == piece

    def attributions(self) -> Iterator[Attribution]:
        """The drafts that have content, as proposals."""
        for draft in self.drafts:
            content = tuple(sorted(draft.content))
            if content:
                kind = "direct" if draft.spoken else kind_of(self.text, content, self.starts)
                yield Attribution(kind, content, draft.cue, draft.source, draft.score)
