"""Whom a source phrase means: what its head is, and which entity fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.core.entities import Reference
from quoth.core.span import Span

PRONOUNS_MALE = frozenset(("he", "him", "his", "himself"))
PRONOUNS_FEMALE = frozenset(("she", "her", "hers", "herself"))
PLURAL = frozenset(("they", "them", "their", "themselves", "both", "each", "all", "many", "some"))
NOBODY = frozenset(
    "i we you me us my our your myself ourselves it this these those that which what one "
    "none nobody anyone everyone everybody anybody no-one somebody someone neither either".split()
)
_THINGS = frozenset(
    "poll polls survey surveys study studies video videos report reports data research statistics "
    "email emails e-mail e-mails article articles story film movie documentary website site slide "
    "slides chart charts graph piece book books law laws rule rules text texts transcript transcripts "
    "footage photo photos picture pictures image images evidence results figures numbers ad ads "
    "advertisement headline headlines tweet tweets post posts page pages column document documents memo "
    "filing filings lawsuit complaint affidavit indictment list analysis estimate estimates forecast census "
    "bill amendment constitution treaty agreement deal plan proposal resolution clause contract "
    "policy history science record records truth fact facts reception transition event events "
    "election debate visit decision move theory model app algorithm map sign signs".split()
)
_BOUNDARY = re.compile(
    r",|;|\(|\[| – | — |—| who\b| whose\b| which\b| that\b| of\b| for\b| at\b| in\b| on\b| from\b"
    r"| with\b| to\b| by\b| under\b| near\b| inside\b| within\b| among\b| behind\b| worried\b| between\b"
)
_LEAD = re.compile(r"(?:from|by|to|with|as|of|and|but|even)\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[\w'’-]+")


@dataclass(slots=True)
class Reading:
    """What a source phrase says on its own."""

    reference: Reference | None = None
    """The name that is its head."""
    pronoun: str | None = None
    head: str = ""
    """Last word of the head, in lower case."""
    phrase: Span | None = None
    """The phrase to show for a source without a name."""
    definite: bool = False
    nobody: bool = False


def read(
    text: str, source: Span, references: Sequence[Reference], starts: Sequence[int]
) -> Reading:
    """Head of the phrase ``source``; ``references`` in text order with their ``starts``."""
    lead = _LEAD.match(text, source.start, source.end)
    span = Span(lead.end() if lead else source.start, source.end).trimmed(text)
    words = _WORDS.findall(text, span.start, span.end)
    if len(words) == 1:
        low = words[0].lower()
        if low in PRONOUNS_MALE or low in PRONOUNS_FEMALE or low in PLURAL or low in ("who", "it"):
            return Reading(pronoun=low)
        if low in NOBODY:
            return Reading(nobody=True)
    inside = references[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    end = _head_end(text, span, inside)
    named = _named(text, span, end, inside)
    if named:
        return Reading(reference=named)
    return _nominal(text, span, end, words)


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
        if not rest or rest.lower() in (
            "all",
            "both",
            "himself",
            "herself",
            "alone",
            "too",
            "also",
        ):
            if last.draft.kind != "misc" or _bare(text, span, last):
                return last if last.draft.kind != "place" or len(heads) == 1 else last
            return None
        people = [r for r in heads if r.draft.kind == "person"]
        if people and text[people[0].span.end : people[0].span.end + 5] in (" and ", " & "):
            return people[0]
        if people and people[0].span.start == span.start and rest[:1].isupper():
            return people[0]
        if people and text[end : end + 1] != "," and rest.split()[0] in ("and", "or"):
            return people[-1]
    if text[end : end + 1] == ",":
        after = next((r for r in inside if r.span.start > end and r.draft.kind == "person"), None)
        if (
            after
            and after.span.start - end <= 40
            and text[after.span.end : after.span.end + 2] not in ("'s", "’s")
        ):
            return after
    return None


def _bare(text: str, span: Span, reference: Reference) -> bool:
    before = text[span.start : reference.span.start].strip().lower()
    return before in ("", "the")


def _nominal(text: str, span: Span, end: int, words: list[str]) -> Reading:
    low = [word.lower() for word in _WORDS.findall(text, span.start, end)]
    if (
        not low
        or low[-1] in NOBODY
        or low[-1] in _THINGS
        or (low[0] in ("my", "our", "your") and False)
    ):
        return Reading(nobody=True)
    if "“" in text[span.start : end]:
        return Reading(nobody=True)
    if low[0] in ("i", "you", "we"):
        return Reading(nobody=True)
    stop = span.end
    for boundary in _BOUNDARY.finditer(text, span.start + 1, span.end):
        if boundary[0][0] in ",;([—" or boundary[0] in (" – ", " — "):
            stop = boundary.start()
            break
    phrase = Span(span.start, stop).trimmed(text)
    definite = low[0] in ("the", "this", "that") and len(low) <= 6
    return Reading(head=low[-1], phrase=phrase, definite=definite)


def phrase_key(phrase: str) -> str:
    """A nominal phrase as it is compared: lower case, no article."""
    return _DETERMINER.sub("", " ".join(phrase.lower().split()), count=1)
