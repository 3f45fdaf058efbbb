"""All stretches of a text that may be names, and what speaks for each where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from quoth.core.learned.reach import narrower, subjects, titled, trimmed, wider
from quoth.core.learned.traits import Candidate, Features, belief, proposed, setting, shape
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,70})[”\"]")
ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z&]{1,9})\)")
"""What follows a name that is given with its short form."""
_FIRST = re.compile(r"[ '’.&-]")
_LONGEST = 90
"""Characters of the longest name."""
_NEAR = 8
"""Candidates before and after one that are asked whether they overlap it."""


class Odds(Protocol):
    """What the model says of a stretch: log odds of each kind rather than no name."""

    def of(self, span: Span) -> list[float]:
        """One number for each of `KINDS`."""
        ...


def candidates(document: Document, raw: Sequence[Name], ruled: Sequence[Name]) -> list[Candidate]:
    """All stretches to be weighed, in text order: what was proposed, and what may be meant."""
    text = document.text
    found: dict[Span, Candidate] = {}

    def candidate(span: Span, reason: str = "") -> Candidate:
        return found.setdefault(span, Candidate(span, span.of(text), reason))

    for name in raw:
        candidate(trimmed(text, name.span)).model = name.kind
    for name in ruled:
        one = candidate(name.span)
        one.rule, one.score = name.kind, name.score
    base = sorted(span for span in found if span.length)
    for match in _QUOTED.finditer(text):
        inner = trimmed(text, Span(*match.span(1)))
        if titled(text, inner):
            candidate(inner, "title")
    for span in subjects(document):
        candidate(span, "subject")
    for span in base:
        if short := ACRONYM.match(text, span.end):
            candidate(Span(*short.span(1)), "acronym")
    known = {one.form for one in found.values() if one.reason in ("", "subject", "acronym")}
    for span in _again(document, known):
        candidate(span, "again")
    for span, reason in wider(text, base):
        candidate(span, reason)
    for span in base:
        for part, reason in narrower(text, span):
            one = candidate(part, reason)
            if reason == "pair":
                one.reason = reason
    return [found[span] for span in sorted(found) if 0 < span.length <= _LONGEST]


def _again(document: Document, forms: Iterable[str]) -> Iterator[Span]:
    """Where a form that was proposed somewhere stands once more."""
    text = document.text
    heads: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if len(form) > 2 and (form[0].isupper() or form[0].isdigit()):
            heads[_FIRST.split(form, maxsplit=1)[0]].append(form)
    for word in document.words:
        for form in heads.get(_FIRST.split(word.of(text), maxsplit=1)[0], ())[:_NEAR]:
            end = word.start + len(form)
            if text.startswith(form, word.start) and not text[end : end + 1].isalnum():
                yield Span(word.start, end)
                break


def local(document: Document, found: Sequence[Candidate], odds: Odds) -> list[Features]:
    """Features of each candidate where it stands."""
    text = document.text
    starts = frozenset(sentence.start for sentence in document.sentences)
    shapes: dict[str, Features] = {}
    odd = sum(one.form[0].isupper() for one in found) * 2 > len(found)
    result: list[Features] = []
    for number, one in enumerate(found):
        known = shapes.get(one.form)
        if known is None:
            known = shapes[one.form] = [("bias", 1.0), *shape(one.form)]
        row = [*known, *setting(text, one, starts), *belief(odds.of(one.span)), *proposed(one)]
        if odd and one.form.islower():
            row.append(("small.odd", 1.0))
        result.append([*row, *_rivals(found, number)])
    return result


def _rivals(found: Sequence[Candidate], number: int) -> Iterator[tuple[str, float]]:
    """Which proposals overlap a candidate, and how they lie."""
    seen: set[str] = set()
    for at, how in overlapping(found, number):
        if kind := found[at].model:
            seen.add(f"model.{how}.{kind}")
        if found[at].rule:
            seen.add(f"rule.{how}")
    return ((feature, 1.0) for feature in sorted(seen))


def overlapping(found: Sequence[Candidate], number: int) -> Iterator[tuple[int, str]]:
    """Candidates near in the row that share text with one: longer, shorter, or across it."""
    start, end = found[number].span
    for step in (-1, 1):
        for at in range(number + step, number + step * (_NEAR + 1), step):
            if not 0 <= at < len(found):
                break
            low, high = found[at].span
            if low >= end:
                break
            if high <= start:
                continue
            if low <= start and high >= end:
                yield at, "longer"
            elif low >= start and high <= end:
                yield at, "shorter"
            else:
                yield at, "across"
