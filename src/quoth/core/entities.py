"""Mentions by name merged into entities: full names, surnames, acronyms, short forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from quoth.core.gazetteer import SAME_PLACE
from quoth.core.lexicon import NEWSPAPERS
from quoth.core.model import EntityKind, Mention, MentionForm
from quoth.core.roles import (
    Gender,
    gender_of_given,
    gender_of_role,
    honorific,
    role_after,
    title_before,
)
from quoth.core.span import Span
from quoth.core.tagger import Document, Name

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_WORD = re.compile(r"[^\s,]+")
_SMALL = frozenset("of the and for on in de la & du der".split())
_COMPANY = re.compile(r",? (?:inc|ltd|llc|corp|co|plc|llp|company|corporation|limited)\.?$")

Key = tuple[str, ...]


@dataclass(eq=False)
class Draft:
    """An entity in the making."""

    kind: EntityKind
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    role: str | None = None
    gender: Gender | None = None
    settled: bool = False
    """Gender is told by a title or a given name, not by a pronoun."""
    full: int = 0
    """How often the full name stands."""

    def add(self, span: Span, form: MentionForm) -> None:
        """One more mention."""
        self.mentions.append(Mention(span, form))

    @property
    def name(self) -> str:
        """The fullest form; of equals the commonest, then the first. Capitals only as a last resort."""
        return max(
            self.forms,
            key=lambda form: (
                not (form.isupper() and len(form) > 6),
                len(form.split()),
                self.forms[form],
                len(form),
            ),
        )


@dataclass(slots=True)
class Reference:
    """A name in the text, and the entity it is taken for."""

    span: Span
    draft: Draft
    sure: float
    """Probability that it means this entity and no other."""
    whole: bool
    """The full name, not a part of it."""


def key_of(form: str) -> Key:
    """The words by which forms of a name are compared."""
    words = [w.rstrip(".").casefold().replace("’", "'") for w in _WORD.findall(form)]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(words)


def merge(document: Document, names: Sequence[Name]) -> list[Reference]:
    """A reference for each name, in order; names of one entity share their draft."""
    people = _People(document)
    things = _Things(document)
    for name in names:
        if name.kind == "person":
            people.learn(name)
        else:
            things.learn(name)
    return [people.refer(name) if name.kind == "person" else things.refer(name) for name in names]


class _People:
    """Persons by full name, by the ends of it, and by given name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.whole: dict[Key, Draft] = {}
        self.parts: dict[Key, list[Draft]] = defaultdict(list)
        self.given: dict[str, list[Draft]] = defaultdict(list)
        self.alone: dict[Key, Draft] = {}
        self.last: dict[Draft, int] = {}
        self.paragraph = 0

    def learn(self, name: Name) -> None:
        """Take in a full name."""
        form = name.span.of(self.text)
        key = key_of(form)
        if len(key) < 2:
            return
        short = (key[0], *(w for w in key[1:-1] if len(w) > 1), key[-1])
        draft = self.whole.get(key) or self.whole.get(short)
        if draft is None and len(short) > 2:
            draft = self.whole.get((short[0], short[-1])) or self.whole.get(short[:2])
        if draft is None:
            draft = Draft("person")
            for length in range(1, len(short)):
                self.parts[short[-length:]].append(draft)
            self.given[key[0]].append(draft)
            draft.gender = gender_of_given(form.split()[0])
            draft.settled = draft.gender is not None
        for variant in (
            key,
            short,
            (short[0], short[-1]),
            *([short[:2]] if len(short) == 3 else []),
        ):
            self.whole.setdefault(variant, draft)
        if len(short) == 3 and draft not in self.parts[short[1:2]]:
            self.parts[short[1:2]].append(draft)
        draft.full += 1

    def refer(self, name: Name) -> Reference:
        """The person a name means where it stands."""
        span, form = name.span, name.span.of(self.text)
        key = key_of(form)
        floor, limit = self._paragraph(span.start)
        gender, role = honorific(self.text, span.start), title_before(self.text, span.start, floor)
        draft, sure, whole = self._find(key, gender, role)
        draft.forms[form] += 1
        draft.add(span, "name")
        self.last[draft] = span.start
        self._describe(draft, gender, role, span, limit)
        return Reference(span, draft, sure, whole)

    def _find(self, key: Key, gender: Gender | None, role: str | None) -> tuple[Draft, float, bool]:
        if len(key) > 1 and key in self.whole:
            return self.whole[key], 0.97, True
        found = list(dict.fromkeys(self.parts.get(key, ())))
        if not found and len(key) == 1:
            found = list(dict.fromkeys(self.given.get(key[0], ())))
        if not found:
            return self.alone.setdefault(key, Draft("person")), 0.93, len(key) > 1
        if len(found) == 1:
            return found[0], 0.95, False
        return self._choose(found, gender, role)

    def _choose(
        self, found: list[Draft], gender: Gender | None, role: str | None
    ) -> tuple[Draft, float, bool]:
        if gender:
            fit = [d for d in found if d.gender == gender] or [d for d in found if not d.gender]
            if len(fit) == 1:
                return fit[0], 0.9, False
            found = fit or found
        if role:
            fit = [d for d in found if d.role and d.role.split()[-1].lower() in role.lower()]
            if len(fit) == 1:
                return fit[0], 0.85, False
        best = max(found, key=lambda d: (d.full, self.last.get(d, -1)))
        others = sum(d.full for d in found if d is not best)
        return best, 0.7 if best.full >= 4 * others else 0.45, False

    def _paragraph(self, offset: int) -> tuple[int, int]:
        spans = self.document.paragraphs
        while self.paragraph + 1 < len(spans) and spans[self.paragraph].end <= offset:
            self.paragraph += 1
        return spans[self.paragraph]

    def _describe(
        self, draft: Draft, gender: Gender | None, role: str | None, span: Span, limit: int
    ) -> None:
        if gender and not draft.settled:
            draft.gender, draft.settled = gender, True
        role = role or (role_after(self.text, span.end, limit) if draft.role is None else None)
        if role and draft.role is None:
            draft.role = role
        if role and not draft.settled and (told := gender_of_role(role)):
            draft.gender, draft.settled = told, True


class _Things:
    """Organisations, places and the rest, by their words and by acronym."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.whole: dict[tuple[EntityKind, Key], Draft] = {}
        self.acronyms: dict[str, Draft] = {}
        self.short: dict[Key, list[Draft]] = defaultdict(list)

    def learn(self, name: Name) -> None:
        """Take in a form of some length; acronyms and short forms wait for `refer`."""
        form = name.span.of(self.text)
        key = self._key(name, form)
        if name.kind != "organization" or len(key) < 2 or (name.kind, key) in self.whole:
            return
        bare = key_of(_COMPANY.sub("", form.lower()))
        draft = self.whole.get((name.kind, bare)) or Draft(name.kind)
        self.whole[name.kind, key] = self.whole[name.kind, bare] = draft
        for skip in (_SMALL, frozenset[str]()):
            letters = "".join(word[0] for word in key if word not in skip)
            self.acronyms.setdefault(letters, draft)
        self.short[bare[:1]].append(draft)
        for length in range(2, len(bare)):
            self.short[bare[-length:]].append(draft)
        if bare[-1] in NEWSPAPERS:
            self.short[bare[-1:]].append(draft)

    def refer(self, name: Name) -> Reference:
        """The thing a name means."""
        form = name.span.of(self.text)
        key = self._key(name, form)
        draft = self.whole.get((name.kind, key))
        if draft is None:
            draft = self._shortened(name, form, key) or Draft(name.kind)
            self.whole[name.kind, key] = draft
        draft.forms[form.removeprefix("The ") if form.startswith("The ") else form] += 1
        draft.add(name.span, "name")
        return Reference(name.span, draft, 0.96, True)

    def _shortened(self, name: Name, form: str, key: Key) -> Draft | None:
        if name.kind != "organization":
            return None
        letters = form.replace(".", "")
        if letters.isupper() and letters.lower() in self.acronyms and len(letters) > 1:
            return self.acronyms[letters.lower()]
        found = list(dict.fromkeys(self.short.get(key, ())))
        return found[0] if len(found) == 1 else None

    def _key(self, name: Name, form: str) -> Key:
        if name.kind == "place":
            form = SAME_PLACE.get(form, form)
        return key_of(form)
