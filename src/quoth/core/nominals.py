"""Phrases that mean someone without a name: "the senator", "the bank", "the former minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.core.roles import Gender, is_role
from quoth.core.scene import Scene, Sight
from quoth.core.sense import Sense

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
    "girl player pm aide adviser advisor strategist frontrunner front-runner hopeful contender "
    "socialist incumbent challenger newcomer entrepreneur developer native impostor".split()
)
_DESCRIPTIVE = frozenset(
    "businessman businesswoman billionaire millionaire mogul tycoon magnate candidate nominee "
    "front-runner frontrunner contender hopeful republican democrat independent socialist "
    "conservative liberal senator governor congressman congresswoman lawmaker politician "
    "star actor actress singer comedian author novelist poet lady veteran native champion "
    "entrepreneur developer president ex-president incumbent challenger newcomer".split()
)
"""What somebody is called for a change, where the article may not say so elsewhere."""
_BODIES = frozenset(
    "company firm bank agency group organization organisation paper newspaper network airline "
    "club charity department ministry university college committee commission court council union "
    "team party corporation hospital school board bureau museum institute foundation magazine "
    "publication association regulator trust authority centre center church".split()
)
_ANY_BODY = frozenset("company firm bank group agency network paper newspaper charity".split())
_NO_COMPANY = (_BODIES - _ANY_BODY) | frozenset(
    "fund senate house congress parliament times post news government police army".split()
)
"""Words of a name that belong to no company, network or other group."""
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


_OPPOSED = (frozenset(("republican", "gop")), frozenset(("democratic", "democrat")))
_HELD = 2.0
"""Fit of an office that somebody is said to hold."""
_NEARLY = 1.5
_BODY_LASTS = 4
"""Sentences after which "the company" no longer means the one that was named."""


def is_person(head: str) -> bool:
    """Whether a phrase with this last word means one person."""
    return head in _PERSON_HEADS or is_role(head)


def sex_of(head: str) -> Gender | None:
    """Gender that the last word of a phrase tells."""
    return _SEX.get(head)


def role_keys(head: str) -> tuple[str, ...]:
    """Words of which one stands in every role that a phrase with this last word may mean."""
    return (head, _SHORT[head].rsplit(" ", 1)[-1]) if head in _SHORT else (head,)


def by_role(head: str, words: Sequence[str], people: Sequence[Sight]) -> Sense | None:
    """Whom of ``people`` (the last one most recent) "the <words>" with last word ``head`` means."""
    ranked: list[tuple[float, int]] = []
    for index, sight in enumerate(people):
        draft = sight.draft
        if draft.gender and _SEX.get(head, draft.gender) != draft.gender:
            continue
        score = max((_fit(head, words, role.lower()) for role in draft.roles), default=0.0)
        if score == 0.0 and len(words) == 1 and head in ("man", "woman") and draft.gender:
            score = 1.0
        if score:
            ranked.append((score, index))
    if not ranked:
        return None
    ranked.sort(reverse=True)
    best = people[ranked[0][1]]
    rival = people[ranked[1][1]].draft if len(ranked) > 1 else None
    if ranked[0][0] < _NEARLY:
        return Sense(best.draft, "guess", best.named, 0.0, rival, "last")
    return Sense(best.draft, "role", best.named, 0.0, rival)


def _fit(head: str, words: Sequence[str], role: str) -> float:
    short = _SHORT.get(head)
    held = role.replace("-", " ").split()
    if head not in held and not (short and short in role):
        return 0.0
    if _RANKS & {*held} ^ _RANKS & {*words} or _opposed(words, held):
        return 0.0
    if "former" in words and "former" not in held:
        return 0.0
    score = _HELD + 0.3 * sum(word in held for word in words)
    return score - 0.4 * ("former" in held and "former" not in words)


def by_likeness(head: str, words: Sequence[str], scene: Scene) -> Sense | None:
    """Whom "the billionaire" or "the New York businessman" means: somebody of the last sentences.

    Writers vary the name of whom they write about so; never for who merely speaks for others.
    """
    if head not in _DESCRIPTIVE:
        return None
    barred = [
        sight.draft
        for sight in scene.people
        if any(_opposed(words, role.lower().split()) for role in sight.draft.roles)
        or ("former" in words and by_role(head, [head], [sight]))
    ]
    return scene.likely(_SEX.get(head), barred)


def _opposed(words: Sequence[str], role: Sequence[str]) -> bool:
    one, other = _OPPOSED
    said, held = {*words}, {*role}
    return bool((said & one and held & other) or (said & other and held & one))


def by_noun(words: Sequence[str], scene: Scene) -> Sense | None:
    """Which body "the company" or "the city council" means: one of that kind, or one that acts."""
    head = words[-1]
    if head not in _BODIES:
        return None
    found = [sight for sight in scene.bodies if sight.draft.kind == "organization"]
    for sight in reversed(found):
        if all(word in sight.draft.name.lower() for word in words):
            return Sense(sight.draft, "body", sight.named)
    if head not in _ANY_BODY or not words[0].isalpha():
        return None
    near = [
        (sight.subject, index)
        for index, sight in enumerate(found)
        if scene.sentence - sight.sentence <= _BODY_LASTS
        and not _NO_COMPANY & {*sight.draft.name.lower().split()}
    ]
    near.sort(reverse=True)
    if not near:
        return None
    best = found[near[0][1]]
    rival = found[near[1][1]].draft if len(near) > 1 else None
    return Sense(best.draft, "body", best.named, 0.0, rival, "subject" if best.subject else "last")
