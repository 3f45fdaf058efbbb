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
    r"\b(?:wife|mother|daughter|sister|aunt|niece|widow|queen|princess|actress|first lady|\w+woman|"
    r"grandmother|mom|girlfriend|heiress|duchess|nun|hostess)\b",
    re.IGNORECASE,
)
_MASCULINE = re.compile(
    r"\b(?:husband|father|brother|uncle|nephew|widower|king|prince|son|grandfather|dad|boyfriend|"
    r"duke|monk|businessman|congressman|policeman|fireman|salesman)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:^|[ (“\"])((?:[A-Za-z-]+ ){0,4}(?:[Ss]ecretary|[Cc]hief|[Dd]irector|[Mm]inister|"
    r"[Ss]peaker|[Ll]eader) (?:of|for) (?:the )?(?:[A-Z]\w+|staff|state|defen[cs]e|foreign affairs))"
    r"(?: and [A-Z]\w+)? $"
)
_APPOSITION = re.compile(r",? ?\([^)\n]{1,16}\),? |, ")
_ROLE_AFTER = re.compile(
    r"(?:(?:the|a|an|its|his|her|their|who (?:is|was)|now|then|currently|also|"
    r"[A-Z]\w+(?: [A-Z]\w+)?['’]s) ){0,2}"
    r"([A-Za-z][^,.;:()“”\"\n—–]{2,90}?)(?=[,.;:()“”\"\n—–]| who | which |$)"
)
_HEAD_END = re.compile(
    r" (?:of|for|at|in|on|from|with|to|by|who|and|under|until|during|since|based)\b"
)
_BACK = 80


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
    office = _OFFICE.search(left)
    words = (office[1] if office else left).split(" ") if office else left[:-1].split(" ")
    kept: list[str] = []
    for word in reversed(words):
        low = word.lower().rstrip(".").removeprefix("then-").removeprefix("ex-")
        if not word or (word[-1] in ",;:!?)”\"'’" or word.endswith(("’s", "'s"))):
            break
        if not office and not kept and low not in TITLES:
            break
        if not _within_title(word, low, bool(kept)):
            break
        kept.insert(0, word.lstrip('“"‘('))
        if word[:1] in '“"‘(':
            break
    return _tidy(kept)


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
    words = found[1].strip()
    head = _HEAD_END.split(words, maxsplit=1)[0]
    last = head.rsplit(" ", 1)[-1].lower()
    if last not in TITLES or head.split(" ", 1)[0].lower() in ("said", "says", "told", "as", "but"):
        return None
    return words if len(words.split()) <= 10 else head


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
