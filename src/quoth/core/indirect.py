"""Reported speech, belief and intention without marks, or with marks around a part of it."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.core.cues import LEMMAS
from quoth.core.direct import group_start
from quoth.core.grammar import Unit
from quoth.core.sources import Range, subject_after, subject_before


@dataclass(frozen=True, slots=True)
class Reported:
    """Tokens of one indirect or mixed attribution."""

    content: tuple[Range, ...]
    cue: Range
    source: Range | None
    score: float


def reported_in(unit: Unit, taken: set[int]) -> list[Reported]:
    """The attributions of a unit whose tokens are not ``taken`` by quotes, in text order."""
    found: list[Reported] = []
    floor = 0
    for head, tag in enumerate(unit.tags):
        if head < floor or head in taken or tag not in "VB":
            continue
        first = group_start(unit, head, floor)
        reported = _clause_after(unit, first, head, floor, taken) or _inverted(unit, first, head)
        if reported:
            found.append(reported)
            floor = max(reported.cue.last, *(piece.last for piece in reported.content))
    return found


def _clause_after(
    unit: Unit, first: int, head: int, floor: int, taken: set[int]
) -> Reported | None:
    tags = unit.tags
    source = subject_before(unit, first, floor)
    start = head + 1
    if source is None or start >= len(tags) or start in taken:
        return None
    if LEMMAS.get(unit.words[head]) in {"tell", "inform", "assure", "remind", "ask"}:
        addressee = tags.find("t", start, start + 8)
        if addressee > 0:
            start = addressee
        elif tags[start] in "oN":
            start += 1
    if start >= len(tags) or tags[start] not in "tPDNnw0Q":
        return None
    end = _clause_end(unit, start)
    if end - start < 2:
        return None
    return Reported((Range(start, end),), Range(first, head + 1), source, 0.6)


def _inverted(unit: Unit, first: int, head: int) -> Reported | None:
    tags = unit.tags
    source = subject_before(unit, first)
    if source is None or source.first < 3 or tags[source.first - 1] != ",":
        return None
    after = tags[head + 1 : head + 2]
    if after and after not in ".,pswR":
        return None
    contents = [Range(0, source.first - 1)]
    if after == ",":
        contents.append(Range(head + 2, _clause_end(unit, head + 2)))
    return Reported(
        tuple(piece for piece in contents if piece.last > piece.first),
        Range(first, head + 1),
        source,
        0.6,
    )


def _clause_end(unit: Unit, start: int) -> int:
    end = len(unit.tags)
    while end > start and unit.tags[end - 1] in ".;:,":
        end -= 1
    return end


def according_to(unit: Unit) -> Reported | None:
    """``…, according to X`` and ``According to X, …``."""
    words = unit.words
    for at in range(len(words) - 2):
        if words[at] == "according" and words[at + 1] == "to":
            source = subject_after(unit, at + 2)
            if source is None:
                return None
            cue = Range(at, at + 2)
            if at == 0:
                start = source.last + (unit.tags[source.last : source.last + 1] == ",")
                content = Range(start, _clause_end(unit, start))
            else:
                end = at - (unit.tags[at - 1] == ",")
                content = Range(0, end)
            return Reported((content,), cue, source, 0.8) if content.last > content.first else None
    return None
