"""Reported speech, belief and intention without marks, or with marks around a part of it.

A verb group reports when its verb takes the complement that follows: "hope" with "that", with a
clause or with "to", "criticise" with a noun phrase. Which verb takes which is the table of
`quoth.core.cues`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.core.cues import LEMMAS, NOUNS, SPEECH, likelihood
from quoth.core.direct import group_start
from quoth.core.frames import content_end, frame_of
from quoth.core.grammar import Unit
from quoth.core.sources import (
    Range,
    main_subject,
    reporter,
    subject_after,
    subject_before,
)

LEAST = 0.35
"""Likelihood from which a verb group is taken to report."""
_LEAST_ALONE = 0.45
"""The same where nobody is named who does."""
_FIRM = 0.6
"""Likelihood from which it does so even if the phrase before it cannot be its source."""

_ASKED = frozenset(["w", "t", "c", "o", "nw", "nt", "nc", "no", "p:about", "p:for", "p:if"])
"""What may follow the participle that opens a sentence: "Asked whether ..., he said"."""
_CLAUSAL = frozenset("VvXMPBQ;:.")
_OWNERS = frozenset("my your his her its our their".split())
_RELATIVE = frozenset(["who", "which"])
_MAIN_VERB = re.compile(r",[XMR]{0,4}[VvXM]")
_DEGREES = (("so",), ("too",), ("as",), ("how",))
"""Before an adjective that looks like a verb: "so long that ..."."""
_IMPRESSIONS = frozenset(["seem", "appear", "look", "sound"])
"""Verbs whose subject is what the impression is about, not whose it is."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Tokens of one indirect or mixed attribution."""

    content: tuple[Range, ...]
    cue: Range
    source: Range | None
    score: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb group that may report what follows it."""

    lemma: str
    form: str
    """``f`` finite, ``g`` -ing, ``i`` after "to", ``p`` passive."""
    frame: str
    """What follows: see `frame_of`."""
    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    """What follows; before it, what an impression or a passive verb is about."""


def reported_in(unit: Unit, taken: set[int]) -> list[Reported]:
    """The attributions of a unit whose tokens are not ``taken`` by quotes, in text order."""
    found: list[Reported] = []
    limit = len(unit.tags)
    ended = None if taken else _inverted(unit)
    if ended:
        return [ended]
    floor = 0
    for candidate in candidates(unit, taken):
        if candidate.cue.first < floor:
            continue
        sure = likelihood(candidate.lemma, candidate.form, candidate.frame)
        if sure < (LEAST if candidate.source else _LEAST_ALONE) or _says_it(unit, candidate):
            continue
        source = candidate.source
        if source:
            source = reporter(unit, source, floor)
            if source is None and "+" not in candidate.frame and sure < _FIRM:
                continue
        if source and any(_within(source, item.content) for item in found):
            source = None
        kept = tuple(piece for piece in candidate.content if piece.first >= floor)
        found.append(Reported(kept, candidate.cue, source, sure))
        floor = candidate.content[-1].last
        if floor >= limit:
            break
    return found


def _says_it(unit: Unit, candidate: Candidate) -> bool:
    """Whether nothing but a pronoun is reported ("they talk about it"), or a fronted word."""
    last = candidate.content[-1]
    if last.last - last.first == 1 and unit.tags[last.first] in "oP":
        return True
    fronted = candidate.cue.first == 0 and candidate.form == "f" and candidate.source is None
    return fronted and candidate.frame not in _ASKED


def _within(source: Range, content: tuple[Range, ...]) -> bool:
    return any(source.first < piece.last and piece.first < source.last for piece in content)


def candidates(unit: Unit, taken: set[int]) -> Iterator[Candidate]:
    """Every verb group and noun of the lexicon with what follows it, reporting or not."""
    for head, tag in enumerate(unit.tags):
        if head in taken:
            continue
        if tag in "VBGE":
            found = _verb_candidate(unit, head, taken)
        elif tag == "n" and unit.words[head] in NOUNS:
            found = _noun_candidate(unit, head, taken)
        else:
            continue
        if found:
            yield found


def _verb_candidate(unit: Unit, head: int, taken: set[int]) -> Candidate | None:
    tags = unit.tags
    lemma = LEMMAS.get(unit.words[head])
    if lemma is None or unit.words[head - 1 : head] in _DEGREES:
        return None
    first = group_start(unit, head)
    form = _form(unit, first, head)
    start = head + 1
    while start < len(tags) and tags[start] in "Rz":
        start += 1
    if tags[start : start + 2] == "pz":
        start += 2
    frame, start = frame_of(unit, start, lemma)
    if not frame or start >= len(tags) or start in taken or tags[start] in "XM":
        return None
    end = content_end(unit, start, frame, taken)
    if end <= start:
        return None
    if "Q" in tags[start:end] and frame[0] in "ncaq":
        frame += "+"
    source = _source(unit, first, form)
    if source is None or unit.words[source.first] in _RELATIVE:
        main = _MAIN_VERB.search(tags, start, end)
        end = main.start() if main else end
    if first == 0 and source is None and form == "f":
        end = _fronted_end(unit, start, end)
    if end <= start:
        return None
    content: tuple[Range, ...] = (Range(start, end),)
    if form == "p" or (form == "f" and lemma in _IMPRESSIONS):
        subject = source or subject_before(unit, first)
        content, source = ((subject, *content) if subject else content), None
    last = start if frame[0] == "p" else head + 1
    return Candidate(lemma, form, frame, Range(first, last), source, content)


def _fronted_end(unit: Unit, start: int, end: int) -> int:
    """Where "Asked whether ..." ends: at the comma before the subject of the sentence."""
    comma = unit.tags.find(",", start, end)
    while comma > 0:
        if unit.tags[comma + 1 : comma + 2] in tuple("PNDn0"):
            return comma
        comma = unit.tags.find(",", comma + 1, end)
    return end


def _noun_candidate(unit: Unit, head: int, taken: set[int]) -> Candidate | None:
    """``Clinton's claim that …``, ``her decision to …``"""
    tags, start = unit.tags, head + 1
    if start >= len(tags) or tags[start] not in "tT" or start in taken:
        return None
    owner = head - 1
    while owner > 0 and tags[owner] in "nNd":
        owner -= 1
    if owner >= 0 and tags[owner] == "D" and unit.words[owner] in _OWNERS:
        source, first = Range(owner, owner + 1), owner + 1
    elif owner > 0 and tags[owner] == "'":
        named = subject_before(unit, owner)
        if named is None:
            return None
        source, first = named, owner
    else:
        return None
    frame, start = frame_of(unit, start, "")
    end = content_end(unit, start, frame, taken)
    if frame not in {"t", "o"} or end <= start:
        return None
    return Candidate(
        unit.words[head], "n", frame, Range(first, head + 1), source, (Range(start, end),)
    )


def _form(unit: Unit, first: int, head: int) -> str:
    group = unit.words[first:head]
    tag = unit.tags[head]
    if tag == "G":
        return "f" if "X" in unit.tags[first:head] else "g"
    if "X" in unit.tags[first:head] and tag in "VE" and _passive(group):
        return "p"
    if tag == "B" and first > 0 and unit.tags[first - 1] == "T":
        return "i"
    return "f"


_BE = frozenset("is was were are am be been being isn't wasn't weren't aren't".split())


def _passive(group: tuple[str, ...]) -> bool:
    for word in reversed(group):
        if word in _BE:
            return True
        if word in {"has", "have", "had", "having"}:
            return False
    return False


def _source(unit: Unit, first: int, form: str) -> Range | None:
    if form == "f":
        found = subject_before(unit, first)
        if found is None and unit.tags[first - 1 : first] == "c":
            found = main_subject(unit, first - 1)
        return found
    if form in {"g", "i"}:
        return main_subject(unit, first)
    return None


def _inverted(unit: Unit) -> Reported | None:
    """``…, X said`` and ``…, X said, …`` around a comma."""
    tags, words = unit.tags, unit.words
    according = _according_to(unit)
    if according:
        return according
    comma = tags.find(",")
    while 0 < comma < len(tags) - 2:
        for head in range(comma + 1, min(len(tags), comma + 30)):
            if tags[head] in "VB":
                found = _inverted_at(unit, comma, head)
                if found:
                    return found
                break
            if tags[head] in ".;:Q":
                break
        comma = tags.find(",", comma + 1)
    del words
    return None


def _inverted_at(unit: Unit, comma: int, head: int) -> Reported | None:
    tags = unit.tags
    lemma = LEMMAS.get(unit.words[head], "")
    if lemma not in SPEECH or comma < 1:
        return None
    first = group_start(unit, head, comma + 1)
    last = head + 1
    if first == comma + 1:
        source = subject_after(unit, last) if first == head else None
        after = source.last if source else last
    else:
        source = subject_before(unit, first, comma + 1)
        after = last
        if source and source.first != comma + 1:
            return None
    if source is None or reporter(unit, source, source.first) is None or not _closed(unit, after):
        return None
    contents = [Range(0, comma)]
    if tags[after : after + 1] == "," and after + 1 < len(tags):
        contents.append(Range(after + 1, content_end(unit, after + 1, "c", set())))
    kept = tuple(piece for piece in contents if piece.last > piece.first)
    return Reported(kept, Range(first, last), source, 0.75)


def _closed(unit: Unit, after: int) -> bool:
    """Whether the reporting clause ends here, but for when and where it was said."""
    tags = unit.tags
    return tags[after : after + 1] in ("", ".", ",", "p", "s", "R", "o", ";")


def _opening(unit: Unit, source: Range) -> Range:
    """The source of an opening phrase: up to its comma, or past an apposition to the next."""
    tags = unit.tags
    comma = tags.find(",", source.first, source.first + 14)
    if comma < 0:
        return source
    closing = tags.find(",", comma + 1)
    apposed = closing > 0 and not set(tags[comma + 1 : closing]) & _CLAUSAL
    return Range(source.first, closing if apposed else comma)


def _according_to(unit: Unit) -> Reported | None:
    words, tags = unit.words, unit.tags
    for at in range(len(words) - 2):
        if words[at] == "according" and words[at + 1] == "to":
            source = subject_after(unit, at + 2)
            if source is None:
                return None
            if at == 0:
                source = _opening(unit, source)
                start = source.last + (tags[source.last : source.last + 1] == ",")
                contents = [Range(start, content_end(unit, start, "c", set()))]
            else:
                contents = [Range(0, at - (tags[at - 1] == ","))]
                start = source.last + 1
                if tags[source.last : start] == "," and tags[at - 1] == ",":
                    contents.append(Range(start, content_end(unit, start, "c", set())))
            kept = tuple(piece for piece in contents if piece.last > piece.first)
            return Reported(kept, Range(at, at + 2), source, 0.8) if kept else None
    return None
