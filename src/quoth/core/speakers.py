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
PLURAL = frozenset(("they", "them", "their", "themselves", "both", "each", "all"))
FIRST = frozenset(("i", "me", "my", "mine", "myself"))
RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
NOBODY = frozenset(
    "we you us our your ourselves this these those what one none "
    "nobody anyone everyone everybody anybody no-one somebody someone neither either".split()
)
PRONOUNS = PRONOUNS_MALE | PRONOUNS_FEMALE | PLURAL | FIRST | RELATIVE
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
_OF_WHOM = re.compile(
    r"(?:(?:most|some|many|all|both|one|none|each|several) of )?whom$", re.IGNORECASE
)
_OWNED = re.compile(r"(?:his|her|their|its) (?=\w)|(?:my|our) (?=\w)", re.IGNORECASE)
_POSSESSIVE = ("'s", "’s", "'", "’")
_MANY = re.compile(r"(?:(?:[Tt]he|[Aa]|[A-Za-z-]+|\d+) ){0,3}([a-z-]*(?:s|people|men|women))\b")
_TAGGED = re.compile(r"author=\"([^\"]{1,40})\"")
_LONGEST = 8
"""Words of the longest phrase with "the" that may mean somebody named before."""


_ARTICLES = frozenset(("a", "an", "the"))
_NO_ONE = frozenset(("i", "you", "we", "no", "neither", "nobody", "not", "none"))
_ITS_OWN = frozenset(("website", "site", "page", "account", "blog"))
"""Nouns that report, but are nobody where somebody owns them."""
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
    owner: Span | None = None
    """Whose brother or lawyer this is: a possessive pronoun, or a name."""


def read(
    text: str, source: Span, references: Sequence[Reference], starts: Sequence[int]
) -> Reading:
    """Head of the phrase ``source``; ``references`` in text order with their ``starts``."""
    lead = _LEAD.match(text, source.start, source.end)
    span = Span(lead.end() if lead else source.start, source.end).trimmed(text)
    if tagged := _TAGGED.match(text, span.start, span.end):
        return Reading(head=tagged[1].lower(), phrase=Span(*tagged.span(1)))
    words = _WORDS.findall(text, span.start, span.end)
    low = words[0].lower() if words else ""
    if _OF_WHOM.match(text, span.start, span.end):
        return Reading(pronoun="who")
    if len(words) == 1:
        if low in PRONOUNS or low == "it":
            return Reading(pronoun=low)
        if low in NOBODY:
            return Reading()
    inside = references[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    end = _head_end(text, span, inside)
    named = _named(text, span, end, inside)
    if named:
        return Reading(reference=named)
    return _nominal(text, span, end, inside)


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
        after = "" if rest == "s" else rest.split(None, 1)[:1]
        if not after or after[0].lower() in _TAGS:
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


def _nominal(text: str, span: Span, end: int, inside: Sequence[Reference]) -> Reading:
    low = [word.lower() for word in _WORDS.findall(text, span.start, end)]
    while len(low) > 1 and low[-1] in POSTPONED:
        low.pop()
    if not low or low[0] in _NO_ONE or "“" in text[span.start : end]:
        return Reading()
    named = any(r.span.end == end and r.draft.kind == "misc" for r in inside)
    if _says_nothing(low) and not (named and _plural(low[-1])):
        # "Several skippers the town has asked": the clause after the noun has no mark.
        many = _MANY.match(text, span.start, end)
        if many is None or not speaks(many[1]) or many.end() == end:
            return Reading()
        low = [word.lower() for word in _WORDS.findall(many[0])]
    if {*low} <= _ARTICLES or (low[-1] in NOBODY and len(low) == 1 and end == span.end):
        return Reading()
    phrase = _shown(text, span)
    owner = next((r.span for r in inside if _owns(text, span, r)), None)
    if owned := _OWNED.match(text, span.start, end):
        owner = Span(*owned.span()).trimmed(text)
        if written(low[-1]) or low[-1] in _ITS_OWN:
            return Reading()
    head = low[low.index("and") - 1] if "and" in low[2:] and low[0] == "the" else low[-1]
    return Reading(
        head=head,
        phrase=phrase,
        definite=low[0] in ("the", "this", "that") and len(low) <= _LONGEST,
        owner=owner,
    )


def _owns(text: str, span: Span, reference: Reference) -> bool:
    start = reference.span.start
    first = start == span.start or text[span.start : start].lower() == "the "
    return first and text.startswith(_POSSESSIVE, reference.span.end)


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _shown(text: str, span: Span) -> Span:
    """The phrase as it is shown: without what stands after a comma, or a year."""
    stop = span.end
    for boundary in _BOUNDARY.finditer(text, span.start + 1, span.end):
        if boundary[0].strip()[:1] in ",;([—–":
            stop = boundary.start()
            break
    if relative := _RELATIVE.search(text, span.start, stop):
        stop = relative.start()
    if year := _YEAR.search(text, span.start, stop):
        stop = year.start()
    return Span(span.start, stop).trimmed(text)


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
