"""How far a name reaches: other stretches that may be meant where one was proposed.

A proposal often stops short ("Department of Health" before "and Ageing") or goes on too long. Each
stretch here is only a candidate with its reason; `naming` weighs them against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoth.core.gazetteer import DEMONYMS, PLACES
from quoth.core.kinds import look_up
from quoth.core.lexicon import COMMON, ORG_HEADS, ORG_TAILS, PLACE_OF, TITLES
from quoth.core.span import Span
from quoth.core.tagger import Document

_NEAR = 48
"""Characters before and after a proposal that are looked at."""
_UP = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_UP}[\w'’&.-]{{0,24}}"
_HEAD = re.compile(rf"(?:(?<=\s)|^)((?:{_WORD} ){{0,2}}{_WORD} (?:of|for|on|at) (?:the )?)$")
_THE = re.compile(r"(?:[a-z,;:(–—/]|\b[A-Z]\w{0,20}) ?[\"“'‘]?(The )$")
_NUMBER = re.compile(
    r"(?<![\w.,$£€])((?:\d{1,3}(?:st|nd|rd|th|d)?|No\. ?\d{1,3}|First|Second|Third|Fourth|Fifth|"
    r"Sixth|Seventh|Eighth|Ninth|Tenth|[A-Z][a-z]{3,10}teenth) )$"
)
_PRECEDING = re.compile(rf"(?<![.!?\w])[ (\"“]({_WORD}[ -])$")
_PREFIX = re.compile(r"(?<!\w)((?:anti|pro|non|un|post|pre|neo|ex)[-‑])$", re.IGNORECASE)
_AFTER: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        ("number", r"[ -](?:\d{1,4}(?![\d,.]*\d|%|-)|[IVX]{1,4})\b"),
        ("capital", r", D\.? ?C\.?(?!\w)"),
        ("upon", rf" (?:upon|am|an der|sur|sous|les|von|de la|de|del|do|da) {_WORD}"),
        ("and", rf",? (?:and|&) (?:the )?{_WORD}(?: {_WORD}){{0,3}}"),
        ("and", rf",? (?:and|&) {_WORD}"),
        ("comma", r", (?:Inc|Ltd|LLC|Corp|LLP|Jr|Sr)\b\.?"),
        ("suffix", r" (?:Jr|Sr|Inc|Ltd|Corp|Co)\b\.?"),
        (
            "lower",
            r" (?:river|creek|islands?|peninsula|strip|valley|pond|lake|"
            r"(?:railway |train )?station|prison|festival|government|county|province)\b",
        ),
        ("shop", r" ?['’]s(?=[,.;)/]| (?:and|or|in|on|at|is|was|has|had|will|became|opened)\b)"),
        ("mark", r"!(?= [a-z(])"),
        ("more", rf"[ -]{_WORD}"),
        ("of", rf" (?:of|for|on|at|in) (?:the )?{_WORD}(?: {_WORD}){{0,2}}"),
        ("own", rf"['’]s {_WORD}(?: {_WORD}){{0,2}}"),
        ("nickname", rf" [\"“'‘]{_WORD}[\"”'’] {_WORD}"),
    )
)
_UNIT = re.compile(
    r".*(?:Division|Wing|Brigade|Regiment|Infantry|Corps|Army|Squadron|Battalion|Fleet|Group|"
    r"Air Force|Cavalry|Artillery|Legion|Battery|Flotilla)"
)
_AND = re.compile(r" and (?:the )?| & (?:the )?")
_OF = re.compile(r" (?:of|for|on|at|in) (?:the )?")
_FIELD = re.compile(
    r"(?:\w+ )?\w+(?:ics|logy|omy|logists?|ists|ences?|tion|sions?|ments?|ture|ing|ry|ty|ies|ians|"
    r"ers|ors|rts|ship|hip|ines|ality|are|lth|aw|ade|my|es)"
)
_EVENTS = frozenset("battle battles siege treaty act war declaration campaign edict peace".split())
_LANDS = frozenset("duchy riding dominion diocese archdiocese island county".split())
_FOLLOWS = frozenset(" ,-!'’")
_JOINTS = tuple(f" {word} {the}" for word in ("of", "for", "on", "at") for the in ("", "the "))
_TRAILING = " ,;:-–—/'’\"“”([&"
_TITLED = re.compile(
    rf"(?:{_WORD}|\d+)(?: (?:{_WORD}|\d+|a|an|and|at|by|for|from|in|of|on|or|the|to|with))"
    r"{0,8}[!?]?"
)


def wider(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Stretches that a proposal may be a part of, or that two of them make, with the reason."""
    for span in spans:
        for reason, start in _before(text, span.start):
            wide = Span(start, span.end)
            yield wide, _sort(wide.of(text), reason)
        if text[span.end : span.end + 1] in _FOLLOWS:
            for reason, pattern in _AFTER:
                if after := pattern.match(text, span.end):
                    wide = Span(span.start, _stop(text, after.end()))
                    yield wide, _sort(wide.of(text), reason)
    for one, other in pairwise(spans):
        if 0 < other.start - one.end <= 9 and "\n" not in text[one.end : other.start]:
            wide = Span(one.start, other.end)
            yield wide, _sort(wide.of(text), "joined")


def _before(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Where a name that is proposed from ``end`` on may begin, with the reason."""
    head = text[max(0, end - _NEAR) : end]
    if head.endswith(("-", "‑")):
        if found := _PREFIX.search(head):
            yield "prefix", end - len(found[1])
    elif head.endswith(" "):
        if head.endswith(_JOINTS) and (found := _HEAD.search(head)):
            yield "head", end - len(found[1])
        elif head.endswith("The ") and _THE.search(head):
            yield "the", end - 4
    if found := _NUMBER.search(head[-16:]):
        yield "ordinal", end - len(found[1])
    if found := _PRECEDING.search(head[-28:]):
        yield "before", end - len(found[1])


def _sort(form: str, reason: str) -> str:
    """The reason, told apart by what joins the parts."""
    if form in PLACES:
        return "listed"
    if reason in ("ordinal", "before") and _UNIT.fullmatch(form):
        return "unit"
    if reason in ("and", "joined") and (parted := _AND.search(form)):
        left, right = form[: parted.start()], form[parted.end() :]
        if right.rsplit(" ", 1)[-1].lower() in ORG_TAILS and " " in right:
            return "and.tail"
        if _FIELD.fullmatch(right) and (" of " in left or " for " in left or " on " in left):
            return "and.field"
        return "and.and" if parted[0] == " and " else "and.sign"
    if reason in ("of", "head", "joined") and (parted := _OF.search(form)):
        head = form[: parted.start()].rsplit(" ", 1)[-1].lower()
        if head in _EVENTS:
            return "of.misc"
        if head in PLACE_OF or head in _LANDS:
            return "of.place"
        return "of.org" if head in ORG_HEADS or head in ORG_TAILS else f"of.{reason}"
    return reason


def _stop(text: str, end: int) -> int:
    """Without the full stop of a sentence."""
    return (
        end - 1
        if text[end - 1] == "."
        and text[end - 3 : end - 2] not in (".", " ")
        and (text[end - 4 : end - 1] not in ("Inc", "Ltd", " Co", " Jr", " Sr"))
        else end
    )


def narrower(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Parts of a proposal that may be meant."""
    form = span.of(text)
    if pair := paired(form):
        yield Span(span.start, span.start + pair), "pair"
        yield Span(span.start + pair + 1, span.end), "pair"
    first, _, rest = form.partition(" ")
    if rest and first == "The":
        yield Span(span.end - len(rest), span.end), "bare"
    elif rest and (first.rstrip(".").lower() in TITLES or look_up(first)[0]):
        yield Span(span.end - len(rest), span.end), "untitled"
        if first in DEMONYMS or look_up(first)[0] == "place":
            yield Span(span.start, span.start + len(first)), "adjective"
    last = form.rsplit(" ", 1)
    if len(last) == 2 and (last[1].lower() in TITLES or look_up(last[1])[0] == "place"):
        yield Span(span.start, span.start + len(last[0])), "shorter"
    for mark in (" - ", " – ", "/", ", "):
        if mark in form:
            at = span.start
            for part in form.split(mark):
                if part:
                    yield Span(at, at + len(part)), "split"
                at += len(part) + len(mark)
    if form[-1] in "!'’?.\"”" and len(form) > 2:
        yield Span(span.start, span.end - 1), "trimmed"


_SUBJECT = re.compile(
    r"(?:[\"“]?)((?:The |A |An )?[A-Z0-9][\w'’&.-]{0,20}(?: [\w'’&.-]{1,20}){0,5}?)[\"”]?"
    r"(?: \([^()\n]{1,80}\))?,? (?:is|was|are|were) (?:an?|the|one of the) (?!\w+ (?:that|who)\b)"
)


def subjects(document: Document) -> Iterator[Span]:
    """What a sentence such as "Seven Steps to Sea is a novel" says something of."""
    for sentence in document.sentences:
        if found := _SUBJECT.match(document.text, sentence.start, sentence.end):
            span = Span(*found.span(1))
            form = span.of(document.text)
            if titled(document.text, span) and not all(w.lower() in COMMON for w in form.split()):
                yield span


def paired(form: str) -> int:
    """Length of the first of two places with a hyphen between ("Japan-US"); 0 if it is no pair."""
    first, sign, second = form.partition("-")
    return len(first) if sign and first in PLACES and second in PLACES else 0


def titled(text: str, span: Span) -> bool:
    """Whether what stands in quotation marks may be the title of a work."""
    return bool(_TITLED.fullmatch(text, span.start, span.end))


def trimmed(text: str, span: Span) -> Span:
    """Without signs and small words around it that belong to the sentence."""
    start, end = span
    while start < end and text[start] in _TRAILING:
        start += 1
    while start < end and text[end - 1] in _TRAILING:
        end -= 1
    for ending in ("'s", "’s"):
        if text.endswith(ending, start, end):
            end -= 2
    return Span(start, end)
