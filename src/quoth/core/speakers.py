"""Whom a source phrase means: what its head is, and which entity fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.core.bearers import POSTPONED, speaks, written
from quoth.core.entities import Reference
from quoth.core.span import Span

PRONOUNS_MALE = frozenset(("he", "him", "his", "himself"))
PRONOUNS_FEMALE = frozenset(("she", "her", "hers", "herself"))
PLURAL = frozenset(("they", "them", "their", "themselves", "both", "each", "all", "many", "some"))
NOBODY = frozenset(
    "i we you me us my our your myself ourselves it this these those that which what one none "
    "nobody anyone everyone everybody anybody no-one somebody someone neither either".split()
)
_TIMES = frozenset(
    "day days week weeks month months year years hour hours minute minutes time times moment "
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight "
    "away morning afternoon evening night weekend century decade".split()
)
_YEAR = re.compile(r" in (?:1[89]|20)\d\d$")
_BOUNDARY = re.compile(
    r",|;|\(|\[| – | — |—| who\b| whose\b| which\b| that\b| of\b| for\b| at\b| in\b| on\b| from\b"
    r"| with\b| to\b| by\b| under\b| near\b| inside\b| within\b| among\b| behind\b| worried\b"
    r"| between\b"
)
_RELATIVE = re.compile(r" (?:who|which|that|he|she|they|it)$")
_LEAD = re.compile(r"(?:from|by|to|with|as|of|and|but|even)\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[\w'’-]+")


_ARTICLES = frozenset(("a", "an", "the"))
_TAGS = frozenset(
    "all both himself herself alone too also last this yesterday today tonight afterwards later "
    "earlier recently again then once".split()
)


@dataclass(slots=True)
class Reading:
    """What a source phrase says on its own; empty where it means nobody in particular."""

    reference: Reference | None = None
    """The name that is its head."""
    pronoun: str | None = None
    head: str = ""
    """Last word of the head, in lower case."""
    phrase: Span | None = None
    """The phrase to show for a source without a name."""
    definite: bool = False
    """Begins with "the" and may mean somebody who was named before."""
    indefinite: bool = False
    """Begins with "a" or "one": somebody new."""


def read(
    text: str, source: Span, references: Sequence[Reference], starts: Sequence[int]
) -> Reading:
    """Head of the phrase ``source``; ``references`` in text order with their ``starts``."""
    lead = _LEAD.match(text, source.start, source.end)
    span = Span(lead.end() if lead else source.start, source.end).trimmed(text)
    words = _WORDS.findall(text, span.start, span.end)
    if len(words) == 1:
        low = words[0].lower()
        if (
            low in PRONOUNS_MALE
            or low in PRONOUNS_FEMALE
            or low in PLURAL
            or low in ("who", "whom", "which", "it")
        ):
            return Reading(pronoun=low)
        if low in NOBODY:
            return Reading()
    inside = references[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    end = _head_end(text, span, inside)
    named = _named(text, span, end, inside)
    if named:
        return Reading(reference=named)
    return _nominal(text, span, end)


def _head_end(text: str, span: Span, inside: Sequence[Reference]) -> int:
    """Where the head of the phrase ends: at a comma, preposition or relative outside names."""
    position = span.start + 1
    for boundary in _BOUNDARY.finditer(text, position, span.end):
        if not any(r.span.start <= boundary.start() < r.span.end for r in inside):
            return boundary.start()
    return span.end


def _named(text: str, span: Span, end: int, inside: Sequence[Reference]) -> Reference | None:
    heads = [r for r in inside if r.span.end <= end]
    if heads:
        last = heads[-1]
        rest = text[last.span.end : end].strip(" .,”\"’'")
        if not rest or rest.split()[0].lower() in _TAGS:
            # "Republicans in Ohio" are not all Republicans.
            whole = _bare(text, span, last) and (end == span.end or text[end] == ",")
            return last if last.draft.kind != "misc" or whole else None
        person = next((r for r in heads if r.draft.kind == "person"), None)
        if person and (person.span.start == span.start and rest[:1].isupper()):
            return person
        if person and text.startswith((" and ", " & ", " or "), person.span.end):
            return person
    return _apposed(text, span, end, inside)


def _bare(text: str, span: Span, reference: Reference) -> bool:
    return text[span.start : reference.span.start].strip().lower() in ("", "the")


def _apposed(text: str, span: Span, end: int, inside: Sequence[Reference]) -> Reference | None:
    """The person or body named after a comma: "its director, Ines Calloway"."""
    for reference in inside:
        start = reference.span.start
        if start <= end or reference.draft.kind not in ("person", "organization"):
            continue
        comma = text.rfind(",", end, start)
        if (
            comma >= 0
            and start - comma <= 25
            and not text.startswith(("'s", "’s"), reference.span.end)
        ):
            described = comma == end or _WORDS.findall(text[span.start : end])[-1:]
            return reference if described else None
        return None
    return None


def _nominal(text: str, span: Span, end: int) -> Reading:
    low = [word.lower() for word in _WORDS.findall(text, span.start, end)]
    while len(low) > 1 and low[-1] in POSTPONED:
        low.pop()
    if (
        not low
        or _says_nothing(low)
        or low[0] in ("i", "you", "we", "no", "neither", "nobody", "not", "none")
        or "“" in text[span.start : end]
    ):
        return Reading()
    if {*low} <= _ARTICLES or (low[-1] in NOBODY and len(low) == 1 and end == span.end):
        return Reading()
    stop = span.end
    for boundary in _BOUNDARY.finditer(text, span.start + 1, span.end):
        if boundary[0].strip()[:1] in ",;([—–":
            stop = boundary.start()
            break
    if relative := _RELATIVE.search(text, span.start, stop):
        stop = relative.start()
    if year := _YEAR.search(text, span.start, stop):
        stop = year.start()
    phrase = Span(span.start, stop).trimmed(text)
    return Reading(
        head=low[-1],
        phrase=phrase,
        definite=low[0] in ("the", "this", "that") and len(low) <= 6,
        indefinite=low[0] in ("a", "an", "one", "another"),
    )


def _says_nothing(words: Sequence[str]) -> bool:
    """Whether a phrase with this head is no speaker: a time, a number, a text, a thing.

    What has one noun and an article may be anybody, as the fox in a fable may.
    """
    head = words[-1]
    if head in _TIMES or head.isdigit():
        return True
    return not (speaks(head) or (len(words) == 2 and not written(head)))


def phrase_key(phrase: str) -> str:
    """A nominal phrase as it is compared: lower case, no article."""
    return _DETERMINER.sub("", " ".join(phrase.lower().split()), count=1)
