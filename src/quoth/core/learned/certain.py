"""What is certain, laid over what the model found: frames of quoted words and paired marks.

The model reads words and is right about most quotes; conventions it knows less well. Where a
quoted run stands in a frame that the rules know ("“…,” Ada Tarn said", "Ada Tarn: …", a signed
line) the frame holds; and a quoted run that is a sentence of its own is said by whoever spoke in
the sentence before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from quoth.core.attribution import find_attributions
from quoth.core.learned.desk import CLOSING, Desk, Draft
from quoth.core.marks import is_title
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Name

_OPENING = "\"“‘'«„"
_EXAMPLES = re.compile(
    r", (?:including|such as|especially|particularly|along with|rather than|in addition to"
    r"|as well as|like|resembling)\b"
)
"""Opens what is more often in than out of what was said."""
_LEADS = frozenset(":.?!")
"""Signs before a quoted run that is no part of the clause before it."""
_WHOLE = 0.5
"""Share of a quoted run that a piece covers at least if it means the whole run."""


def certain(
    document: Document, learned: Sequence[Attribution], names: Sequence[Name]
) -> tuple[Attribution, ...]:
    """The model's attributions with what is certain; in text order, no two contents overlap.

    ``names`` are where the rules look for who speaks before a colon.
    """
    reviewer = _Reviewer(document, learned)
    reviewer.make_whole()
    for rule in find_attributions(document, names):
        if rule.cue:
            reviewer.lay(rule, rule.cue)
    reviewer.go_on()
    reviewer.leave_titles()
    return tuple(sorted(reviewer.attributions(), key=lambda found: found.content[0]))


class _Reviewer(Desk):
    """A desk on which certainties are laid over the drafts of the model."""

    def make_whole(self) -> None:
        """Let a piece that is most of a quoted run be all of it."""
        for run in self.runs:
            pieces = self.pieces_in(run)
            if pieces and self._means(pieces, run):
                self.move(pieces, run, self.owners[pieces[0]])

    def lay(self, rule: Attribution, cue: Span) -> None:
        """Make what a rule found hold where it is certain."""
        mine = self._same(rule, cue)
        if rule.kind != "direct":
            if mine:
                mine.source = mine.source or rule.source
                self._widen(rule, mine)
            elif cue.start not in self.cues:
                self._adopt(rule)
            return
        self._trim(rule, cue)
        spoken = not self.runs_in(Span(rule.content[0].start, rule.content[0].start + 1))
        if mine is None:
            mine = self._opened(rule, cue, spoken)
            if mine is None:
                self._name(rule)
                return
        swallowed = mine.source and any(mine.source.overlaps(span) for span in rule.content)
        mine.source = rule.source if swallowed else mine.source or rule.source
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
                if run.start <= piece.start < run.end <= cue.start and self.frames(run, rule):
                    self.move([piece], Span(piece.start, run.end), self.owners[piece])

    def _same(self, rule: Attribution, cue: Span) -> Draft | None:
        """The draft that has the cue of a rule, and content with it."""
        draft = self.cues.get(cue.start) or self.cues.get(cue.end - 1)
        pieces = (piece for span in rule.content for piece in self.pieces_in(span))
        return draft if any(self.owners[piece] is draft for piece in pieces) else None

    def _opened(self, rule: Attribution, cue: Span, spoken: bool) -> Draft | None:
        """A draft for a quote the model missed, or gave to a cue that stands apart from it."""
        if cue.start in self.cues or cue.end - 1 in self.cues or rule.source is None:
            return None
        for span in rule.content:
            if self._glued(span, rule):
                self._cut(span)
        if not spoken and not all(self._wins(span, rule) for span in rule.content):
            return None
        self._clear(cue, rule.source)
        return self.add(rule)

    def _widen(self, rule: Attribution, draft: Draft) -> None:
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
                self.move([part], whole, draft)
        elif whole.end == part.end and self.is_run(part) and self._ends_clause(part, draft.cue):
            self.fill(whole, draft)

    def _adopt(self, rule: Attribution) -> None:
        """Take a clause with the quoted run that ends it, framed by cue and source."""
        whole = rule.content[0]
        runs = self.runs_in(whole)
        if len(rule.content) != 1 or not runs or runs[-1].end != whole.end:
            return
        if self.frames(runs[-1], rule) and self._ends_clause(runs[-1], rule.cue):
            self.fill(whole, self.add(rule))

    def _ends_clause(self, run: Span, cue: Span | None) -> bool:
        """Whether a run begins in mid-sentence, ends in a comma, and its cue comes after."""
        words = run.of(self.text)
        return (
            words.lstrip(_OPENING)[:1].islower()
            and words.rstrip(CLOSING).endswith(",")
            and cue is not None
            and cue.start >= run.end
        )

    def _name(self, rule: Attribution) -> None:
        """Say who speaks where the model does not, of quotes that a rule found too."""
        for span in rule.content:
            owner = self.owners.get(span)
            if owner and owner.source is None:
                owner.source = rule.source

    def _clear(self, cue: Span, source: Span) -> None:
        """Take the words of cue and source, side by side, from content that is nothing else."""
        frame = Span(min(cue.start, source.start), max(cue.end, source.end))
        if frame.length > cue.length + source.length + 1:
            return
        for piece in self.pieces_in(frame):
            if frame.contains(piece):
                self.take(piece)

    def _resumes(self, before: Span, run: Span) -> bool:
        """Whether a run goes on in mid-sentence with one that ended in a comma."""
        resumed = run.of(self.text).lstrip(_OPENING)[:1].islower()
        comma = before.of(self.text).rstrip(CLOSING).endswith(",")
        return resumed and comma and self.near(before, run, 0)

    def _glued(self, run: Span, rule: Attribution) -> bool:
        """Whether a run with a frame of its own ends a piece that goes before it."""
        pieces = self.pieces_in(run)
        lead = self.text[max(0, run.start - 2) : run.start].rstrip()
        return (
            lead[-1:] in _LEADS
            and len(pieces) == 1
            and self.frames(run, rule)
            and not self.frames(run, self.owners[pieces[0]])
        )

    def _cut(self, run: Span) -> None:
        """Part a piece that ends with ``run`` from the words before it."""
        for piece in self.pieces_in(run):
            if piece.start < run.start and piece.end <= run.end:
                owner = self.owners[piece]
                self.take(piece)
                words = Span(piece.start, run.start).of(self.text).rstrip(" .,:;-–—")
                if words:
                    self.give(Span(piece.start, piece.start + len(words)), owner)

    def _wins(self, span: Span, rule: Attribution) -> bool:
        """Whether the rule may have ``span``: it is free, or framed by nothing but the rule."""
        owned = self.pieces_in(span)
        return not owned or (
            self._means(owned, span)
            and self.frames(span, rule)
            and not self.frames(span, self.owners[owned[0]])
        )

    def _means(self, pieces: list[Span], run: Span) -> bool:
        """Whether pieces are most of a quoted run, and no quotes told within it."""
        owner = self.owners[pieces[0]]
        return (
            all(run.contains(piece) and self.owners[piece] is owner for piece in pieces)
            and not (owner.cue and run.contains(owner.cue))
            and sum(piece.length for piece in pieces) >= _WHOLE * run.length
        )

    def _claim(self, span: Span, draft: Draft) -> None:
        """Give ``span`` to a draft if those that have parts of it yield."""
        pieces = self.pieces_in(span)
        for piece in pieces:
            owner = self.owners[piece]
            yields = owner is draft or draft.spoken or self._yields(owner, span, draft)
            if not (span.contains(piece) and yields):
                return
        self.move(pieces, span, draft)

    def _yields(self, owner: Draft, span: Span, draft: Draft) -> bool:
        """Whether a draft gives up a quoted run that stands apart from its cue."""
        if self.frames(span, owner):
            return False
        if self.frames(span, draft):
            return True
        apart = self.alone(span) and not (owner.cue and self.near(owner.cue, span, 0))
        return apart and self._clauses(owner, span)

    def _clauses(self, owner: Draft, run: Span) -> bool:
        """Whether a draft has words besides ``run``, and none of them in marks."""
        others = [piece for piece in owner.content if not run.contains(piece)]
        return bool(others) and not any(self.runs_in(piece) for piece in others)

    def _drop_clauses(self, rule: Attribution, draft: Draft) -> None:
        """Drop unquoted clauses that the model glued behind a quote in one sentence."""
        first = rule.content[0]
        if not self.ends_in_stop(first):
            return
        for piece in self.pieces_in(self.rest_of_sentence(first)):
            before = bisect_left(rule.content, Span(piece.end, piece.end)) - 1
            known = rule.content[before].overlaps(piece)
            if self.owners[piece] is draft and not known:
                self.take(piece)

    def go_on(self) -> None:
        """Give quoted sentences without a frame to whoever spoke in the sentence before."""
        for run in self.quoted:
            for one, other in pairwise(run.spans):
                closed = self.text[one.end - 1] in CLOSING
                if one in self.owners and not closed and not self.pieces_in(other):
                    self.give(other, self.owners[one])
        for one, other in pairwise(self.runs):
            speaker = self.owners.get(one)
            if speaker and speaker.cue and self._follows(one, other, speaker):
                self.move(self.pieces_in(other), other, speaker)

    def _follows(self, one: Span, other: Span, speaker: Draft) -> bool:
        """Whether the run ``other`` goes on with ``one``, whatever the model thinks."""
        if not self.alone(other) or not self.ends_in_stop(one):
            return False
        if "\n" in self.text[one.end : other.start]:
            return False
        pieces = self.pieces_in(other)
        if not all(other.contains(piece) for piece in pieces):
            return False
        owners = {id(self.owners[piece]): self.owners[piece] for piece in pieces}
        owners.pop(id(speaker), None)
        if not owners:
            return bool(not pieces) and self.near(one, other, 2)
        return all(self._parted(owner, one, other) for owner in owners.values())

    def _parted(self, owner: Draft, one: Span, other: Span) -> bool:
        """Whether the cue of ``owner`` stands between the runs, and its other words unquoted."""
        return (
            owner.cue is not None
            and one.end <= owner.cue.start < other.start
            and self.near(one, owner.cue, 0)
            and self._clauses(owner, other)
        )

    def leave_titles(self) -> None:
        """Drop quotes that are nothing but the title of a work, reported by no verb of speech."""
        for draft in self.drafts:
            if len(draft.content) != 1 or draft.cue is None:
                continue
            (piece,) = draft.content
            if not self.says(draft.cue) and self.is_run(piece) and is_title(self.text, [piece]):
                self.take(piece)
