"""All words of the index, and which of them a typed word may mean.

A word is compared with the vocabulary, never with the quotes: the same word, words that begin with
it, then words at a small distance (optimal string alignment, Damerau 1964 in its restricted form:
a letter added, lost, changed, or two neighbours swapped). Letters scattered in order are no match.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator

ONE_EDIT = 4
"""From this many letters on, a word may be misspelt by one edit."""
TWO_EDITS = 8
"""From this many letters on, by two."""
_LIKE = 0.75
"""Jaro-Winkler similarity from which a word is worth showing to a reader who found nothing."""


def edits_allowed(word: str) -> int:
    """How many edits a typed ``word`` may be away from what was meant; none in a number."""
    if len(word) < ONE_EDIT or any(letter.isdigit() for letter in word):
        return 0
    return 2 if len(word) >= TWO_EDITS else 1


class Vocabulary:
    """A growing set of folded words."""

    def __init__(self) -> None:
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._sorted: list[str] = []
        self._new: list[str] = []
        self._alphabet: set[str] = set()

    def add(self, word: str) -> None:
        """Take in a word that is not there yet."""
        self._by_length[len(word)].append(word)
        self._new.append(word)

    def _ordered(self) -> list[str]:
        if self._new:
            self._alphabet.update(*self._new)
            self._sorted = sorted(self._sorted + self._new)
            self._new = []
        return self._sorted

    def starting(self, start: str) -> list[str]:
        """The words that begin with ``start`` and are longer, in alphabetical order."""
        words = self._ordered()
        low = bisect_left(words, start)
        high = bisect_left(words, start + "\U0010ffff", low)
        return words[low + (low < high and words[low] == start) : high]

    def near(self, word: str) -> list[tuple[str, int]]:
        """Words at one or two edits, as many as `edits_allowed`, with their number of edits."""
        return self._within(word, edits_allowed(word))

    def nearest(self, word: str, limit: int = 3) -> list[str]:
        """The words most like ``word``, for a reader whose word is nowhere; best first.

        By Jaro-Winkler similarity, among words of the same first letter and those at one edit, or
        among all words where those have none to offer.
        """
        from rapidfuzz.distance import JaroWinkler
        from rapidfuzz.process import extract

        pool = [*self.starting(word[:1]), *(near for near, _ in self._within(word, 1))]
        pool = [other for other in pool if 2 * len(other) >= len(word)]
        scorer = JaroWinkler.normalized_similarity
        found = extract(word, pool, scorer=scorer, score_cutoff=_LIKE, limit=limit)
        if not found:
            words = self._ordered()
            found = extract(word, words, scorer=scorer, score_cutoff=_LIKE, limit=limit)
        return [near for near, _, _ in found]

    def _within(self, word: str, edits: int) -> list[tuple[str, int]]:
        if not edits:
            return []
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: list[tuple[str, int]] = []
        for length in range(max(1, len(word) - edits), len(word) + edits + 1):
            bucket = self._by_length.get(length, ())
            near = extract(word, bucket, scorer=OSA.distance, score_cutoff=edits, limit=None)
            found += [(other, int(distance)) for other, distance, _ in near if distance]
        return found

    def misspelt_start(self, start: str) -> list[str]:
        """Words that begin with ``start`` but for one edit: what half a misspelt word may become.

        Each beginning at one edit is looked up in the ordered words; a branch ends where no word
        begins with the letters before the edit, so the cost grows with the length alone.
        """
        if not edits_allowed(start):
            return []
        words = self._ordered()
        found: set[str] = set()
        for candidate in set(_one_edit(start, words, self._alphabet)):
            if candidate != start and not start.startswith(candidate):
                low = bisect_left(words, candidate)
                high = bisect_left(words, candidate + "\U0010ffff", low)
                found.update(words[low:high])
        return [word for word in found if not word.startswith(start)]


def _one_edit(start: str, words: list[str], alphabet: Collection[str]) -> Iterator[str]:
    for place in range(len(start)):
        head, rest = start[:place], start[place:]
        at = bisect_left(words, head)
        if at == len(words) or not words[at].startswith(head):
            return
        yield head + rest[1:]
        if len(rest) > 1:
            yield head + rest[1] + rest[0] + rest[2:]
        for letter in alphabet:
            yield head + letter + rest[1:]
            yield head + letter + rest
