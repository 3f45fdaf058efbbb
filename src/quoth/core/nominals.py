"""Phrases that mean someone without a name: "the senator", "the bank", "the former minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.core.entities import Draft
from quoth.core.roles import Gender, is_role

_PERSON_HEADS = frozenset(
    "man woman president senator governor mayor minister secretary congressman congresswoman "
    "chairman chairwoman candidate nominee leader director chief ceo executive professor doctor "
    "judge justice lawyer attorney author actor actress singer coach premier chancellor king "
    "queen prince princess representative lawmaker businessman businesswoman billionaire mogul "
    "general admiral speaker commissioner spokesman spokeswoman ambassador officer captain "
    "sheriff detective pastor bishop pope priest rabbi imam analyst economist historian "
    "journalist reporter lady founder owner manager activist star filmmaker magnate tycoon "
    "councillor politician democrat republican physician surgeon host comedian writer novelist "
    "poet artist pilot scientist researcher teacher principal dean vicar veteran victim suspect "
    "defendant envoy diplomat deputy treasurer farmer moderator father mother son daughter boy "
    "girl player pm aide adviser advisor strategist".split()
)
_BODIES = frozenset(
    "company firm bank agency group organization organisation paper newspaper network airline "
    "club charity department ministry university college committee commission court council union "
    "team party corporation hospital school board bureau museum institute foundation magazine "
    "publication association regulator trust authority centre center church".split()
)
_ANY_BODY = frozenset("company firm bank group agency network paper newspaper charity".split())
_SHORT = {
    "senator": "sen.",
    "governor": "gov.",
    "representative": "rep.",
    "congressman": "rep.",
    "congresswoman": "rep.",
    "lawmaker": "rep.",
    "general": "gen.",
    "professor": "prof.",
    "pm": "prime minister",
    "ceo": "chief executive",
    "doctor": "dr.",
}
_SEX: dict[str, Gender] = {
    "man": "m",
    "boy": "m",
    "king": "m",
    "businessman": "m",
    "congressman": "m",
    "spokesman": "m",
    "woman": "f",
    "girl": "f",
    "queen": "f",
    "lady": "f",
    "congresswoman": "f",
    "chairwoman": "f",
    "spokeswoman": "f",
    "actress": "f",
}
_RANKS = frozenset("deputy vice assistant acting shadow associate junior".split())
"""Words that make another office: a deputy mayor is not the mayor."""
OFFICE = re.compile(
    r"\b[Tt]he (?:(?:former|prime|foreign|vice|first|deputy|finance|interior) )?"
    r"(?:president|minister|senator|"
    r"governor|mayor|chancellor|secretary|congressman|congresswoman|chairman|chairwoman|professor|"
    r"commissioner|ambassador|premier|councillor|judge|director)\b(?! (?:of|for|from|in)\b|['’]s|-)"
)
"""An office with "the" that may stand for its holder, in running text."""


def is_person(head: str) -> bool:
    """Whether a phrase with this last word means one person."""
    return head in _PERSON_HEADS or is_role(head)


def by_role(head: str, words: Sequence[str], people: Sequence[Draft]) -> tuple[Draft, float] | None:
    """Whom of ``people`` (the last one most recent) "the <words>" with last word ``head`` means."""
    best: tuple[float, Draft] | None = None
    for draft in people:
        if draft.gender and _SEX.get(head, draft.gender) != draft.gender:
            continue
        score = max((_fit(head, words, role.lower()) for role in draft.roles), default=0.0)
        if score == 0.0 and len(words) == 1 and head in ("man", "woman") and draft.gender:
            score = 1.0
        if score and (best is None or score >= best[0]):
            best = (score, draft)
    if best is None:
        return None
    return best[1], 0.8 if best[0] >= 2 else 0.5


def _fit(head: str, words: Sequence[str], role: str) -> float:
    short = _SHORT.get(head)
    held = role.replace("-", " ").split()
    if head not in held and not (short and short in role):
        return 0.0
    if _RANKS & {*held} ^ _RANKS & {*words}:
        return 0.0
    return 2.0 + 0.3 * sum(word in held for word in words)


def by_noun(head: str, bodies: Sequence[Draft]) -> tuple[Draft, float] | None:
    """Which of ``bodies`` (the last one most recent) "the company" or "the party" means."""
    if head not in _BODIES:
        return None
    for draft in reversed(bodies):
        if head in draft.name.lower():
            return draft, 0.8
    return (bodies[-1], 0.55) if head in _ANY_BODY and bodies else None
