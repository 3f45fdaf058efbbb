"""Quoted runs and the sentence around them: before, after and inside, with any verb that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.core.cues import ADDRESSING, LEMMAS, SPEECH
from quoth.core.grammar import Unit
from quoth.core.sources import Range, main_subject, subject_after, subject_before

_INVERTED = re.compile(r"[,\-]?([XMR]{0,4}[VB])")
_SIGNED = re.compile(r"-([Nn0D][Nn0Df',pc]{0,20}?)(?:\([^()]{1,12}\))?\.?(?:\Z|(?=Q))")
_REWORDED = re.compile(r"(N{1,4})([nvbdVB])(?![N'])")
"""A name and a machine's synonym of "said" or "told"."""
_LABEL = re.compile(r"[ND][NnD0fpc',z&(]{0,12}(?:[,)][NnD0fpc',z&()]{0,25})?:\Z")
_RUBRICS = frozenset("review opinion analysis book film watch read listen photo video".split())
"""Words before a colon that say what follows, not who says it."""
_OF_NAME = re.compile(r"[fg](N{1,5})\Z")
_LONGEST_NAME = 6
_GROUP = frozenset("XMR")
_TELLING = frozenset(
    "statement tweet message words post question response reply comment way".split()
)
_FAR = 60
"""Tokens between a quoted run and the verb that reports it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where cue and source of a quoted run stand in its unit."""

    cue: Range
    source: Range | None


def group_start(unit: Unit, head: int, floor: int = 0) -> int:
    """First token of the verb group that ends in ``head``: auxiliaries and adverbs."""
    at = head
    while at > floor and unit.tags[at - 1] in _GROUP:
        at -= 1
    if at < head and at > floor and unit.tags[at - 1] == "c":
        while at < head and unit.tags[at] == "R":
            at += 1
    return at


def is_speech(unit: Unit, head: int) -> bool:
    """Whether the verb at ``head`` is one that reports words."""
    return LEMMAS.get(unit.words[head], "") in SPEECH


def frame_after(
    unit: Unit, run: int, limit: int, *, marked: bool = True, comma: bool = False
) -> Frame | None:
    """``“…,” said X`` or ``“…,” X said``: cue and source between ``run`` and ``limit``.

    ``marked`` says that a comma or a stop parts the quoted words from what follows; then any
    verb may stand as cue, else only one that reports; and any word after a ``comma`` and a name.
    """
    tags, start = unit.tags, run + 1
    signed = _SIGNED.match(tags, start, limit)
    if signed:
        return Frame(Range(start, start + 1), Range(start + 1, signed.end(1)))
    marked = marked or tags[start : start + 1] in (",", "-")
    if start < limit and tags[start] in ",-":
        start += 1
    inverted = _INVERTED.match(tags, run + 1, limit)
    if inverted and (marked or is_speech(unit, inverted.end() - 1)):
        source = subject_after(unit, inverted.end())
        if source and source.last <= limit:
            return Frame(Range(start, inverted.end()), source)
    frame = _subject_first(unit, start, limit, marked=marked)
    reworded = _REWORDED.match(tags, start, limit) if comma and frame is None else None
    if reworded:
        return Frame(Range(*reworded.span(2)), Range(*reworded.span(1)))
    return frame


def _subject_first(unit: Unit, start: int, limit: int, *, marked: bool) -> Frame | None:
    tags = unit.tags
    for head in range(start + 1, min(limit, start + _FAR)):
        tag = tags[head]
        if tag in ".;:Q":
            return None
        if tag not in "VBvd":
            continue
        known = tag in "VB" and is_speech(unit, head)
        if not (known or marked) or not _closes(unit, head + 1, known=known):
            continue
        first = group_start(unit, head, start)
        source = subject_before(unit, first, start)
        if source is not None and source.first == start:
            return Frame(Range(first, head + 1), source)
    return None


def _closes(unit: Unit, at: int, *, known: bool) -> bool:
    """Whether the clause may end here, so that the verb's object is the quoted run."""
    tag = unit.tags[at : at + 1]
    if known:
        addressed = LEMMAS.get(unit.words[at - 1]) in ADDRESSING
        return tag not in {"t", "w", "X", "M", "v"} and (addressed or tag != "P")
    return tag in {"", ".", ",", ";", ":", "Q", "-", "p", "s", "T", "R"}


def frame_before(unit: Unit, run: int, floor: int) -> Frame | None:
    """``X said, “…”``, ``X said:``, ``said X:``, ``X:`` before ``run``, after token ``floor``."""
    tags = unit.tags
    if run <= floor:
        return None
    last = tags[run - 1]
    for head in range(run - 1, max(floor - 1, run - _FAR), -1):
        tag = tags[head]
        if tag in ".;Q":
            break
        if tag in "VBG" or (tag in "vd" and last in ",:" and head >= run - 2):
            frame = _before_at(unit, head, run, floor)
            if frame:
                return frame
    if last != ":":
        return None
    return _labelled(unit, run, floor) or _described(unit, run, floor)


def _before_at(unit: Unit, head: int, run: int, floor: int) -> Frame | None:
    tags = unit.tags
    far = run - head - 1
    if far and tags[run - 1] not in ",:-":
        return None
    if far > 1 and not is_speech(unit, head) and unit.words[run - 2] not in _TELLING:
        return None
    first = group_start(unit, head, floor)
    source = _heard(unit, head, floor) if tags[head] == "G" else subject_before(unit, first, floor)
    if source is None and _follows_subject(tags, first, floor):
        source = main_subject(unit, first, floor)
    if source is None:
        source = _postponed(unit, head, run)
        if source is None and tags[head] != "G" and first != floor:
            source = main_subject(unit, first, floor)
    addressed = LEMMAS.get(unit.words[head]) in ADDRESSING
    ends_with_colon = tags[run - 1] == ":" and not (addressed and far > 1)
    postponed = source is not None and source.first > head
    return Frame(Range(first, run if ends_with_colon and not postponed else head + 1), source)


def _heard(unit: Unit, head: int, floor: int) -> Range | None:
    """``footage of X asking, “…”``: a name between a preposition and the participle."""
    named = _OF_NAME.search(unit.tags, max(floor, head - _LONGEST_NAME), head)
    return Range(named.start(1), head) if named else None


def _follows_subject(tags: str, first: int, floor: int) -> bool:
    return first > floor and (tags[first - 1] in "c,T" or tags[first : first + 1] == "G")


def _postponed(unit: Unit, head: int, run: int) -> Range | None:
    """``Said Comey, “…”``; after a verb like "tell" stands whom it is said to."""
    if LEMMAS.get(unit.words[head]) in ADDRESSING:
        return None
    source = subject_after(unit, head + 1)
    if source and source.last in (run - 1, run):
        return source
    return None


def _labelled(unit: Unit, run: int, floor: int) -> Frame | None:
    """``Name: “…”`` and ``Her answer was: “…”``."""
    tags, words = unit.tags, unit.words
    if tags[run - 2 : run - 1] == "X":
        owner = tags.rfind("'", floor, run - 2)
        if owner > floor:
            return Frame(Range(owner + 1, run), Range(floor, owner + 1))
        if tags[floor] == "D" and words[floor] in {"his", "her", "their", "its", "my", "our"}:
            return Frame(Range(floor + 1, run), Range(floor, floor + 1))
        return None
    if _LABEL.match(tags, floor, run) and words[floor] not in _RUBRICS:
        return Frame(Range(run - 1, run), Range(floor, run - 1))
    return None


def _described(unit: Unit, run: int, floor: int) -> Frame | None:
    """``X made her case:``, with whatever verb the clause has."""
    tags = unit.tags
    for head in range(floor + 1, run - 1):
        if tags[head] in "VBvd" or (tags[head] in "XM" and tags[head + 1] in "ngEd"):
            source = subject_before(unit, group_start(unit, head, floor), floor)
            if source:
                return Frame(Range(group_start(unit, head, floor), run), source)
    return None


def signature(unit: Unit) -> Frame | None:
    """``— Name``, a line of its own under a quotation."""
    signed = _SIGNED.match(unit.tags)
    if signed and signed.end() == len(unit.tags):
        return Frame(Range(0, 1), Range(1, signed.end(1)))
    return None
