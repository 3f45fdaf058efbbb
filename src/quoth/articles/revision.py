"""What an edit did to a text: which paragraphs stayed, and where each place is in the new version.

Paragraphs are matched as lines are in Bram Cohen's patience diff: what begins and ends alike,
then what occurs once on either side, in order; what is left is paired by likeness. A place inside
a paragraph that changed is found by the edits of Levenshtein between its two wordings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quoth.core.segment import paragraphs_of
from quoth.core.span import Span

ALIKE = 0.5
"""Share of a paragraph's letters that must stay for it to count as changed, not as another; and
share of a text's paragraphs, by length, for it to count as a version of the text before."""
_AHEAD = 8
"""So many paragraphs ahead a changed one is looked for."""
_MOST_PAIRS = 4_000
"""Paragraphs are compared for likeness so many times at most."""
_COMPARED = 2_000
"""Code points of a paragraph that are compared for likeness."""
_MOST_CELLS = 25_000_000
"""Beyond this product of lengths a place in a changed paragraph is taken in proportion."""
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Range:
    """Paragraphs of both versions that are still to be matched."""

    old: range
    new: range


class Revision:
    """Two versions of a text side by side; time is linear in their length, but for what changed."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._before, self._after = paragraphs_of(old), paragraphs_of(new)
        self._starts = [span.start for span in self._before]
        self._old_keys = [_key(old, span) for span in self._before]
        self._new_keys = [_key(new, span) for span in self._after]
        self._pairs: list[int | None] = [None] * len(self._before)
        self._left = _MOST_PAIRS
        self._match(_Range(range(len(self._before)), range(len(self._after))), 0)
        self._find_moved()
        self._firsts = self._first_starts()

    # ---- what changed

    @property
    def changed(self) -> int:
        """Number of paragraphs whose words are others."""
        return sum(self._old_keys[i] != self._new_keys[j] for i, j in self._matched())

    @property
    def added(self) -> int:
        """Number of paragraphs that are new."""
        return len(self._after) - sum(1 for _ in self._matched())

    @property
    def removed(self) -> int:
        """Number of paragraphs that are gone."""
        return self._pairs.count(None)

    @property
    def alike(self) -> bool:
        """Whether the new text is a version of the old one, and not simply another text."""
        kept = sum(self._before[i].length for i, _ in self._matched())
        return kept >= ALIKE * sum(span.length for span in self._before)

    def __str__(self) -> str:
        """What changed, in words: ``2 paragraphs changed, 1 new``."""
        if not self.alike:
            return "another text"
        parts = [f"{self.changed} changed"] if self.changed else []
        parts += [f"{self.added} new"] if self.added else []
        parts += [f"{self.removed} gone"] if self.removed else []
        if not parts:
            return "the words are the same"
        number, rest = parts[0].split(" ", 1)
        several = "paragraphs" if number != "1" else "paragraph"
        return ", ".join([f"{number} {several} {rest}", *parts[1:]])

    # ---- where a place is now

    def place(self, offset: int) -> int:
        """Where the words at ``offset`` are now; where they are gone, what came after them."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._before[index].end:
            return self._firsts[index + 1]
        pair = self._pairs[index]
        if pair is None:
            return self._firsts[index + 1]
        old, new = self._before[index], self._after[pair]
        return new.start + _within(old.of(self.old), new.of(self.new), offset - old.start)

    def span(self, span: Span) -> Span | None:
        """Where these words are now; None when they are not the same any more."""
        if not span.length:
            return None
        start = self.place(span.start)
        moved = Span(start, self.place(span.end - 1) + 1)
        return moved if moved.of(self.new) == span.of(self.old) else None

    def _first_starts(self) -> list[int]:
        """For each old paragraph where the first that stayed begins now, of it and those after.

        At last the end of what stayed.
        """
        stayed = [pair for pair in self._pairs if pair is not None]
        starts = [self._after[stayed[-1]].end if stayed else 0]
        for pair in reversed(self._pairs):
            starts.append(starts[-1] if pair is None else self._after[pair].start)
        return starts[::-1]

    # ---- matching

    def _matched(self) -> Iterator[tuple[int, int]]:
        return ((i, j) for i, j in enumerate(self._pairs) if j is not None)

    def _match(self, part: _Range, depth: int) -> None:
        part = self._trim(part)
        if not part.old or not part.new:
            return
        fixed = self._once_in_both(part) if depth < _DEEPEST else []
        if not fixed:
            self._by_likeness(part)
            return
        old, new = part.old.start, part.new.start
        for i, j in [*fixed, (part.old.stop, part.new.stop)]:
            self._match(_Range(range(old, i), range(new, j)), depth + 1)
            if i < part.old.stop:
                self._pairs[i] = j
            old, new = i + 1, j + 1

    def _trim(self, part: _Range) -> _Range:
        """Pair what is the same at the start and at the end; what is left."""
        low, high = 0, 0
        most = min(len(part.old), len(part.new))
        while low < most and self._same(part.old[low], part.new[low]):
            low += 1
        while high < most - low and self._same(part.old[-1 - high], part.new[-1 - high]):
            high += 1
        return _Range(part.old[low : len(part.old) - high], part.new[low : len(part.new) - high])

    def _same(self, i: int, j: int) -> bool:
        same = self._old_keys[i] == self._new_keys[j]
        if same:
            self._pairs[i] = j
        return same

    def _once_in_both(self, part: _Range) -> list[tuple[int, int]]:
        """Paragraphs that occur once on either side, the longest run of them in order."""
        olds, news = (
            Counter(keys[r.start : r.stop])
            for keys, r in ((self._old_keys, part.old), (self._new_keys, part.new))
        )
        places = {self._new_keys[j]: j for j in part.new}
        pairs = [
            (i, places[key])
            for i in part.old
            if olds[key := self._old_keys[i]] == 1 and news[key] == 1
        ]
        kept = _longest_rising([j for _, j in pairs])
        return [pairs[index] for index in kept]

    def _by_likeness(self, part: _Range) -> None:
        from rapidfuzz.distance import Indel

        following = part.new.start
        for i in part.old:
            words = self._before[i].of(self.old)[:_COMPARED]
            best, found = ALIKE, None
            for j in range(following, min(following + _AHEAD, part.new.stop)):
                if not self._left:
                    return
                self._left -= 1
                other = self._after[j].of(self.new)[:_COMPARED]
                likeness = Indel.normalized_similarity(words, other, score_cutoff=best)
                if likeness > best or (likeness == best and found is None):
                    best, found = likeness, j
            if found is not None:
                self._pairs[i] = found
                following = found + 1

    def _find_moved(self) -> None:
        """Pair paragraphs that were put elsewhere whole: they occur once on either side."""
        taken = set(self._pairs)
        lost = Counter(key for key, j in zip(self._old_keys, self._pairs, strict=True) if j is None)
        free = [j for j in range(len(self._after)) if j not in taken]
        times = Counter(self._new_keys[j] for j in free)
        places = {self._new_keys[j]: j for j in free}
        for i, pair in enumerate(self._pairs):
            key = self._old_keys[i]
            if pair is None and lost[key] == 1 and times[key] == 1:
                self._pairs[i] = places[key]


def _key(text: str, span: Span) -> str:
    """The words of a paragraph however it is wrapped."""
    return " ".join(span.of(text).split())


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """Indices of a longest rising run of ``numbers``, which are all different."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        pile = bisect_right(tops, number)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            piles.append(index)
        else:
            tops[pile], piles[pile] = number, index
    found: list[int] = []
    index = piles[-1] if piles else -1
    while index >= 0:
        found.append(index)
        index = before[index]
    return found[::-1]


def _within(old: str, new: str, offset: int) -> int:
    """Where ``offset`` of one wording of a paragraph is in another."""
    if old == new:
        return offset
    start = _common(old, new)
    if offset < start:
        return offset
    end = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    if offset >= len(old) - end:
        return offset + len(new) - len(old)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if len(before) * len(after) > _MOST_CELLS:
        return start + (offset - start) * len(after) // len(before)
    from rapidfuzz.distance import Levenshtein

    for edit in Levenshtein.opcodes(before, after):
        if edit.src_start <= offset - start < edit.src_end:
            far = min(offset - start - edit.src_start, max(0, edit.dest_end - edit.dest_start - 1))
            return start + edit.dest_start + far
    return start + len(after)


def _common(one: str, other: str) -> int:
    """Length of the common beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
