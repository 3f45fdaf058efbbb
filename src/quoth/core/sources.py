"""Who says it: the noun phrase before a reporting verb, or after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from quoth.core.bearers import POSTPONED, speaks, written
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
_PERIODS = frozenset("week month year night fall spring summer autumn winter weekend".split())
_WHICH = frozenset(["last", "this", "next", "that"])
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
    verb = _before_time(unit, verb, floor)
    if verb <= floor:
        return None
    if tags[verb - 1] != ",":
        first = _phrase_start(tags, verb, floor)
        return None if first is None else Range(first, verb)
    comma = tags.rfind(",", max(floor, verb - _LONGEST), verb - 1)
    while comma > floor:
        first = _phrase_start(tags, comma, floor)
        aged = first is not None and tags[first - 1 : comma] == ",0" and first - 1 > floor
        if first is not None and not aged:
            described = tags[comma + 1] in "DwNn0" or unit.words[comma + 1] == "who"
            return Range(first, verb if described else comma)
        comma = tags.rfind(",", floor, comma)
    return None


def _is_time(words: tuple[str, ...], at: int) -> bool:
    """Whether "last week" or the like begins at ``at``."""
    return words[at] in _WHICH and at + 1 < len(words) and words[at + 1] in _PERIODS


def _before_time(unit: Unit, verb: int, floor: int) -> int:
    """``verb``, or where "last week" or "earlier this month" begins right before it."""
    words = unit.words
    if verb - 2 <= floor or not _is_time(words, verb - 2):
        return verb
    return verb - 3 if words[verb - 3] in {"earlier", "later"} and verb - 3 > floor else verb - 2


def main_subject(unit: Unit, end: int, floor: int = 0) -> Range | None:
    """Subject of the clause that a participle, infinitive or second verb at ``end`` goes with."""
    tags = unit.tags
    for head in range(end - 1, max(floor, end - _LONGEST), -1):
        if tags[head] == "d" and tags[head - 1] == "D":
            continue
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
        if (tag in _STOPS and tag != "(") or tag == "z" or _is_time(words, at):
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


_HEAD_ENDS = frozenset("pfwst,(-:;.TvXM")
_PARTICIPLES = frozenset("dVEGg")
_QUANTITIES = frozenset(
    "percent per cent majority minority number half third quarter handful pair group lot plenty "
    "dozens hundreds thousands millions most some many several few all none one two three neither "
    "each both any rest bulk share fraction couple kind sort generation team panel".split()
)


def reporter(unit: Unit, source: Range, floor: int = 0) -> Range | None:
    """The phrase that says it, if ``source`` is headed by a name, a pronoun or a fit noun.

    Fit are nouns of those who speak and of texts. Where only the end of a phrase was read ("mass
    shootings" of "families of those affected by mass shootings") it is the whole; what is no such
    phrase ("face robust", "a light") was misread, or is a thing that says nothing: None.
    """
    if _may_report(unit, source):
        return source
    at = source.first - 1
    while at >= max(floor, source.last - _LONGEST):
        tag = unit.tags[at]
        to = tag == "T" and unit.tags[at + 1] not in "DNn0"
        if tag in "PXMv,;:.Qtws-" or to or (tag in "VBG" and unit.tags[at + 1] not in "pfT"):
            return None
        wider = Range(at, source.last)
        if tag in "DNn0" and unit.tags[at - 1 : at] not in tuple("DNnpfT0'dg"):
            return wider if _may_report(unit, wider) else None
        at -= 1
    return None


def _may_report(unit: Unit, source: Range) -> bool:
    tags, words = unit.tags, unit.words
    first, last = source
    if tags[first] in "Pw":
        return True
    if tags[last - 1] == "w":
        last -= 1
    if last - first == 1:
        article = words[first] in ("a", "an", "the", "no")
        return (tags[first] in "NDzo0" and not article) or _reports(words[first])
    if words[first] in {"those", "one", "others", "some", "many", "most"}:
        return True
    at = first
    while True:
        end = _head_end(tags, at, last)
        for head in range(at, end):
            named = tags[head] == "N" or _reports(words[head])
            if named and _heads(unit, head, end):
                return True
        counts = end < last and tags[end] == "f" and words[end - 1] in _QUANTITIES
        if not counts or end + 1 >= last:
            return False
        at = end + 1


def _heads(unit: Unit, at: int, end: int) -> bool:
    """Whether a token ends a noun phrase: last but for "himself" or an adjective ("familiar")."""
    if unit.tags[at] not in "Nn0'B":
        return False
    after = unit.tags[at + 1 : end]
    return not after or after[0] in "c'oD" or unit.words[at + 1] in POSTPONED


def _head_end(tags: str, first: int, last: int) -> int:
    """Where the head of the noun phrase ends."""
    at = first + 1
    while at < last and tags[at] not in _HEAD_ENDS:
        if tags[at] in _PARTICIPLES and tags[at + 1 : at + 2] not in tuple("Nnd"):
            break
        at += 1
    return at


def _reports(noun: str) -> bool:
    return speaks(noun) or written(noun)
