"""What one capitalised phrase says of its own kind, before the rest of the article is asked."""

from __future__ import annotations

from quoth.core.capitals import Token
from quoth.core.cities import CITIES
from quoth.core.gazetteer import DEMONYMS, NATIONS, REGIONS
from quoth.core.given_names import GIVEN
from quoth.core.lexicon import (
    COMMON,
    KNOWN_ORGS,
    KNOWN_PEOPLE,
    MISC_TAILS,
    NOT_ACRONYMS,
    ORG_HEADS,
    ORG_TAILS,
    PARTICLES,
    PLACE_HEADS,
    PLACE_OF,
    PLACE_TAILS,
)
from quoth.core.model import EntityKind

SURE = 0.6
"""From this score a phrase's own evidence counts for the whole article."""

_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())
_SURNAME_TAILS = frozenset(
    "hill hills forest lake park parks woods heath marsh brook brooks lane banks church chambers "
    "bond knight green field fields castle stone rivers bridges bridge law day war week bell bird "
    "guard love post power powers street temple wells waters walls parish port point pope pass "
    "beach bush college court english ford glass grant house marshall pool price spring summers "
    "tower towers west north young wing booth cross bowl press times trust moor mount baron "
    "bishop abbey fort falls lynch rice rock rush short song page noble moss more drew".split()
)
_BATTLES = frozenset("battle siege treaty act declaration bill war statute code miss prize".split())

Verdict = tuple[EntityKind | None, float]


_TABLES = (
    ("demonym", DEMONYMS),
    ("org", KNOWN_ORGS),
    ("nation", NATIONS),
    ("person", KNOWN_PEOPLE),
    ("region", REGIONS),
    ("city", CITIES),
)
_VERDICTS: dict[str, Verdict] = {
    "demonym": ("misc", 0.9),
    "org": ("organization", 0.9),
    "nation": ("place", 0.95),
    "person": ("person", 0.8),
    "region": ("place", 0.85),
    "city": ("place", 0.7),
}


def judge(tokens: list[Token]) -> Verdict:
    """Kind and score (0 to 1) of a phrase on its own; no kind where nothing speaks for one."""
    words = [token.word for token in tokens]
    if words[0] == "The" and len(words) > 1:
        return judge(tokens[1:])
    listed = look_up(phrase(tokens))
    if listed[0]:
        return listed
    return _single(words[0]) if len(words) == 1 else _several(tokens, words)


def phrase(tokens: list[Token]) -> str:
    """The words of a phrase with plain gaps."""
    parts = [tokens[0].word]
    for token in tokens[1:]:
        if token.gap in ("", "-", "'s"):
            parts.append({"": " ", "-": "-", "'s": "'s "}[token.gap])
        else:
            parts.append(f" {token.gap} ")
        parts.append(token.word)
    return "".join(parts)


def table_of(words: str) -> str:
    """The first table that holds a phrase: demonym, org, nation, person, region, city; or none."""
    return next((name for name, table in _TABLES if words in table), "")


def look_up(words: str) -> Verdict:
    """Kind and score of a phrase that stands in one of the tables."""
    name = table_of(words)
    if name == "city" and (words in GIVEN or words.lower() in COMMON):
        return "place", 0.5
    return _VERDICTS.get(name, (None, 0.0))


def _single(word: str) -> Verdict:
    letters = word.replace(".", "").replace("&", "")
    if len(word) > 4 and word.isupper() and (shouted := _shouted(word))[0]:
        return shouted
    if letters.isupper() and len(letters) > 1:
        if word in NOT_ACRONYMS or letters.lower() in COMMON or len(letters) > 6:
            return _shouted(word)
        return "organization", 0.65
    if "-" in word and word.rsplit("-", 1)[1] in DEMONYMS:
        return "misc", 0.7
    if word in GIVEN:
        return "person", 0.55
    if word.endswith((".com", ".org", ".net")):
        return "organization", 0.7
    return None, 0.3


def _shouted(word: str) -> Verdict:
    plain = word.title()
    if len(word) > 3 and plain.lower() not in COMMON:
        kind, score = look_up(plain)
        return kind, score
    return None, 0.0


def _several(tokens: list[Token], words: list[str]) -> Verdict:
    first, last = words[0].lower(), words[-1].rstrip(".").lower()
    gaps = {token.gap for token in tokens[1:]}
    given = words[0] in GIVEN
    if given and len(words) == 2 and last in _SURNAME_TAILS and words[0] not in CITIES:
        return "person", 0.7
    if any(gap.startswith(("of", "for", "on", "in")) for gap in gaps):
        return _with_of(tokens, first, last)
    if last in MISC_TAILS:
        return "misc", 0.75
    if last in ORG_TAILS:
        return "organization", 0.85
    if words[-1] in _SUFFIXES and (given or len(words) > 2):
        return "person", 0.9
    if "&" in gaps:
        return "organization", 0.75
    if last in PLACE_TAILS and not (given and len(words) == 2):
        doubtful = last in _SURNAME_TAILS and len(words) == 2 and first not in COMMON
        return "place", 0.5 if doubtful else 0.75
    return _by_parts(words, gaps, first, given)


def _with_of(tokens: list[Token], first: str, last: str) -> Verdict:
    cut = next(i for i, token in enumerate(tokens) if token.gap[:2] in ("of", "fo", "on", "in"))
    head = tokens[cut - 1].word.lower()
    if head in _BATTLES or head in MISC_TAILS:
        return "misc", 0.75
    if head in PLACE_OF:
        return "place", 0.7
    if head in ORG_HEADS or head in ORG_TAILS or first in ORG_HEADS:
        return "organization", 0.85
    return ("organization", 0.6) if last in ORG_TAILS else ("misc", 0.45)


def _by_parts(words: list[str], gaps: set[str], first: str, given: bool) -> Verdict:
    everyday = sum(word.lower() in COMMON for word in words[1:])
    if given and (everyday == 0 or everyday < len(words) - 1):
        return "person", 0.85
    everyday += first in COMMON
    if given and everyday == 1 and words[0] not in CITIES and len(words) == 2:
        return "person", 0.65
    if first in PLACE_HEADS and not words[0].endswith("."):
        return "place", 0.65
    if any(len(word) == 2 and word[1] == "." for word in words):
        return "person", 0.8
    if gaps & PARTICLES and not everyday and "the" not in gaps:
        return "person", 0.65
    if all(word.isupper() for word in words) and everyday:
        return None, 0.0
    if any(word.isupper() and len(word) > 1 for word in words):
        return "organization", 0.6
    if not given and any(word.lower() in PLACE_TAILS for word in words[1:-1]):
        return "organization", 0.55
    start = look_up(words[0])
    if start[0] in ("place", "misc") and start[1] > 0.6:
        return "organization", 0.5
    if everyday:
        return "misc", 0.4
    return ("person", 0.55) if len(words) < 4 else ("misc", 0.4)
