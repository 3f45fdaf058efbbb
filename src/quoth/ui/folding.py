"""A text as it is compared: marks that look alike become one, and offsets find their way back.

Letters are the same with and without diacritics, quotation marks and dashes are their straight
forms, rare kinds of blank are the plain one. Each character is replaced by one; combining marks
and invisible characters fall out.
"""

from __future__ import annotations

import re
import time
import unicodedata
from array import array
from bisect import bisect_right

PIECE = 64_000
"""Code points folded at a time."""
BREATH_SECONDS = 0.0002
"""Between two pieces: a thread that folds lets others have their turn."""

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


class Folded:
    """A text without its accents; time is linear, a quarter of a second for ten megabytes."""

    def __init__(self, text: str) -> None:
        self._places = array("q")  # where characters fell out, in the folded text
        self._totals = array("q")  # how many had fallen out by then
        self.text = text if text.isascii() else self._fold(text)
        """The folded text."""

    def _fold(self, text: str) -> str:
        parts: list[str] = []
        total = 0
        for begin in range(0, len(text), PIECE):
            if begin:
                time.sleep(BREATH_SECONDS)
            piece = text[begin : begin + PIECE]
            before = total
            for match in _DROPPED.finditer(piece):
                self._places.append(begin + match.start() - total)
                total += match.end() - match.start()
                self._totals.append(total)
            parts.append(fold(_DROPPED.sub("", piece) if total > before else piece))
        return "".join(parts)

    def back(self, offset: int) -> int:
        """The offset in the text of an offset in the folded text."""
        index = bisect_right(self._places, offset)
        return offset + (self._totals[index - 1] if index else 0)

    def forth(self, offset: int) -> int:
        """The offset in the folded text of what is at ``offset`` of the text, or follows it."""
        if not self._places:
            return offset
        low, high = max(0, offset - self._totals[-1]), min(offset, len(self.text))
        while low < high:
            middle = (low + high) // 2
            if self.back(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def stripped(query: str) -> str:
    """What a reader typed, folded: without combining marks and invisible characters."""
    return fold(_DROPPED.sub("", query))


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
