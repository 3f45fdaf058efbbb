"""Whom "they" means: the bodies, named groups and plural nouns just before, or two people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quoth.core.bearers import speaks
from quoth.core.grammar import word_class
from quoth.core.relatives import left_of
from quoth.core.scene import Scene, Sight
from quoth.core.sense import NOTHING, Sense
from quoth.core.span import Span

_FAR = 400
"""Code points back to a plural noun."""
_LASTS = 4
"""Sentences after which "they" no longer means who spoke."""
_PLURAL = re.compile(r"\b[A-Za-z-]+(?:s|men|people|police)\b(?!['’])")
_VERBLIKE = re.compile(r",? (?:also |have |had |were |are |say |said |will |would |[a-z]+ed )")
_OBLIQUE = re.compile(
    r"\b(?:of|in|by|to|for|with|from|at|on|about|among|against|between|than|told|like)"
    r" (?:[\w-]+ ){0,3}$"
)
_BOTH = frozenset(("both", "each"))
_NEAR = 2


def plural(scene: Scene, source: Span, pronoun: str) -> Sense:
    """Whom a "they" at ``source`` means."""
    pair = _pair(scene)
    if pronoun in _BOTH:
        if pair is None:
            return NOTHING
        return Sense(pair[0].draft, "group", pair[0].named, 0.0, pair[1].draft)
    found = [(_weight(scene, sight), sight.position, sight) for sight in _sights(scene)]
    ranked = [(weight, place, sight.draft, sight.named) for weight, place, sight in found]
    phrases = dict(_phrases(scene, source.start))
    best_phrase = max(phrases.items(), key=lambda item: (item[1], item[0]), default=None)
    if pair and all(sight.sentence >= scene.sentence - 1 for sight in pair):
        first = pair[0]
        weight = 1.0 * first.subject - 0.7 * (scene.sentence - first.sentence)
        ranked.append((weight, first.position, first.draft, first.named))
    best = max(ranked, key=lambda item: item[:2], default=None)
    if best_phrase and (best is None or (best_phrase[1], best_phrase[0].start) > best[:2]):
        rival = best[2] if best else None
        return Sense(scene.phrase(best_phrase[0]).draft, "group", best_phrase[0], 0.0, rival)
    if best is None:
        return NOTHING
    others = [item for item in ranked if item[2] is not best[2]]
    rival = max(others, key=lambda item: item[:2])[2] if others else None
    return Sense(best[2], "group", best[3], 0.0, rival)


def _sights(scene: Scene) -> list[Sight]:
    return [s for s in scene.plurals if scene.sentence - s.sentence <= _LASTS]


def _weight(scene: Scene, sight: Sight) -> float:
    spoke = scene.group is not None and scene.group is sight.draft
    return 1.0 * sight.subject + 0.8 * spoke - 0.7 * (scene.sentence - sight.sentence)


def _pair(scene: Scene) -> tuple[Sight, Sight] | None:
    """The last two people, if the text joins them by "and"."""
    people = [sight for sight in scene.people if scene.sentence - sight.sentence <= _NEAR]
    for first, second in pairwise(people[-3:]):
        between = scene.document.text[first.named.end : second.named.start]
        if between.strip(" ,") == "and":
            return first, second
    return None


def _phrases(scene: Scene, end: int) -> Iterator[tuple[Span, float]]:
    """Plural nouns of people in this sentence and the one before, with their weight."""
    text, sentences = scene.document.text, scene.document.sentences
    floor = max(sentences[max(0, scene.sentence - 1)].start, end - _FAR)
    here = sentences[scene.sentence].start
    for noun in _PLURAL.finditer(text, floor, end):
        if not noun[0].islower() and noun.start() not in (floor, here):
            continue
        if not speaks(noun[0].lower()) or word_class(noun[0], True) != "n":
            continue
        start = left_of(text, floor, noun.start())
        weight = 0.0 if noun.start() >= here else -0.7
        if _OBLIQUE.search(text, max(floor, start - 30), start):
            weight -= 0.4
        elif start in (floor, here) or _VERBLIKE.match(text, noun.end()):
            weight += 1.0
        yield Span(start, noun.end()), weight
