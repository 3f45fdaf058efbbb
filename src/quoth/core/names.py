"""Names of people, organisations, places and other things, by rule.

Capitalised runs are cut into phrases, each is judged by what it says itself, and then the
article decides: a name that is clear in one place is the same kind everywhere (the one-sense-
per-discourse rule of Gale, Church and Yarowsky, 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from quoth.core.capitals import Run, Token, runs_of
from quoth.core.given_names import GIVEN
from quoth.core.kinds import SURE, look_up, phrase
from quoth.core.lexicon import CALENDAR, COMMON, NOT_ACRONYMS, TITLES
from quoth.core.model import EntityKind
from quoth.core.phrases import Piece, pieces_of
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

_LOWER = re.compile(r"\b[a-z][a-z'’-]+")
_SAYS = re.compile(
    r",? (?:said|says|told|added|asked|replied|wrote|tweeted|argued|noted|insisted|recalled|who|herself|himself)\b"
)
_BEFORE = re.compile(r"([A-Za-z]+)[ ]$")
_PLACE_PREPOSITIONS = {
    "in": 1.5,
    "near": 1.5,
    "at": 0.6,
    "from": 0.5,
    "outside": 1.0,
    "across": 1.0,
    "to": 0.3,
    "into": 0.6,
    "throughout": 1.2,
    "around": 0.6,
    "of": 0.2,
    "toward": 0.6,
    "via": 0.6,
}
_PLACE_ENDINGS = re.compile(
    r"(?:burg|burgh|ville|shire|land|stan|bury|thorpe|mouth|grad|abad|pur|polis|minster|chester|"
    r"borough|wick|ford|ham|ia)$"
)


@dataclass(slots=True)
class _Knowledge:
    """What the whole article says about its names."""

    kinds: dict[str, EntityKind]
    surnames: set[str]
    given: set[str]
    lowered: set[str]
    votes: dict[str, Counter[str]]


def find_names(document: Document) -> tuple[Name, ...]:
    """Mentions by name, without titles, without overlaps, in text order."""
    text = document.text
    lowered = set(_LOWER.findall(text))
    body: list[Piece] = []
    heads: list[Run] = []
    for run in runs_of(document):
        if run.headline:
            heads.append(run)
        else:
            body.extend(pieces_of(text, run, lowered))
    known = _learn(text, body, lowered)
    names = [name for piece in body if (name := _settle(piece, known))]
    for run in heads:
        names.extend(_headline_names(run, known))
    return tuple(sorted(names, key=lambda name: name.span))


def _learn(text: str, pieces: list[Piece], lowered: set[str]) -> _Knowledge:
    known = _Knowledge({}, set(), set(), lowered, defaultdict(Counter))
    for piece in pieces:
        votes = known.votes[piece.words]
        if piece.kind == "person" and piece.score >= SURE:
            tokens = [t.word for t in piece.tokens]
            if len(tokens) > 1:
                known.given.add(tokens[0])
            known.surnames.update(_surnames(tokens))
        if piece.kind and not (piece.initial and piece.common):
            votes[piece.kind] = max(votes[piece.kind], 2 * piece.score)
        _vote(text, piece, votes)
    for words, votes in known.votes.items():
        if words in known.surnames:
            votes["person"] += 3
        elif words in known.given:
            votes["person"] += 1.5
        if votes:
            kind, weight = votes.most_common(1)[0]
            if weight >= 0.5:
                known.kinds[words] = kind
    return known


def _surnames(words: list[str]) -> list[str]:
    """The last name as it is used alone; both words of a double one."""
    while len(words) > 1 and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV"):
        words = words[:-1]
    return [words[-1]]


def _vote(text: str, piece: Piece, votes: Counter[str]) -> None:
    """What the words around a mention say of its kind, with a small weight."""
    start, end = piece.span
    before = _BEFORE.search(text, max(0, start - 16), start)
    if before and not piece.initial:
        word = before[1].lower()
        if word in _PLACE_PREPOSITIONS:
            votes["place"] += _PLACE_PREPOSITIONS[word]
        elif word == "the":
            votes["organization"] += 0.4
        elif word in TITLES:
            votes["person"] += 1.0
    if _SAYS.match(text, end):
        votes["person"] += 0.8
    if len(piece.tokens) == 1 and _PLACE_ENDINGS.search(piece.words):
        votes["place"] = max(votes["place"], 0.5)


def _settle(piece: Piece, known: _Knowledge) -> Name | None:
    if piece.titled:
        return Name(piece.span, "person", piece.score)
    kind = known.kinds.get(piece.words)
    single = len(piece.tokens) == 1
    if single and piece.common and piece.words not in known.surnames:
        if piece.initial or piece.kind is None:
            return None
    if single and (len(piece.words) == 1 or piece.words in NOT_ACRONYMS or piece.words in CALENDAR):
        return None
    if kind:
        return Name(piece.span, kind, max(piece.score, 0.5))
    if piece.kind:
        return Name(piece.span, piece.kind, piece.score)
    if piece.initial and single:
        return None
    return Name(piece.span, "person", 0.3)


def _headline_names(run: Run, known: _Knowledge) -> list[Name]:
    """Names in a line of capitals: those the article or the tables know, and given names."""
    tokens, out, index = run.tokens, [], 0
    while index < len(tokens):
        for count in range(min(5, len(tokens) - index), 0, -1):
            group = tokens[index : index + count]
            kind = _headline_kind(group, known)
            if kind:
                out.append(Name(Span(group[0].start, group[-1].end), kind, 0.6))
                break
        index += count
    return out


def _headline_kind(group: list[Token], known: _Knowledge) -> EntityKind | None:
    if any(token.gap not in ("", "of", "'s", "de", "of the") for token in group[1:]):
        return None
    words = phrase(group)
    if words.isupper() and len(words) > 3:
        words = words.title()
    if words in CALENDAR or words.lower() in COMMON or words in known.lowered:
        return None
    if words in known.kinds:
        return known.kinds[words]
    if words in known.surnames:
        return "person"
    kind, score = look_up(words)
    if kind and score > 0.6:
        return kind
    if len(group) == 2 and group[0].word in GIVEN and group[1].word.lower() not in COMMON:
        return "person"
    if len(group) == 1 and not words.isupper():
        return None
    return None
