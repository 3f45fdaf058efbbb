"""What a person is, as the words beside the name say: title before it, apposition after it."""

from __future__ import annotations

import re
from typing import Literal

from quoth.core.gazetteer import DEMONYMS, NATIONS, PLACES
from quoth.core.given_names import FEMALE, MALE
from quoth.core.lexicon import HONORIFICS_FEMALE, HONORIFICS_MALE, ROLE_WORDS, STOPPERS, TITLES

Gender = Literal["m", "f"]

_HONORIFICS = frozenset("mr mrs ms miss mx mme madame sir dame lord lady dr prof".split())
_FEMININE = re.compile(
    r"\b(?:wife|mother|daughter|sister|aunt|niece|widow|queen|princess|actress|\w*woman|girl|lady|"
    r"grandmother|mom|girlfriend|heiress|duchess|nun|hostess)\b",
    re.IGNORECASE,
)
_MASCULINE = re.compile(
    r"\b(?:husband|father|brother|uncle|nephew|widower|king|prince|son|grandfather|dad|boyfriend|"
    r"duke|monk|boy|businessman|congressman|policeman|fireman|salesman|man|gentleman)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:^|[ (“\"])((?:[A-Za-z-]+ ){0,4}(?:[Ss]ecretary|[Cc]hief|[Dd]irector|[Mm]inister|"
    r"[Ss]peaker|[Ll]eader) (?:of|for) (?:the )?"
    r"(?:[A-Z]\w+|staff|state|defen[cs]e|foreign affairs))"
    r"(?: and [A-Z]\w+)? $"
)
_APPOSITION = re.compile(r",? ?\([^)\n]{1,16}\),? |, (?:\d{1,3}, )?")
_ROLE_AFTER = re.compile(
    r"(?:(?:the|a|an|its|his|her|their|who (?:is|was)|now|then|currently|also|"
    r"[A-Z]\w+(?: [A-Z]\w+)?['’]s) ){0,2}"
    r"([A-Za-z][^,.;:()“”\"\n—–]{2,90}?)(?=[,.;:()“”\"\n—–]| who | which |$)"
)
_HEAD_END = re.compile(
    r" (?:of|for|at|in|on|from|with|to|by|who|and|under|until|during|since|based)\b"
)
_SINCE = re.compile(r" (?:since|until|from|for) (?=\d|\w+ years\b)")
_APPOSED = re.compile(
    r"[ “‘\"(]?(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s?) "
    r"((?:(?!and |or )[\w-]+ ){0,3}[\w-]+"
    r"(?: (?:of|for|at) (?:the )?[A-Za-z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})?)"
    r", (?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?$"
)
_COMMA = re.compile(r", (?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? )?$")
_AGENT = re.compile(r"[a-z]{2,}(?:[eo]r|ist|ian|man|woman|master|keeper)$")
_NOT_AGENT = frozenset(
    "after other another never over under offer order number whether later winter summer matter "
    "paper water power weather letter member quarter computer river former latter however either "
    "neither together newspaper corner answer dinner shower tower layer floor door color colour "
    "error factor sector motor harbour honour labour rumour humour favour human german roman "
    "woman ocean".split()
)
KIN = frozenset(
    "son daughter brother sister father mother uncle aunt cousin nephew niece grandson "
    "granddaughter wife husband ex-wife".split()
)
"""Nouns that say whose somebody is."""
_NO_ROLE = frozenset("said says told as but and or is was has had in at on when while so".split())
_BACK = 90


def honorific(text: str, start: int) -> Gender | None:
    """Gender that a "Mr." or the like right before ``start`` tells."""
    low = text[max(0, start - 12) : start].rstrip(" .").rsplit(None, 1)
    word = low[-1].lower() if low else ""
    if word in HONORIFICS_FEMALE:
        return "f"
    return "m" if word in HONORIFICS_MALE else None


def title_before(text: str, start: int, floor: int) -> str | None:
    """The office or title that ends right before ``start``; honorifics alone are none."""
    left = text[max(floor, start - _BACK) : start]
    if left[-1:] != " ":
        return None
    if _COMMA.search(left):
        return _apposed(left)
    office = _OFFICE.search(left)
    words = office[1].split(" ") if office else left[:-1].split(" ")
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower().rstrip(".").removeprefix("then-").removeprefix("ex-")
        if not word or word[-1] in ",;:!?)”\"'’" or word.endswith(("’s", "'s")):
            break
        if word[-1] == "." and len(word) > 6:
            break
        if not office and not kept and low not in TITLES:
            break
        if not _within_title(word, low, bool(kept)):
            break
        kept.insert(0, word.lstrip('“"‘('))
        if word[:1] in '“"‘(':
            break
    return _tidy(kept)


def _apposed(left: str) -> str | None:
    """The office that ``left`` ends with before its comma: "The mayor of Tern Bay, "."""
    at = len(left)
    while (at := left.rfind(" ", 0, at)) > 0:
        found = _APPOSED.match(left, at)
        if found and is_role(_HEAD_END.split(found[1], maxsplit=1)[0].rsplit(" ", 1)[-1].lower()):
            return found[1]
    found = _APPOSED.match(left)
    head = _HEAD_END.split(found[1], maxsplit=1)[0].rsplit(" ", 1)[-1] if found else ""
    return found[1] if found and is_role(head.lower()) else None


def _within_title(word: str, low: str, inner: bool) -> bool:
    if low in ROLE_WORDS and low != "and":
        return True
    if inner and low in ("of", "for", "and", "the", "staff", "state"):
        return low != "the"
    return inner and word[:1].isupper() and low not in STOPPERS and word.isalpha()


def _tidy(words: list[str]) -> str | None:
    while words and (
        words[0] in NATIONS
        or words[0] in PLACES
        or words[0] in DEMONYMS
        or words[0].lower() in ("and", "of", "for", "new", "says", "state", "rival")
    ):
        words = words[1:]
    if words and words[0].lower() == "the":
        words = words[1:]
    if words and words[-1].lower() in KIN:
        return None
    if words and all(word.lower().rstrip(".") in _HONORIFICS for word in words):
        return None
    if not any(word.lower().rstrip(".").split("-")[-1] in TITLES for word in words):
        return None
    return " ".join(words)


def role_after(text: str, end: int, limit: int) -> str | None:
    """The office in an apposition right after ``end`` (", mayor of Tern Bay,"), without article."""
    comma = _APPOSITION.match(text, end, limit)
    if comma is None:
        return None
    found = _ROLE_AFTER.match(text, comma.end(), min(limit, comma.end() + 130))
    if found is None:
        return None
    words = _SINCE.split(found[1].strip(), maxsplit=1)[0]
    head = _HEAD_END.split(words, maxsplit=1)[0]
    if not is_role(head.rsplit(" ", 1)[-1].lower()):
        return None
    if head.split(" ", 1)[0].lower() in _NO_ROLE:
        return None
    return words if len(words.split()) <= 10 else head


def is_role(word: str) -> bool:
    """Whether a noun, in lower case, may be what a person is."""
    return word in TITLES or (bool(_AGENT.match(word)) and word not in _NOT_AGENT)


def gender_of_role(role: str) -> Gender | None:
    """Gender that a role's words tell ("chairwoman")."""
    if _FEMININE.search(role):
        return "f"
    return "m" if _MASCULINE.search(role) else None


def gender_of_given(name: str) -> Gender | None:
    """Gender that a given name tells by habit."""
    if name in FEMALE:
        return "f"
    return "m" if name in MALE else None
