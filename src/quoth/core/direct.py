"""Quoted runs and the sentence around them: before, after and inside, with any verb that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.core.cues import LEMMAS, SPEECH
from quoth.core.grammar import Unit
from quoth.core.sources import Range, subject_after, subject_before

_GROUP_BEFORE = frozenset("XMR")
_HEAD_AFTER = re.compile(r"[,\-]?[XMR]{0,4}[VBE]")
_NOMINAL_TAIL = re.compile(r"[^.;:Q]{0,60}?[XMR]{0,4}[VB]")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where cue and source of a quoted run stand in its unit."""

    cue: Range
    source: Range | None


def group_start(unit: Unit, head: int, floor: int = 0) -> int:
    """First token of the verb group that ends in ``head``: auxiliaries and adverbs."""
    at = head
    while at > floor and unit.tags[at - 1] in _GROUP_BEFORE:
        at -= 1
    return at


def frame_after(unit: Unit, run: int, limit: int) -> Frame | None:
    """``“…,” said X`` or ``“…,” X said``: cue and source between ``run`` and ``limit``."""
    tags = unit.tags
    start = run + 1
    if start < limit and tags[start] in ",-":
        start += 1
    if start >= limit:
        return None
    inverted = _HEAD_AFTER.match(tags, run + 1, limit)
    if inverted:
        source = subject_after(unit, inverted.end())
        if source and tags[inverted.end() - 1] != "E" and source.last <= limit:
            return Frame(Range(start, inverted.end()), source)
    return _subject_first(unit, start, limit)


def _subject_first(unit: Unit, start: int, limit: int) -> Frame | None:
    tags = unit.tags
    for head in range(start + 1, min(limit, start + 60)):
        tag = tags[head]
        if tag in ".;:Q":
            return None
        if tag in "VBvd":
            first = group_start(unit, head, start)
            source = subject_before(unit, first, start)
            if source is None or source.first != start:
                continue
            if tag in "vd" and not _closes(tags, head + 1):
                continue
            return Frame(Range(first, head + 1), source)
    return None


def _closes(tags: str, at: int) -> bool:
    """Whether the clause may end here, so that an unknown verb has no other object."""
    return at >= len(tags) or tags[at] in ".,;:Q-psTR"


def frame_before(unit: Unit, run: int, floor: int) -> Frame | None:
    """``X said, “…”``, ``X said:``, ``X:`` right before ``run``, after token ``floor``."""
    tags = unit.tags
    if run <= floor:
        return None
    last = tags[run - 1]
    for head in range(run - 1, max(floor - 1, run - 40), -1):
        if tags[head] in "VBGvd" and (tags[head] in "VBG" or head >= run - 2):
            if tags[head] in "VBG" or last in ",:":
                return _before_at(unit, head, run, floor)
        if tags[head] in ".;Q":
            break
    if last == ":":
        source = subject_before(unit, run - 1, floor)
        if source and source.first == floor:
            return Frame(Range(run - 1, run), source)
    return None


def _before_at(unit: Unit, head: int, run: int, floor: int) -> Frame | None:
    tags = unit.tags
    if head + 1 < run and tags[run - 1] not in ",:-":
        return None
    first = group_start(unit, head, floor)
    source = subject_before(unit, first, floor)
    if source is None and tags[head] == "G":
        source = _clause_subject(unit, first, floor)
    end = head + 1
    if end == run - 1 and tags[end] == ":":
        end = run
    return Frame(Range(first, end), source)


def _clause_subject(unit: Unit, end: int, floor: int) -> Range | None:
    """Subject of the main clause, for a participle ("X left, adding: …")."""
    for head in range(floor + 1, end):
        if unit.tags[head] in "VBvdX":
            source = subject_before(unit, group_start(unit, head, floor), floor)
            if source:
                return source
    return None


def is_speech(unit: Unit, head: int) -> bool:
    """Whether the verb at ``head`` is one that reports."""
    return LEMMAS.get(unit.words[head], "") in SPEECH
