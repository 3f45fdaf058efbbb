"""Whom a relative "who", "which" or "that" means: the name or noun before it."""

from __future__ import annotations

import re
from collections.abc import Callable

from quoth.core.bearers import speaks
from quoth.core.entities import Reference
from quoth.core.grammar import word_class
from quoth.core.scene import Scene
from quoth.core.sense import NOTHING, Sense
from quoth.core.span import Span
from quoth.core.speakers import Reading

_FAR = 200
"""Code points back to what a relative means."""
_WITHIN = re.compile(r"\b(?:at|of|for|in|from|with|by) (?:the )?$")
_AND = re.compile(r"\b(?:and|but) $")
_TAIL = re.compile(r"(?: and| but|,| -{1,2}| [–—]|[–—]|\s|(?<=\s)\([^()]{0,60}\)){0,4}$")
_WORD = re.compile(r"[\w'’.$-]+")
_SOME_OF = re.compile(r"\b(?:most|some|many|all|both|several|one|none|each|half|few) of $")
_GAP = re.compile(
    r"(?:,? (?:of|in|from|at|with|for) (?:the )?(?:[A-Z][\w.'’-]+,? ?){1,4})?"
    r"(?:,? ?\([^()]{1,40}\))?(?:, \d{1,3})?, ?(?:(?:now|then|also|formerly|currently|once) )?$"
)
_BETWEEN = 3
"""Names looked at for a person: "Oakes of Ohio, a Republican who"."""
_PERSONLESS = frozenset(("which", "that"))
_VERBS = frozenset("XMVvP")
_INNER = frozenset("nNd0f'R")

Describe = Callable[[Reading], Sense | None]


def before(scene: Scene, source: Span, pronoun: str, describe: Describe) -> Sense:
    """Whom a relative at ``source`` means; ``describe`` knows what "the senator" means."""
    text = scene.document.text
    floor = max(scene.document.sentences[scene.sentence].start, source.start - _FAR)
    end = source.start
    if _AND.search(text, floor, end) and (first := text.rfind(" who ", floor, end)) >= 0:
        end = first
    if some := _SOME_OF.search(text, floor, end):
        end = some.start()
    if not text[floor:end].strip():
        return NOTHING
    end = _TAIL.search(text, floor, end).start()  # type: ignore[union-attr]
    reference = scene.before(end)
    if reference and reference.span.start < floor:
        reference = None
    if reference and reference.span.end == end:
        return _named(scene, reference, floor, pronoun)
    phrase = _noun_phrase(text, floor, end, pronoun)
    if phrase is None:
        return NOTHING
    if pronoun not in _PERSONLESS and (outer := _apposed(scene, phrase.start, floor)):
        return outer
    words = phrase.of(text).split()
    reading = Reading(head=words[-1].lower(), phrase=phrase, definite=words[0].lower() == "the")
    found = describe(reading)
    if found:
        return Sense(found.draft, "relative", found.via, found.lead, found.rival)
    sense = scene.phrase(phrase)
    return Sense(sense.draft, "relative", phrase)


def _named(scene: Scene, reference: Reference, floor: int, pronoun: str) -> Sense:
    """The name right before "who"; of "a clerk at the Harbour Trust" it is the clerk."""
    text, span = scene.document.text, reference.span
    if pronoun in _PERSONLESS:
        organized = reference.draft.kind == "organization"
        return Sense(reference.draft, "relative", span) if organized else NOTHING
    if reference.draft.kind == "person":
        return Sense(reference.draft, "relative", span)
    inner = _WITHIN.search(text, floor, span.start)
    if inner:
        last = scene.people[-1] if scene.people else None
        near = last is not None and last.position >= floor
        return Sense(last.draft, "apposed", last.named) if last and near else NOTHING
    if reference.draft.kind == "place":
        return NOTHING
    start = left_of(text, floor, span.start)
    if outer := _apposed(scene, start, floor):
        return outer
    if start < span.start and text[start : span.start].strip().lower() != "the":
        phrase = Span(start, span.end)
        return Sense(scene.phrase(phrase).draft, "relative", phrase)
    return Sense(reference.draft, "relative", span)


def _noun_phrase(text: str, floor: int, end: int, pronoun: str) -> Span | None:
    """The phrase that ends at ``end``, or the one before its "of"; None if it cannot speak."""
    capital = pronoun not in _PERSONLESS
    words = list(_WORD.finditer(text, floor, end))
    for back in range(min(5, len(words))):
        word = words[-1 - back]
        if back and text[word.end() : words[-back].start()] != " ":
            return None
        low = word[0].lower().rstrip(".")
        people = capital and word[0][0].isupper() and _plural(low) and not back
        if speaks(low) or low.endswith("ones") or people:
            start = left_of(text, floor, word.start())
            bare = start == word.start() and not _plural(low)
            if not (bare and _WITHIN.search(text, floor, start)):
                stop = word.end() if back == 0 else end
                return Span(start, min(stop, end)).trimmed(text)
        if word_class(word[0], False) in _VERBS:
            return None
    return None


def left_of(text: str, floor: int, start: int) -> int:
    """Where the phrase whose noun begins at ``start`` begins."""
    words = list(_WORD.finditer(text, floor, start))
    after = start
    for word in reversed(words[-6:]):
        if text[word.end() : after].strip() or word[0].endswith((",", ".")):
            break
        letter = word_class(word[0], False)
        low = word[0].lower()
        if letter == "c" and low in ("and", "or") and after == start:
            inner = words[words.index(word) - 1] if word is not words[0] else None
            if inner is None or not _plural(inner[0].lower()):
                break
        elif not _inside(words, word, letter):
            break
        after = word.start()
        if letter == "D" and low not in ("other", "own", "few", "many", "several", "more", "most"):
            break
    return after


def _inside(words: list[re.Match[str]], word: re.Match[str], letter: str) -> bool:
    """Whether a word may stand inside a phrase: "of" only after somebody, never "there"."""
    if letter == "f":
        return word is not words[0] and speaks(words[words.index(word) - 1][0].lower())
    return (letter in _INNER or letter == "D") and word[0].lower() != "there"


def _plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word in ("people", "men", "women")


def _apposed(scene: Scene, start: int, floor: int) -> Sense | None:
    """The person before the comma whom a phrase that begins at ``start`` describes."""
    end = start
    for _ in range(_BETWEEN):
        reference = scene.before(end)
        if reference is None or reference.span.start < floor:
            return None
        if reference.draft.kind == "person":
            fits = _GAP.fullmatch(scene.document.text, reference.span.end, start)
            return Sense(reference.draft, "apposed", reference.span) if fits else None
        end = reference.span.start
    return None
