"""Where a reader stopped in a text, found again in this text or in another version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quoth.articles.positions import Position


class Stop(NamedTuple):
    """Where a reader is in a text, as code points."""

    top: int = 0
    """At the top of the screen."""
    current: int = 0
    """The current place."""


START = Stop()


def place_by_words(text: str, known: Position) -> Stop | None:
    """The place whose words were kept, in a text that may have changed; None if they are gone."""
    top = _found(text, known.words, known.before, known.offset)
    current = _found(text, known.current_words, "", known.current)
    if current is not None and not known.offset:
        top = 0  # who had the beginning on the screen has what begins it now
    if top is None and current is None:
        return None
    if top is None or current is None:
        there = current if top is None else top
        return Stop(there or 0, there or 0)
    return Stop(top, current)


def _found(text: str, words: str, before: str, offset: int) -> int | None:
    """Where ``words`` stand that once stood at ``offset`` after ``before``."""
    if not words.strip():
        return None
    if _is_at(text, words, before, offset):
        return offset
    from quoth.annotations.selector import Selector, anchor

    place = anchor(Selector(words, before, start=offset), text, "").span
    return None if place is None else place.start


def stands(text: str, known: Position) -> bool:
    """Whether the words of both places are in ``text`` where they were."""
    return _is_at(text, known.words, known.before, known.offset) and _is_at(
        text, known.current_words, "", known.current or known.offset
    )


def _is_at(text: str, words: str, before: str, offset: int) -> bool:
    return text.startswith(words, offset) and text.endswith(before, 0, offset)


def place_by_offset(text: str, known: Position) -> Stop:
    """The place at the offset that was kept, or at the end of a text that is shorter now."""
    top = min(known.offset, len(text))
    return Stop(top, min(known.current or top, len(text)))
