"""A place in a text described by its words, and found again when the text has changed.

After the annotation tools of the web (W3C Web Annotation: text quote and text position
selectors): the position is believed only if the words stand there; otherwise the words are
searched and their surroundings decide. Of the five rungs of the notes format the first, the
second and the last are here; approximate search would come between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from quoth.core.span import Span

CONTEXT = 32
"""Code points of context kept on either side."""
WIDEST = 256
"""Context is widened to this at most, however often the words occur."""
ALIKE = 0.6
"""Share of a prefix or suffix that must agree."""
LONG = 40
"""Words of this length may stand without their surroundings, if they occur once."""
_MOST_HITS = 2000
_TIE = 0.05
_CLEARLY_NEARER = 3

_FOLDS = {
    '"': "“”„‟«»‹›＂″",
    "'": "‘’‚‛′`´",
    "-": "‐‑‒–—―−",
    " ": "\n\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000",
    "σ": "ς",
}
_TABLE = {ord(char): plain for plain, chars in _FOLDS.items() for char in chars}

AnchorState = Literal["here", "moved", "orphan"]


@dataclass(frozen=True, slots=True)
class Selector:
    """Stored description of a place: words, surroundings, and a hint of the position."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    text: str | None = None
    """Hash of the version of the text in which ``start`` and ``end`` hold."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector stands in a text, or why it has no place there."""

    state: AnchorState
    span: Span | None = None
    reason: str = ""
    """For an orphan: one line."""


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """``text`` with quotation marks, dashes, white space and case folded, one for one."""
    # U+0130 is the one character whose lower case is two characters long.
    return text.replace("\u0130", "i").lower().translate(_TABLE)


def describe(text: str, span: Span, text_hash: str) -> Selector:
    """The selector of ``span``: 32 code points of context, more while the place is ambiguous.

    Context grows by a word on either side until words and context occur once, or to 256 code
    points; time is linear in the length of the text.
    """
    before, after = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    folded = fold(text)
    while _repeats(folded, before, after):
        wider = (_word_before(text, before, span.start), _word_after(text, after, span.end))
        if wider == (before, after):
            break
        before, after = wider
    return Selector(
        exact=span.of(text),
        prefix=text[before : span.start],
        suffix=text[span.end : after],
        start=span.start,
        end=span.end,
        text=text_hash,
    )


def _repeats(folded: str, start: int, end: int) -> bool:
    needle = folded[start:end]
    first = folded.find(needle)
    return first != start or folded.find(needle, start + 1) >= 0


def _word_before(text: str, at: int, start: int) -> int:
    limit = max(0, start - WIDEST)
    while at > limit and text[at - 1].isspace():
        at -= 1
    while at > limit and not text[at - 1].isspace():
        at -= 1
    return at


def _word_after(text: str, at: int, end: int) -> int:
    limit = min(len(text), end + WIDEST)
    while at < limit and text[at].isspace():
        at += 1
    while at < limit and not text[at].isspace():
        at += 1
    return at


def anchor(selector: Selector, text: str, text_hash: str) -> Anchor:
    """Where the words of ``selector`` are in ``text``; an orphan rather than a guess."""
    words = len(selector.exact)
    if not words:
        return Anchor("orphan", reason="no words to look for")
    start = selector.start
    if (
        start is not None
        and start >= 0
        and selector.text == text_hash
        and text.startswith(selector.exact, start)
    ):
        return Anchor("here", Span(start, start + words))
    return _by_words(selector, fold(text))


def _by_words(selector: Selector, folded: str) -> Anchor:
    exact = fold(selector.exact)
    starts = list(_hits(folded, exact))
    if not starts:
        return Anchor("orphan", reason="the words are no longer in the text")
    if len(starts) > _MOST_HITS:
        starts = _with_all_context(selector, folded)
    if selector.prefix or selector.suffix:
        place = _by_context(selector, folded, starts)
        if place is None and len(starts) == 1 and len(exact) >= LONG:
            place = starts[0]
        reason = "the words are there, but not in their surroundings"
    else:
        place = starts[0] if len(starts) == 1 else None
        reason = f"the words are in {len(starts)} places"
    if place is None:
        return Anchor("orphan", reason=reason)
    state: AnchorState = "here" if place == selector.start else "moved"
    return Anchor(state, Span(place, place + len(exact)))


def _hits(folded: str, words: str) -> Iterator[int]:
    """Offsets of ``words``, up to one more than are worth weighing."""
    at = folded.find(words)
    for _ in range(_MOST_HITS + 1):
        if at < 0:
            return
        yield at
        at = folded.find(words, at + 1)


def _with_all_context(selector: Selector, folded: str) -> list[int]:
    """Words that are everywhere count only with the whole of their context."""
    prefix = fold(selector.prefix)
    whole = prefix + fold(selector.exact) + fold(selector.suffix)
    return [at + len(prefix) for at in _hits(folded, whole)]


def _by_context(selector: Selector, folded: str, starts: list[int]) -> int | None:
    """The hit whose surroundings are most alike; None when none is, or two are alike as much."""
    prefix, suffix = fold(selector.prefix), fold(selector.suffix)
    length, hint = len(selector.exact), selector.start or 0
    rated: list[tuple[float, int, int]] = []
    for at in starts:
        before = _alike(prefix, folded[max(0, at - len(prefix)) : at])
        after = _alike(suffix, folded[at + length : at + length + len(suffix)])
        if max(before, after) >= ALIKE:
            rated.append((before + after, abs(at - hint), at))
    if not rated:
        return None
    best = max(score for score, _, _ in rated)
    near = sorted((away, at) for score, away, at in rated if score >= best - _TIE)
    if len(near) > 1 and near[0][0] * _CLEARLY_NEARER > near[1][0]:
        return None
    return near[0][1]


def _alike(stored: str, found: str) -> float:
    """Share of agreement, 0 to 1 (Levenshtein, normalised); no context tells nothing."""
    if not stored:
        return 0.0
    return Levenshtein.normalized_similarity(stored, found)
