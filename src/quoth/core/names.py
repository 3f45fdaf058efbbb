"""Names of people, organisations, places and other things, by rule.

Capitalised runs are cut into phrases, each is judged by what it says itself, and then the
article decides: a name that is clear in one place is the same kind everywhere (the one-sense-
per-discourse rule of Gale, Church and Yarowsky, 1992).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quoth.core.bearers import speaks
from quoth.core.capitals import Run, Token, runs_of
from quoth.core.given_names import GIVEN
from quoth.core.kinds import SURE, look_up, phrase
from quoth.core.lexicon import (
    CALENDAR,
    COMMON,
    MISC_TAILS,
    NEWSPAPERS,
    NOT_ACRONYMS,
    OF_PEOPLE,
    ORG_TAILS,
    PLACE_OF,
    PLACE_TAILS,
    TITLES,
)
from quoth.core.model import EntityKind
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.phrases import Piece, pieces_of
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

_LOWER = re.compile(r"\b[a-z][a-z'’-]+")
_SAYS = re.compile(rf",? (?:{'|'.join(sorted(OF_PEOPLE))})\b")
_FINITE = re.compile(r"(?:['’]s)? (?:is|was|has|had|will|would|\w{3,}ed)\b")
_BEFORE = re.compile(r"([A-Za-z]+)[ ]$")
_DEFINED = re.compile(
    r"(?: \([^()\n]{1,60}\))?,? (?:is |was |are |were )?(?:an?|the|one of the) ([^.,;\n]{3,60})"
)
_EMPLOYED = re.compile(
    r"\b(?:director|executive|manager|founder|owner|boss|partner|spokes\w{3,6}|employee|analyst|"
    r"chairman|chairwoman|officer|curator|works|worked) (?:of|at|for|with) (?:the )?$",
    re.IGNORECASE,
)
_NEAR_PLACE = re.compile(
    r" (?:harbou?r|bay|beach|town|village|parish|residents|estuary|quay|waterfront)\b"
)
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
    "of": 0.45,
    "on": 0.4,
    "off": 1.0,
    "toward": 0.6,
    "via": 0.6,
}
_PLACE_ENDINGS = re.compile(
    r"(?:burg|burgh|ville|shire|land|stan|bury|thorpe|mouth|grad|abad|pur|polis|minster|chester|"
    r"borough|wick|ford|ham|ia)$"
)


_COMPANIES = frozenset(
    "inc ltd llc corp co plc group holdings company bank airlines industries ferries stores motors "
    "foods pharmaceuticals technologies systems entertainment".split()
)
_LIKELY = 0.55
"""From this score a full name teaches its surname."""
_SPEECH = frozenset("said says told asked added replied asks tells".split())
_BODIES = frozenset(
    "house court council committee commission assembly senate cabinet ministry department board "
    "bank union league academy museum trust society party university college".split()
)
_Votes = defaultdict[EntityKind, float]


@dataclass(slots=True)
class _Knowledge:
    """What the whole article says about its names."""

    kinds: dict[str, EntityKind]
    surnames: set[str]
    given: set[str]
    lowered: set[str]


def find_names(document: Document, pace: Pace = AT_ONCE) -> tuple[Name, ...]:
    """Mentions by name, without titles, without overlaps, in text order."""
    text = document.text
    lowered = set(_LOWER.findall(text))
    body: list[Piece] = []
    heads: list[Run] = []
    runs = pace.part(0, 0.6).through(runs_of(document), lambda r: r.tokens[0].start / len(text))
    for run in runs:
        if run.headline:
            heads.append(run)
        else:
            body.extend(pieces_of(text, run, lowered))
    known = _learn(text, pace.part(0.6, 0.85).over(body), lowered)
    settled = (_settle(text, piece, known) for piece in pace.part(0.85, 1).over(body))
    names = [name for name in settled if name]
    for run in heads:
        names.extend(_headline_names(run, known))
    names.sort(key=lambda name: name.span)
    return tuple(_apart(names))


def _apart(names: list[Name]) -> Iterator[Name]:
    """Names without those that begin inside the one before ("Inc." after a comma)."""
    end = -1
    for name in names:
        if name.span.start >= end:
            yield name
            end = name.span.end


def _learn(text: str, pieces: Iterable[Piece], lowered: set[str]) -> _Knowledge:
    known = _Knowledge({}, set(), set(), lowered)
    votes: dict[str, _Votes] = defaultdict(lambda: defaultdict(float))
    companies: set[str] = set()
    tails: dict[str, EntityKind] = {}
    for piece in pieces:
        ballot = votes[piece.words]
        if piece.kind == "person" and piece.score >= _LIKELY:
            tokens = [token.word for token in piece.tokens]
            if len(tokens) > 1:
                known.given.add(tokens[0])
            if look_up(surname := _surname(tokens))[0] != "misc":
                known.surnames.add(surname)
        tail = piece.tokens[-1].word.lower().rstrip(".")
        if piece.kind in ("organization", "place") and len(piece.tokens) > 1 and tail not in COMMON:
            tails[piece.tokens[-1].word] = piece.kind
        if piece.kind == "organization" and len(piece.tokens) > 1 and tail in _COMPANIES:
            companies.add(piece.tokens[0].word)
        if piece.kind and not (piece.initial and piece.common):
            ballot[piece.kind] = max(ballot[piece.kind], 2 * piece.score)
        if piece.score < SURE or piece.titled:
            _vote(text, piece, ballot)
    for words in companies:
        if words in votes:
            votes[words]["organization"] += 2
    for words, kind in tails.items():
        if words in votes:
            votes[words][kind] += 1
    for words, ballot in votes.items():
        if words in known.surnames:
            ballot["person"] += 3
        elif words in known.given:
            ballot["person"] += 1.5
        if ballot:
            kind = max(ballot, key=lambda k: ballot[k])
            if ballot[kind] >= 0.4:
                known.kinds[words] = kind
    return known


def _surname(words: list[str]) -> str:
    """The last name as it is used alone."""
    while len(words) > 1 and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV"):
        words = words[:-1]
    return words[-1]


def _vote(text: str, piece: Piece, ballot: _Votes) -> None:
    """What the words around a mention say of its kind, with a small weight."""
    start, end = piece.span
    before = _BEFORE.search(text, max(0, start - 18), start)
    the = before is not None and before[1].lower() == "the"
    if before and not piece.initial:
        word = before[1].lower()
        if _EMPLOYED.search(text, max(0, start - 40), start):
            ballot["organization"] += 1.6
        elif word in _PLACE_PREPOSITIONS:
            ballot["place"] += _PLACE_PREPOSITIONS[word]
        elif the:
            _vote_article(text, before.start(), piece, ballot)
        elif word in _SPEECH:
            ballot["person"] += 0.8
        elif word in TITLES:
            ballot["person"] += 1.0
        elif word in ORG_TAILS:
            ballot["organization"] += 1.0
        elif word in PLACE_OF:
            ballot["place"] += 1.0
    if _SAYS.match(text, end):
        # A hill does not speak: what looked like "Marsh" or "Beach" is a surname.
        ballot["organization" if the else "person"] += 1.3 if piece.kind == "place" else 0.8
    elif not piece.kind and not the and _NEAR_PLACE.match(text, end):
        ballot["place"] += 0.8
    elif defined := _DEFINED.match(text, end):
        _define(defined[1], ballot)
    if len(piece.tokens) == 1 and _PLACE_ENDINGS.search(piece.words):
        ballot["place"] = max(ballot["place"], 0.5)


def _vote_article(text: str, start: int, piece: Piece, ballot: _Votes) -> None:
    """What "the" before a name says: a body, but for "off the", "round the"."""
    earlier = _BEFORE.search(text, max(0, start - 10), start)
    if earlier and earlier[1].lower() in ("off", "round", "around", "across", "near", "above"):
        ballot["place"] += 1.5
    else:
        ballot["organization"] += 0.3 if len(piece.tokens) == 1 else 1.3


def _define(description: str, ballot: _Votes) -> None:
    """Count the first telling noun of "X is a small village in ..."."""
    for word in description.lower().split():
        if word in PLACE_TAILS or word in PLACE_OF or word in ("commune", "municipality", "suburb"):
            ballot["place"] += 2.5
        elif word in TITLES or word in ("player", "footballer", "politician", "man", "woman"):
            ballot["person"] += 2
        elif word in ORG_TAILS or word in ("manufacturer", "airline", "organisation", "duo"):
            ballot["organization"] += 2
        elif word in MISC_TAILS or word in (
            "novel",
            "film",
            "book",
            "language",
            "species",
            "genus",
        ):
            ballot["misc"] += 2
        else:
            continue
        return


def _settle(text: str, piece: Piece, known: _Knowledge) -> Name | None:
    if piece.titled:
        return Name(piece.span, "person", piece.score)
    if (whole := _overlong(piece, known)) is not None:
        return whole
    kind = known.kinds.get(piece.words)
    if kind and piece.score < SURE and _from_place(piece, known):
        kind = "organization"
    single = len(piece.tokens) == 1
    if single and _body(text, piece):
        return Name(piece.span, "organization", 0.6)
    if single and len(piece.words) > 3 and piece.words.isupper():
        kind = known.kinds.get(piece.words.title(), kind)
        if piece.words.title() in known.surnames:
            kind = "person"
    everyday = single and piece.common and piece.words not in known.surnames
    if single and piece.initial and piece.kind is None and _many(piece.words):
        return None
    if everyday and (piece.initial or piece.kind is None):
        return None
    if single and (len(piece.words) == 1 or piece.words in NOT_ACRONYMS or piece.words in CALENDAR):
        return None
    if kind:
        return Name(piece.span, kind, max(piece.score, 0.5))
    if piece.kind:
        return Name(piece.span, piece.kind, piece.score)
    if piece.initial and single and not _FINITE.match(text, piece.span.end):
        return None
    return Name(piece.span, "misc", 0.3)


def _many(word: str) -> bool:
    """Whether a word that opens a sentence is a plural of people ("Fishermen")."""
    return word.endswith(("s", "men")) and word[1:].islower() and speaks(word.lower())


def _overlong(piece: Piece, known: _Knowledge) -> Name | None:
    """A full name that is known elsewhere, where more capitals than it follow."""
    tokens = piece.tokens
    if piece.kind != "person" or len(tokens) < 4 or tokens[1].gap:
        return None
    if known.kinds.get(f"{tokens[0].word} {tokens[1].word}") != "person":
        return None
    return Name(Span(tokens[0].start, tokens[1].end), "person", piece.score)


def _from_place(piece: Piece, known: _Knowledge) -> bool:
    """Whether a longer phrase begins with a place of this article ("Tern Bay Gulls")."""
    tokens = piece.tokens
    return len(tokens) > 2 and any(
        known.kinds.get(phrase(tokens[:count])) == "place" for count in range(2, len(tokens))
    )


def _body(text: str, piece: Piece) -> bool:
    """Whether a word such as "House" stands with "the" for a body or a paper."""
    start, low = piece.span.start, piece.words.lower()
    if text[max(0, start - 4) : start].lower() != "the ":
        return False
    if piece.kind is not None:
        return False
    return low in NEWSPAPERS or (piece.common and low in _BODIES)


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
