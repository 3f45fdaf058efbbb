"""Words as the search compares them: without case, accents and kinds of mark, mapped to offsets.

A character is folded on its own (Unicode NFKD, letters and digits kept, then case folding), so a
folded word can be followed back to the letters that it was made of. Inner apostrophes, soft
hyphens and the points of initials vanish, and so does a possessive *'s*: "County’s" is "county".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from quoth.core.span import Span

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W_{_IDEOGRAPHS}]"
_SILENT = (
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060]"
)
_TICK = "['\u2018\u2019\u02bc\uff07]"
# Groups repeat inside atomic groups: before Python 3.11.5 a possessive repeat keeps what a round
# that fails has passed (CPython issue 106052).
_WORD = re.compile(
    rf"[{_IDEOGRAPHS}]"
    r"|(?:[^\W\d_]\.){2,8}"
    r"|\d++(?>(?:[.,]\d++)*)"
    rf"|{_LETTER}++(?>(?:(?:{_SILENT}*+{_TICK}|{_SILENT}++){_LETTER}++)*){_SILENT}*+"
)
_POSSESSIVE = re.compile(rf"{_TICK}[sS]\Z")


class Word(NamedTuple):
    """One word of a text and where it stands there."""

    span: Span
    cased: str
    """Folded, but with its capitals."""

    @property
    def folded(self) -> str:
        """Folded: what is compared when case does not matter."""
        return self.cased.casefold()


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", character) if c.isalnum())
    folded = letters.casefold()
    return folded.upper() if character.isupper() else folded


@lru_cache(maxsize=1 << 16)
def _fold_word(surface: str) -> str:
    possessive = _POSSESSIVE.search(surface)
    stem = surface[: possessive.start()] if possessive else surface
    if stem.isascii() and stem.isalnum():
        return stem
    return "".join(map(_fold_character, stem))


def cased_words(text: str) -> list[str]:
    """The folded words of ``text`` with their capitals, in order."""
    return [word for surface in _WORD.findall(text) if (word := _fold_word(surface))]


def folded_words(text: str) -> list[str]:
    """The folded words of ``text``, in order."""
    return [word.casefold() for word in cased_words(text)]


def words_of(text: str) -> list[Word]:
    """The words of ``text`` with their spans, in order; the same words as `cased_words`."""
    found = ((match, _fold_word(match[0])) for match in _WORD.finditer(text))
    return [Word(_stem(match), word) for match, word in found if word]


def _stem(match: re.Match[str]) -> Span:
    possessive = _POSSESSIVE.search(match[0])
    return Span(match.start(), match.start() + possessive.start() if possessive else match.end())


def beginning(text: str, word: Span, letters: int) -> Span:
    """The part of ``word`` in ``text`` that holds its first ``letters`` folded letters."""
    seen = 0
    for offset in range(word.start, word.end):
        made = len(_fold_character(text[offset]))
        if seen >= letters and made:
            return Span(word.start, offset)
        seen += made
    return word
