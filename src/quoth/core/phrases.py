"""Runs of capitalised words cut into phrases that may be names: titles and openers fall away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.core.capitals import Run, Token, is_common
from quoth.core.gazetteer import PLACES
from quoth.core.given_names import GIVEN
from quoth.core.kinds import judge, look_up, phrase
from quoth.core.lexicon import (
    CALENDAR,
    COMMON,
    FIRM_TITLES,
    MISC_TAILS,
    NOT_ACRONYMS,
    ORG_HEADS,
    ORG_TAILS,
    PARTICLES,
    PLACE_OF,
    PLACE_TAILS,
    ROLE_WORDS,
    STOPPERS,
    TITLES,
)
from quoth.core.model import EntityKind
from quoth.core.span import Span

_OFFICES = frozenset(
    "State Defense Defence Health Energy Education Labor Labour Commerce Transportation Homeland "
    "Agriculture Interior Staff War Housing Veterans Police Treasury Foreign Government".split()
)
_FOR_HEADS = ORG_HEADS | frozenset(
    "americans citizens doctors students mothers campaign women".split()
)
_ON_HEADS = frozenset(
    "committee council commission conference institute panel subcommittee".split()
)
_AND_TAILS = frozenset("sons company co partners brothers associates daughters".split())
_TAILS = ORG_TAILS | PLACE_TAILS | MISC_TAILS
_CALLED = frozenset(
    "president speaker chairman mayor secretary minister ambassador justice".split()
)
_ADDRESS = frozenset("mr mrs ms miss".split())
_PARTY_STATE = re.compile(r"[DRI]-[A-Z]")
_AFTER = re.compile(
    r",? (?:Inc|Jr|Sr|Ltd|LLC|LLP|Corp|Co|plc)\b\.?(?! [a-z]*[A-Z])|(?<=Get) together\b"
)


@dataclass(slots=True)
class Piece:
    """A phrase that may be a name, with what it says of itself."""

    tokens: list[Token]
    span: Span
    words: str
    initial: bool
    """Its first word would have a capital anyway."""
    titled: bool
    """A title stands right before it."""
    common: bool
    """Each of its words is an everyday word."""
    kind: EntityKind | None
    score: float


def pieces_of(text: str, run: Run, lowered: set[str]) -> Iterator[Piece]:
    """The phrases of a run, in text order."""
    tokens = _hyphens(run.tokens)
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or not _joins(tokens, start, index):
            initial = run.initial and start == 0
            yield from _cut(text, tokens[start:index], initial, lowered)
            start = index


def _hyphens(tokens: list[Token]) -> list[Token]:
    """Hyphened words as one, but for pairs of two places or peoples."""
    if not any(token.gap == "-" for token in tokens):
        return tokens
    out = [tokens[0]]
    for token in tokens[1:]:
        last = out[-1]
        if token.gap != "-":
            out.append(token)
        elif (
            _independent(last.word)
            and _independent(token.word)
            and (look_up(f"{last.word}-{token.word}")[0] is None)
        ):
            out.append(Token(token.start, token.end, token.word, "/"))
        else:
            out[-1] = Token(last.start, token.end, f"{last.word}-{token.word}", last.gap)
    return out


def _independent(word: str) -> bool:
    return look_up(word)[1] > 0.6 or (word.isupper() and 1 < len(word) < 6)


def _joins(tokens: list[Token], start: int, index: int) -> bool:
    """Whether the token at ``index`` belongs to the phrase that began at ``start``."""
    token, last = tokens[index], tokens[index - 1]
    gap, head = token.gap, last.word.lower()
    if token.word in CALENDAR or last.word in CALENDAR:
        return gap == "" and (
            last.word in GIVEN
            or (index < len(tokens) and token.word[1:].islower() and last.word in GIVEN)
        )
    if gap == "&" and token.word in GIVEN and tokens[start].word in GIVEN and index - start > 1:
        return False
    if gap in ("", "'s", "&"):
        return not (gap == "" and _breaks(last.word, token.word))
    if gap in PARTICLES:
        return head not in STOPPERS
    if gap[:2] in ("of", "fo") and _person_at(tokens, index):
        return False
    if gap.startswith("of"):
        if head in TITLES and head not in ORG_HEADS:
            return token.word in _OFFICES
        return head in ORG_HEADS or head in PLACE_OF or head in ORG_TAILS or head in MISC_TAILS
    earlier = {t.word.lower() for t in tokens[start:index]}
    if gap.startswith("for"):
        return bool(earlier & _FOR_HEADS)
    if gap.startswith("on"):
        return head in _ON_HEADS or head == "war"
    return gap.startswith("and") and _and_joins(tokens, start, index, earlier)


def _person_at(tokens: list[Token], index: int) -> bool:
    """Whether a person's full name begins at ``index``."""
    following = tokens[index + 1 : index + 2]
    return (
        tokens[index].word in GIVEN
        and bool(following)
        and following[0].gap == ""
        and following[0].word.lower() not in _TAILS
        and tokens[index].word not in PLACES
    )


def _breaks(last: str, word: str) -> bool:
    return word == "The" and last != "Of"


def _and_joins(tokens: list[Token], start: int, index: int, earlier: set[str]) -> bool:
    word = tokens[index].word.lower()
    if word in _AND_TAILS:
        return True
    office = any(t.gap[:2] in ("of", "fo", "on") for t in tokens[start + 1 : index])
    if office and earlier & ORG_HEADS:
        return word in COMMON or (index + 1 < len(tokens) and tokens[index + 1].gap == "")
    tail = next(
        (
            t.word.lower()
            for t in tokens[index + 1 : index + 4]
            if t.gap == "" and t.word.lower() in ORG_TAILS
        ),
        None,
    )
    return tail is not None and tokens[index - 1].word.lower() in COMMON and word in COMMON


def _cut(text: str, tokens: list[Token], initial: bool, lowered: set[str]) -> Iterator[Piece]:
    tokens = [t for t in tokens if t.word not in CALENDAR or len(tokens) > 1]
    if not tokens:
        return
    if initial:
        trimmed = _without_openers(tokens, lowered)
        initial = len(trimmed) == len(tokens)
        tokens = trimmed
    elif _opened(tokens):
        tokens = tokens[1:]
    if _PARTY_STATE.match(tokens[0].word):
        return
    if len(tokens) > 3 and tokens[2].word in GIVEN and look_up(phrase(tokens[:2]))[0]:
        yield _piece(text, tokens[:2], initial, False, lowered)
        tokens, initial = tokens[2:], False
    place = _title(tokens)
    if place is not None:
        yield from _prefix(text, tokens[: place + 1], initial, lowered)
        rest = tokens[place + 1 :]
        if rest:
            yield _piece(text, rest, False, True, lowered)
        return
    split = _adherent(tokens, lowered)
    if split:
        first = _piece(text, tokens[:split], initial, False, lowered)
        if first.kind:
            yield first
        tokens, initial = tokens[split:], False
    yield _piece(text, tokens, initial, False, lowered)


def _opened(tokens: list[Token]) -> bool:
    """Whether a phrase within a sentence begins with a function word that is not its own."""
    first = tokens[0].word
    if len(tokens) == 1 or first.lower() not in STOPPERS or first in ("The", "All", "One", "No"):
        return False
    return look_up(phrase(tokens))[0] is None


def _without_openers(tokens: list[Token], lowered: set[str]) -> list[Token]:
    """Without the words that have their capital from the start of the sentence."""
    while len(tokens) > 1:
        word = tokens[0].word.lower().replace("’", "'")
        if look_up(phrase(tokens))[0]:
            return tokens
        if word in STOPPERS:
            tokens = tokens[1:]
            continue
        named = tokens[-1].word.lower() in _TAILS or tokens[1].gap[:2] in ("of", "fo", "on")
        everyday = word in COMMON or word in lowered
        if named or not everyday or word in TITLES or word in ROLE_WORDS or tokens[0].word in GIVEN:
            return tokens
        if look_up(tokens[0].word)[0] or tokens[1].gap in PARTICLES:
            return tokens
        tokens = tokens[1:]
    return tokens


def _title(tokens: list[Token]) -> int | None:
    """Index of the last word of a title that begins the phrase; the phrase may be all title."""
    lows = [token.word.lower().rstrip(".") for token in tokens]
    if look_up(phrase(tokens))[0]:
        return None
    for index in range(len(tokens) - 1, -1, -1):
        if lows[index] not in TITLES and not _office(tokens, lows, index):
            continue
        rest = tokens[index + 1 :]
        if rest and rest[0].gap not in ("", "/") and rest[0].gap not in PARTICLES:
            continue
        if _heads_person(tokens, lows, index, rest):
            return index
    return None


def _office(tokens: list[Token], lows: list[str], index: int) -> bool:
    return any(
        tokens[i].gap.startswith("of") and lows[i - 1] in TITLES and tokens[i].word in _OFFICES
        for i in range(max(1, index - 2), index + 1)
    )


def _heads_person(tokens: list[Token], lows: list[str], index: int, rest: list[Token]) -> bool:
    if index and _names_person(tokens[index - 1].word, lows[index - 1]):
        return False
    if not rest:
        return all(
            low in ROLE_WORDS or look_up(t.word)[0] or is_common(t.word, ())
            for low, t in zip(lows, tokens, strict=True)
        ) and (index > 0 or tokens[0].word not in GIVEN)
    if tokens[index].word in GIVEN and lows[index] not in ("king", "prince", "duke"):
        return False
    tail = rest[-1].word.lower().rstrip(".")
    if lows[index] in _ADDRESS and tail in _CALLED:
        return False
    if (
        len(rest) == 1
        and lows[index] not in _ADDRESS
        and (
            tail in _TAILS
            or tail in ROLE_WORDS
            or look_up(rest[0].word)[0] in ("misc", "organization")
        )
    ):
        return False
    if tail in _TAILS and rest[0].word not in GIVEN:
        return False
    if lows[index] in FIRM_TITLES:
        return True
    return rest[0].word in GIVEN or (
        len(rest) > 1 and not any(t.word.lower() in COMMON for t in rest)
    )


def _names_person(word: str, low: str) -> bool:
    """Whether a title's word after this one is a surname ("Larry King", "Mr. King")."""
    return low in _ADDRESS or (word in GIVEN and look_up(word)[0] != "place")


def _prefix(text: str, tokens: list[Token], initial: bool, lowered: set[str]) -> Iterator[Piece]:
    """The place, people, party or body that begins a title ("Senate" of "Senate Leader")."""
    for count in range(len(tokens) - 1, 0, -1):
        head = tokens[:count]
        if look_up(phrase(head))[0] or (
            count == 1 and head[0].word.isupper() and head[0].word not in NOT_ACRONYMS
        ):
            yield _piece(text, head, initial, False, lowered)
            return


def _adherent(tokens: list[Token], lowered: set[str]) -> int | None:
    """Where a phrase like "Republican Donald Trump" or "County Coroner Tom Hale" parts."""
    for index in range(1, len(tokens) - 1):
        if tokens[index].gap or tokens[index + 1].gap not in ("", *PARTICLES):
            return None
        last = tokens[index - 1].word
        if last in GIVEN or last == "The" or (len(last) == 2 and last[1] == "."):
            return None
        described = is_common(last, lowered) or last.lower() in ROLE_WORDS
        if not described and look_up(last)[0] not in ("misc", "place", "organization"):
            return None
        if tokens[index].word in GIVEN and tokens[-1].word.lower() not in _TAILS:
            return index
    return None


def _piece(text: str, tokens: list[Token], initial: bool, titled: bool, lowered: set[str]) -> Piece:
    kind, score = judge(tokens)
    if tokens[0].word == "The" and len(tokens) > 1 and (initial or kind == "person" or score < 0.6):
        tokens = tokens[1:]
    if titled and (kind != "organization" or len(tokens) == 1 or score < 0.8):
        kind, score = "person", 0.97
    elif titled:
        titled = False
    start, end = tokens[0].start, tokens[-1].end
    if len(tokens[-1].word) == 2 and tokens[-1].word[1] == ".":
        end -= 1
    elif len(tokens) > 1 and (after := _AFTER.match(text, end)):
        end = after.end()
        if after[0].strip(" ,.") not in ("Jr", "Sr"):
            kind, score = "organization", 0.95
    common = all(is_common(token.word, lowered) for token in tokens)
    return Piece(tokens, Span(start, end), phrase(tokens), initial, titled, common, kind, score)
