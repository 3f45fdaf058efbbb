"""Mentions by name merged into entities: full names, surnames, acronyms, short forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quoth.core.confidence import Basis
from quoth.core.demonyms import home_of, singular
from quoth.core.gazetteer import SAME_PLACE
from quoth.core.lexicon import COMMON, KNOWN_PEOPLE, KNOWN_WOMEN, NEWSPAPERS
from quoth.core.model import EntityKind, Mention, MentionForm
from quoth.core.pace import AT_ONCE, Pace
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
_DOMINANT = 4
"""A person named in full so many times as often as others of that surname is the one meant."""
_SPELT = 7
"""Letters of the shortest surname that is known again with one letter wrong."""
_SHARERS = 8
"""Of one surname or short form, so many holders are told apart."""

Key = tuple[str, ...]
Found = tuple["Draft", Basis, "Draft | None"]


@dataclass(eq=False)
class Draft:
    """An entity in the making."""

    kind: EntityKind
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    """Titles and offices, the first one first."""
    told: Gender | None = None
    """Gender by title, role or given name."""
    pronouns: Counter[Gender] = field(default_factory=Counter)
    """How often a pronoun of each gender was resolved to this person."""
    given: str = ""
    full: int = 0
    """How often the full name stands."""
    middle: str = ""
    junior: bool = False

    @property
    def gender(self) -> Gender | None:
        """Gender as told, else as the pronouns so far have it."""
        if self.told or not self.pronouns:
            return self.told
        return "f" if self.pronouns["f"] > self.pronouns["m"] else "m"

    @property
    def name(self) -> str:
        """The fullest form; of equals the commonest. Capitals throughout only if all are so.

        A people goes by its plural, "Russians", however often "Russian" stands.
        """

        plain = any(not form.isupper() for form in self.forms)

        def rank(form: str) -> tuple[bool, int, bool, int, int]:
            shouted = plain and form.isupper() and len(form) > 6
            people = self.kind == "misc" and singular(form) != form
            return not shouted, len(form.split()), people, self.forms[form], len(form)

        return max(self.forms, key=rank)

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms, the commonest first."""
        name = self.name
        return tuple(form for form, _ in self.forms.most_common() if form != name)

    def add(self, span: Span, form: MentionForm) -> None:
        """One more mention."""
        self.mentions.append(Mention(span, form))

    def describe(self, role: str) -> None:
        """One more title or office."""
        if role not in self.roles and len(self.roles) < 8:
            self.roles.append(role)
        self.told = self.told or gender_of_role(role)


@dataclass(slots=True)
class Reference:
    """A name in the text, and the entity it is taken for."""

    span: Span
    draft: Draft
    basis: Basis
    """By what it is known to mean this entity."""
    rival: Draft | None = None
    """Whom else the name may mean."""


def merge(document: Document, names: Sequence[Name], pace: Pace = AT_ONCE) -> list[Reference]:
    """A reference for each name, in order; names of one entity share their draft."""
    people, things = _People(document), _Things(document.text)
    for name in pace.part(0, 0.3).over(names):
        (people if name.kind == "person" else things).learn(name)
    again = pace.part(0.3, 1).over(names)
    return [(people if name.kind == "person" else things).refer(name) for name in again]


def homes(drafts: Iterable[Draft]) -> dict[int, str]:
    """The place of each demonym, by `id`; by the name that the article has for it, if it has."""
    drafts = list(drafts)
    named: dict[Key, str] = {}
    for draft in drafts:
        if draft.kind == "place":
            keys = (key_of(SAME_PLACE.get(form, form)) for form in draft.forms)
            named |= dict.fromkeys(keys, draft.name)
    found = {id(d): home_of(d.name) for d in drafts if d.kind == "misc" and d.forms}
    return {key: named.get(key_of(home), home) for key, home in found.items() if home}


def key_of(form: str) -> Key:
    """The words by which forms of a name are compared."""
    words = [w.rstrip(".").casefold().replace("’", "'") for w in _WORD.findall(form)]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


class _People:
    """Persons by full name, by the ends of it, and by given name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.whole: dict[Key, Draft] = {}
        self.shortened: dict[Key, Draft] = {}
        self.parts: dict[Key, list[Draft]] = defaultdict(list)
        self.alone: dict[Key, Draft] = {}
        self.spellings: dict[str, list[tuple[str, Draft]]] = defaultdict(list)
        self.last: dict[int, int] = {}
        self.singles: Counter[str] = Counter()
        self.paragraph = 0

    def learn(self, name: Name) -> None:
        """Take in a full name."""
        form = name.span.of(self.text)
        key = key_of(form)
        if len(key) == 1:
            self.singles[key[0]] += 1
        elif key not in self.parts or key in self.whole:
            draft = self._known(key)
            if draft is None:
                draft = Draft("person", told=gender_of_given(form.split()[0]))
            self._index(key, draft)
            draft.full += 1
            draft.given = key[0]

    def _known(self, key: Key) -> Draft | None:
        if key in self.whole or key[-1] in _SUFFIXES:
            return self.whole.get(key)
        short = _without_initials(key)
        draft = self.whole.get(short) or self.shortened.get(short)
        if draft is None and len(short) > 2:
            draft = self.whole.get((short[0], short[-1])) or self.whole.get(short[:2])
        middle = _middle(key)
        if draft and (draft.junior or (middle and draft.middle and middle[0] != draft.middle[0])):
            return None
        return draft

    def _index(self, key: Key, draft: Draft) -> None:
        self.whole[key] = draft
        draft.junior = draft.junior or key[-1] in _SUFFIXES
        draft.middle = draft.middle or _middle(key)
        short = _without_initials(key)
        variants = [short, (short[0], short[-1])] + ([short[:2]] if len(short) == 3 else [])
        for variant in variants:
            if len(variant) > 1 and not draft.junior:
                self.shortened.setdefault(variant, draft)
        if len(short[-1]) >= _SPELT and short[-1:] not in self.parts:
            for worn in _worn(short[-1]):
                self.spellings[worn].append((short[-1], draft))
        ends = [short[-length:] for length in range(1, len(short))] + [short[:1]]
        for end in [*ends, *([short[1:2]] if len(short) == 3 else [])]:
            sharers = self.parts[end]
            if len(sharers) < _SHARERS and draft not in sharers:
                sharers.append(draft)

    def refer(self, name: Name) -> Reference:
        """The person a name means where it stands."""
        span, form = name.span, name.span.of(self.text)
        floor, limit = self._paragraph(span.start)
        gender, title = honorific(self.text, span.start), title_before(self.text, span.start, floor)
        draft, basis, rival = self._find(form, gender, title)
        draft.forms[form] += 1
        draft.add(span, "name")
        self.last[id(draft)] = span.start
        draft.told = draft.told or gender
        role = title or role_after(self.text, span.end, limit)
        if role:
            draft.describe(role)
        return Reference(span, draft, basis, rival)

    def _find(self, form: str, gender: Gender | None, title: str | None) -> Found:
        key = key_of(form)
        if len(key) > 1 and key in self.whole:
            return self.whole[key], "full", None
        found = self.parts.get(key, [])
        found = [draft for draft in found if not draft.junior] or found
        if not found:
            if key not in self.alone:
                self.alone[key] = self._misspelt(key) or self._lone(form)
            return self.alone[key], "part", None
        if len(found) == 1:
            return found[0], "part", None
        return self._choose(found, gender, title)

    def _lone(self, form: str) -> Draft:
        """Somebody with one name; a given name hints at a gender, as a surname may too."""
        known = form in KNOWN_PEOPLE and form not in KNOWN_WOMEN
        draft = Draft("person", told="m" if known else None)
        if not known and (hint := gender_of_given(form)):
            draft.pronouns[hint] += 1
        return draft

    def _misspelt(self, key: Key) -> Draft | None:
        """The one person whose surname is this but for a letter; "Reyls" are the Reyls."""
        if len(key) > 1 or len(key[0]) < _SPELT:
            return None
        near = {
            surname: draft
            for worn in _worn(key[0])
            for surname, draft in self.spellings.get(worn, ())
            if surname[0] == key[0][0] and key[0] not in (f"{surname}s", surname[:-1])
        }
        found = [draft for surname, draft in near.items() if len(self.parts[surname,]) == 1]
        return found[0] if len(found) == 1 else None

    def _choose(self, found: list[Draft], gender: Gender | None, title: str | None) -> Found:
        """Of several with one surname: by title, by gender, by who is named most; else unsure."""
        if title:
            last = title.split()[-1].lower()
            fit = [d for d in found if any(last in role.lower() for role in d.roles)]
            if len(fit) == 1:
                return fit[0], "chosen", None
        if gender:
            fit = [d for d in found if d.gender == gender]
            fit = fit or [d for d in found if d.gender is None]
            if len(fit) == 1:
                return fit[0], "chosen", None
            found = fit or found
        formal = [d for d in found if not self.singles[d.given]]
        if len(formal) == 1 and len(found) > 1:
            # The others go by their given names, as families and couples do in one article.
            return formal[0], "chosen", next(d for d in found if d is not formal[0])
        ranked = sorted(found, key=lambda d: (d.full, self.last.get(id(d), -1)), reverse=True)
        best, others = ranked[0], sum(d.full for d in ranked[1:])
        dominant = len(ranked) == 1 or best.full >= _DOMINANT * others
        rival = ranked[1] if len(ranked) > 1 else None
        return best, "chosen" if dominant else "shared", rival

    def _paragraph(self, offset: int) -> Span:
        spans = self.document.paragraphs
        while self.paragraph + 1 < len(spans) and spans[self.paragraph].end <= offset:
            self.paragraph += 1
        return spans[self.paragraph]


def _worn(word: str) -> list[str]:
    """A word, and what is left of it without any one letter: equal for words one letter apart."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _without_initials(key: Key) -> Key:
    """First name, last name and what is spelt out between them, without "Jr"."""
    while len(key) > 2 and key[-1] in _SUFFIXES:
        key = key[:-1]
    return (key[0], *(word for word in key[1:-1] if len(word) > 1), key[-1])


def _middle(key: Key) -> str:
    initials = [word for word in key[1:-1] if len(word) == 1]
    return "".join(initials)


class _Things:
    """Organisations, places and the rest, by their words and by acronym."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.whole: dict[tuple[EntityKind, Key], Draft] = {}
        self.acronyms: dict[str, Draft] = {}
        self.short: dict[Key, list[Draft]] = defaultdict(list)

    def learn(self, name: Name) -> None:
        """Take in a form of some length; acronyms and short forms wait for `refer`."""
        form = name.span.of(self.text)
        key = self._key(name, form)
        if len(key) < 2 or (name.kind, key) in self.whole:
            return
        if name.kind == "place":
            self.whole[name.kind, key] = draft = Draft(name.kind)
            self._shorten(key[-1:], draft)
        if name.kind != "organization":
            return
        bare = key_of(_COMPANY.sub("", form.lower()))
        draft = self.whole.get((name.kind, bare)) or Draft(name.kind)
        self.whole[name.kind, key] = self.whole[name.kind, bare] = draft
        for skip in (_SMALL, frozenset[str]()):
            letters = "".join(word[0] for word in key if word not in skip)
            self.acronyms.setdefault(letters, draft)
        ends = [bare[:1]] + [bare[-length:] for length in range(2, len(bare))]
        last = bare[-1] in NEWSPAPERS or bare[-1] not in COMMON
        for end in [*ends, *([bare[-1:]] if last else [])]:
            self._shorten(end, draft)

    def _shorten(self, end: Key, draft: Draft) -> None:
        sharers = self.short[end]
        if len(sharers) < _SHARERS and draft not in sharers:
            sharers.append(draft)

    def refer(self, name: Name) -> Reference:
        """The thing a name means."""
        form = name.span.of(self.text)
        key = self._key(name, form)
        draft = self.whole.get((name.kind, key))
        if draft is None:
            draft = self._shortened(name, form, key) or Draft(name.kind)
            self.whole[name.kind, key] = draft
        draft.forms[form.removeprefix("The ")] += 1
        draft.add(name.span, "name")
        return Reference(name.span, draft, "thing")

    def _shortened(self, name: Name, form: str, key: Key) -> Draft | None:
        if (
            name.kind == "place"
            and self.text[max(0, name.span.start - 4) : name.span.start] != "the "
        ):
            return None
        if name.kind not in ("organization", "place"):
            return None
        letters = form.replace(".", "")
        if letters.isupper() and len(letters) > 1 and letters.lower() in self.acronyms:
            return self.acronyms[letters.lower()]
        found = [draft for draft in self.short.get(key, []) if draft.kind == name.kind]
        return found[0] if len(found) == 1 else None

    def _key(self, name: Name, form: str) -> Key:
        if name.kind == "place":
            form = SAME_PLACE.get(form, form)
        return key_of(singular(form) if name.kind == "misc" else form)
