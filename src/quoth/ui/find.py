"""Plain search in one text: smart case, and marks that look alike match each other.

Letters match with and without diacritics, quotation marks and dashes match their straight
forms, any run of white space matches one blank. Folding replaces one character by one; combining
marks and invisible characters fall out, and offsets are mapped back over them.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property

_INVISIBLE = "\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_DROPPED = re.compile(
    f"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f{_INVISIBLE}]+"
)
_FOREIGN = re.compile("[^\x00-\x7f]")
_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ＇`´", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\u00a0\u1680\u2007\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict(zip("øØłŁđĐħĦıŧŦ", "oOlLdDhHitT", strict=True)),
}
_BLANK = re.compile(r"\s+")
_WHITE = r"\s{1,16}"


class Hits:
    """Where a query occurs: spans in text order, without overlaps."""

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        """Number of occurrences."""
        return len(self.starts)

    def index_from(self, offset: int, *, backward: bool = False) -> tuple[int, bool]:
        """The first occurrence at or after ``offset``, or before it, and whether that wrapped.

        There must be at least one.
        """
        index = bisect_left(self.starts, offset) - (1 if backward else 0)
        return index % len(self), not 0 <= index < len(self)


class Finder:
    """Searches one text; the folded text is made at the first search and kept."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, query: str) -> Hits:
        """Every occurrence of ``query``; none for an empty query.

        A capital in the query makes the search heed case.
        """
        starts, ends = array("q"), array("q")
        wanted = fold(_DROPPED.sub("", query))
        if not wanted.strip():
            return Hits(starts, ends)
        cased = any(character.isupper() for character in wanted)
        text = self._folded if cased else self._lowered
        wanted = wanted if cased else wanted.lower()
        pattern = _WHITE.join(map(re.escape, _BLANK.split(wanted)))
        for match in re.finditer(pattern, text):
            starts.append(match.start())
            ends.append(match.end())
        return Hits(*self._mapped(starts, ends))

    @cached_property
    def _folded(self) -> str:
        return fold(_DROPPED.sub("", self._text) if self._gaps[0] else self._text)

    @cached_property
    def _lowered(self) -> str:
        return self._folded.lower()

    @cached_property
    def _gaps(self) -> tuple[list[int], list[int]]:
        """Where characters fell out: offsets in the folded text, and how many by then."""
        places: list[int] = []
        totals: list[int] = []
        total = 0
        if not self._text.isascii():
            for match in _DROPPED.finditer(self._text):
                places.append(match.start() - total)
                total += match.end() - match.start()
                totals.append(total)
        return places, totals

    def _mapped(self, starts: array[int], ends: array[int]) -> tuple[array[int], array[int]]:
        places, totals = self._gaps
        if not places:
            return starts, ends

        def back(offset: int) -> int:
            index = bisect_right(places, offset)
            return offset + (totals[index - 1] if index else 0)

        return array("q", map(back, starts)), array("q", map(back, ends))


def fold(text: str) -> str:
    """``text`` with each character as it is compared, one for one; case is kept."""
    if text.isascii():
        return text
    for character in set(_FOREIGN.findall(text)):
        plain = _plain(character)
        if plain != character:
            text = text.replace(character, plain)
    return text


def _plain(character: str) -> str:
    alike = _ALIKE.get(character)
    if alike:
        return alike
    bare = unicodedata.normalize("NFD", character)
    # Only an accent falls: a syllable or a ligature that comes apart stays as it is.
    marks = all(map(unicodedata.combining, bare[1:]))
    lowered = bare[0].lower() if marks else character
    return bare[0] if marks and len(lowered) == 1 else character
