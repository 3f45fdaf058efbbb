"""Who says it: the noun phrase before a reporting verb, or after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from quoth.core.grammar import Unit


class Range(NamedTuple):
    """Tokens ``[first, last)`` of a unit."""

    first: int
    last: int


_LONGEST = 60
_NOMINAL = frozenset("Nn0'z")
_FINITE = frozenset("VvXM")
_WHEN_SAID = re.compile(r"p?z\Z")
_STOPS = frozenset(".;:()Q-")
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday twitter facebook cnn nbc abc cbs "
    "january february march april may june july august september october november december "
    "tv television stage camera air".split()
)
_OCCASION = frozenset(
    "statement interview speech letter email e-mail tweet post release news press phone telephone "
    "conference call message memo report blog debate rally video text reporters interviews "
    "appearance town testimony filing remarks".split()
)


def subject_before(unit: Unit, verb: int, floor: int = 0) -> Range | None:
    """The subject that ends right before token ``verb``; an apposition between commas is in it."""
    tags = unit.tags
    when = _WHEN_SAID.search(tags, max(floor, verb - 4), verb)
    if when and when.start() > floor + 1:
        verb = when.start()
    if verb <= floor:
        return None
    if tags[verb - 1] != ",":
        first = _phrase_start(tags, verb, floor)
        return None if first is None else Range(first, verb)
    comma = tags.rfind(",", max(floor, verb - _LONGEST), verb - 1)
    while comma > floor:
        first = _phrase_start(tags, comma, floor)
        if first is not None:
            described = tags[comma + 1] in "DwNn0" or unit.words[comma + 1] == "who"
            return Range(first, verb if described else comma)
        comma = tags.rfind(",", floor, comma)
    return None


def main_subject(unit: Unit, end: int, floor: int = 0) -> Range | None:
    """Subject of the clause that a participle, infinitive or second verb at ``end`` goes with."""
    tags = unit.tags
    for head in range(end - 1, max(floor, end - _LONGEST), -1):
        if tags[head] in "VBvXMd" and tags[head - 1] not in "TXMR":
            source = subject_before(unit, head, floor)
            if source and tags[source.first] != "w":
                return source
    return None


def _phrase_start(tags: str, end: int, floor: int) -> int | None:
    """First token of the noun phrase that ends before ``end``."""
    at, listed = end, False
    while at > max(floor, end - _LONGEST):
        tag = tags[at - 1]
        if at == end:
            if tag in "Pw":
                return at - 1
            if tag not in "Nn0'o)DgG":
                return None
        if tag == "D" and tags[at - 2 : at - 1] in tuple("Nn0"):
            return at - 1
        if tag in _NOMINAL or tag == "D" or (tag in "dgBR" and tags[at : at + 1] in tuple("nNdgB")):
            at -= 1
        elif tag == ")":
            bracket = tags.rfind("(", max(floor, at - 8), at)
            if bracket < 0:
                break
            at = bracket
        elif (
            (tag in "fp" and at - 1 > floor and tags[at - 2] in ("Nn0'D" if tag == "f" else "Nn"))
            or (tag == "c" and _coordinates(tags, at - 1, floor))
            or (tag == "," and listed and _coordinates(tags, at - 1, floor))
            or (tag in "dgVG" and at - 1 > floor and _reduced(tags, at - 1, end))
            or (tag in "gGo" and at == end)
        ):
            listed = listed or tag == "c"
            at -= 1
        elif tag == "P" and listed and tags[at] == "c":
            return at - 1
        else:
            break
    return at if at < end else None


def _reduced(tags: str, participle: int, end: int) -> bool:
    """Whether a participle describes the noun before it ("a poll conducted by voters")."""
    if tags[participle - 1] not in "n" or participle + 1 >= end:
        return False
    return tags[participle + 1] in ("p" if tags[participle] in "dV" else "NnDp")


def _coordinates(tags: str, conjunction: int, floor: int) -> bool:
    """Whether "and" joins two noun phrases: no verb stands before it in its clause."""
    at = conjunction - 1
    if at < floor or tags[at] not in "Nn0'P":
        return False
    while at >= floor and tags[at] not in ",;:Q.-(stw":
        if tags[at] in "VvXMBbd":
            return False
        at -= 1
    return True


def subject_after(unit: Unit, start: int) -> Range | None:
    """The subject that begins at token ``start``, after the verb, with what describes it."""
    tags, words, count = unit.tags, unit.words, len(unit.tags)
    if start >= count or tags[start] not in "PDNn0dz":
        return None
    if tags[start] == "P":
        return Range(start, start + 1)
    at, described = start, False
    while at < min(count, start + _LONGEST):
        tag = tags[at]
        if (tag in _STOPS and tag != "(") or tag == "z":
            break
        if tag == "(":
            close = tags.find(")", at, at + 8)
            if close < 0:
                break
            at = close
        elif tag == ",":
            if not _describes(unit, at):
                break
            described = True
        elif (
            (tag == "p" and not _belongs(unit, at, described))
            or (tag == "s" and words[at] != "than" and not (described and words[at] == "as"))
            or (tag in "GTVvXMR" and not described)
        ):
            break
        at += 1
    while at > start and tags[at - 1] in ",pcsR":
        at -= 1
    return Range(start, at) if at > start else None


def _describes(unit: Unit, comma: int) -> bool:
    """Whether an apposition or a relative clause follows the comma."""
    tags, words = unit.tags, unit.words
    after = tags[comma + 1 : comma + 2]
    if not after or after not in "DwNn0P":
        return False
    if after in "wP":
        return words[comma + 1] in {"who", "whose", "which"}
    if after == "D" and words[comma + 1] in {
        "this",
        "that",
        "these",
        "those",
        "any",
        "some",
        "both",
    }:
        return False
    return words[comma + 1] not in {"speaking", "referring", "according"}


def _belongs(unit: Unit, preposition: int, described: bool) -> bool:
    """Whether a prepositional phrase describes the source rather than the occasion."""
    words = unit.words
    following = words[preposition + 1 : preposition + 4]
    if any(word in _WHEN or word in _OCCASION for word in following):
        return False
    if words[preposition] in {"for", "from", "with"}:
        return True
    return described or unit.tags[preposition - 1] == "n"
