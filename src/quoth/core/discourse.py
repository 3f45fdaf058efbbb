"""One walk through the text in reading order: who is meant by each pronoun and each source."""

from __future__ import annotations

import heapq
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from quoth.core.confidence import Basis
from quoth.core.cues import VERB_CLASSES
from quoth.core.entities import Draft, Reference
from quoth.core.groups import plural
from quoth.core.kin import Kin
from quoth.core.nominals import OFFICE, by_likeness, by_noun, by_role, is_person, role_keys, sex_of
from quoth.core.pace import AT_ONCE, Pace
from quoth.core.relatives import before
from quoth.core.roles import KIN, Gender, gender_of_role
from quoth.core.scene import Scene, Sight
from quoth.core.sense import NOTHING, Sense
from quoth.core.span import Span
from quoth.core.speakers import (
    FIRST,
    PRONOUNS_FEMALE,
    PRONOUNS_MALE,
    RELATIVE,
    Reading,
    read,
)
from quoth.core.tagger import Attribution, Document
from quoth.core.writer import is_byline, writer_of

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|HE|SHE|HIS|HER)\b(?!-)"
)
_STRANGER = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne) (?:[\w-]+ ){0,3}?(?:woman|man|girl|boy|mother|father|teenager|student"
    r"|teacher|driver|veteran|lawyer|nurse|farmer)\b(?!,? [A-Z]|['’-])"
)
"""Somebody new without a name, whom "she" or "the woman" may mean."""
_SOON = 150
"""Code points after an early pronoun within which it is explained."""
_AHEAD = 4
_HOLDERS = 20
"""Of one office, so many holders are compared; more than one is already too many."""
_IT_LASTS = 1
"""Sentences after which "it" no longer means the body that acted."""
_QUOTED_BACK = 2000
"""Code points of a paragraph looked at for an open quotation mark."""
_OFTEN = 16
"""Events between two questions whether to go on."""

Event = Reference | Span | re.Match[str]


def _plural(head: str) -> bool:
    return head.endswith(("s", "men", "people", "police")) and not head.endswith("ss")


class _Cover:
    """Whether rising positions lie in any of some sorted spans."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans
        self.index = 0
        self.end = -1

    def holds(self, position: int) -> bool:
        """Whether ``position`` is covered; positions must not fall."""
        while self.index < len(self.spans) and self.spans[self.index].start <= position:
            self.end = max(self.end, self.spans[self.index].end)
            self.index += 1
        return position < self.end


@dataclass
class Walk:
    """One pass over names, pronouns, offices and sources; `run` fills `speakers` and `phrases`."""

    document: Document
    references: list[Reference]
    attributions: list[Attribution]
    waiting: list[tuple[Span, Reading, Draft]] = field(default_factory=list)
    """Descriptions whose holder was not named before them, as speakers without a name."""
    strangers: dict[int, tuple[Draft, Span]] = field(default_factory=dict)
    """People without a name whom nothing has led back to."""
    early: list[tuple[Span, Gender]] = field(default_factory=list)
    """Sources that are a pronoun before anybody it fits."""

    def __post_init__(self) -> None:
        self.scene = Scene(self.document, self.references)
        self.kin = Kin(self.scene)

    @property
    def speakers(self) -> dict[Span, Sense]:
        """Whom each source phrase means."""
        return self.scene.speakers

    @property
    def phrases(self) -> dict[str, Draft]:
        """Speakers without a name, by their phrase."""
        return self.scene.phrases

    def run(self, pace: Pace = AT_ONCE) -> None:
        """Walk the text once."""
        scene = self.scene
        sources = sorted({a.source for a in self.attributions if a.source})
        quoted = sorted(s for a in self.attributions if a.kind == "direct" for s in a.content)
        in_source, in_quote = _Cover(sources), _Cover(quoted)
        scene.writer = writer_of(self.document, self.references)
        scene.led = sorted(
            (span, a.source)
            for a in self.attributions
            if a.source and a.source.end <= a.content[0].start
            for span in a.content
            if a.kind == "direct" or self.document.text[span.start] in "“\"'‘"
        )
        swapped = {a.source: a.cue for a in self.attributions if a.source and a.cue}
        for number, (position, what) in enumerate(self._events(sources)):
            if not number % _OFTEN:
                pace.at(position / len(self.document.text))
            scene.advance(position)
            if isinstance(what, Span):
                speaking, within = scene.speaking, scene.voice(what.start) is not None
                self._speak(what, self._read(what, swapped.get(what)))
                scene.speaking = speaking if within else scene.speaking
                continue
            source, within = in_source.holds(position), in_quote.holds(position)
            if isinstance(what, Reference):
                self._see(what, source, within)
            elif what.re is _PRONOUN:
                self._refer_back(what, source, within)
            elif what.re is _STRANGER:
                self._stranger(Span(*what.span()), within)
            elif not source:
                self._office(Span(*what.span()), within)
        self._look_ahead()

    def _read(self, source: Span, cue: Span | None) -> Reading:
        """What a source says; where it is a verb and the cue a name, they were swapped."""
        text, references, starts = self.document.text, self.references, self.scene.starts
        if cue and VERB_CLASSES.get(source.of(text).lower()) == "V":
            reading = read(text, cue, references, starts)
            if reading.reference:
                return reading
        return read(text, source, references, starts)

    def _look_ahead(self) -> None:
        """Offices named before their holder; a phrase that nobody fits speaks for itself."""
        for source, gender in self.early:
            self.speakers[source] = self._after(source, gender)
        holders = {id(r.draft): r for r in reversed(self.references) if r.draft.roles}
        sights: dict[str, list[Sight]] = defaultdict(list)
        for r in holders.values():
            for word in {*" ".join(r.draft.roles).lower().replace("-", " ").split()}:
                if len(sights[word]) < _HOLDERS:
                    sights[word].append(Sight(r.draft, r.span, 0, 0, 0, False, False))
        found: dict[int, Sense] = {}
        for source, reading, unnamed in self.waiting:
            sense = self._named_later(reading, sights)
            if sense and sense.draft:
                found[id(unnamed)] = sense
                self.speakers[source] = sense
        for key, draft in list(self.phrases.items()):
            if known := found.get(id(draft)):
                known.draft.mentions.extend(draft.mentions)  # type: ignore[union-attr]
                del self.phrases[key]
        for source, sense in self.speakers.items():
            if known := found.get(id(sense.draft)):
                self.speakers[source] = replace(sense, draft=known.draft)

    def _after(self, source: Span, gender: Gender) -> Sense:
        """The first person named right after an early pronoun: "As he left, Reyl said"."""
        at = bisect_right(self.scene.starts, source.end)
        for reference in self.references[at : at + _AHEAD]:
            draft = reference.draft
            if reference.span.start - source.end > _SOON:
                break
            if draft.kind == "person" and draft.gender in (None, gender):
                return Sense(draft, "later", reference.span)
        return NOTHING

    def _named_later(self, reading: Reading, holders: dict[str, list[Sight]]) -> Sense | None:
        if reading.phrase is None:
            return None
        words = self._words(reading.phrase)
        if reading.owner:
            owner = self.kin.owner(reading.owner)
            return self.kin.find(owner, reading.head) if owner else None
        held = {
            id(sight.draft): sight
            for key in role_keys(reading.head)
            for sight in holders.get(key, ())
            if by_role(reading.head, words, [sight])
        }
        only = next(iter(held.values())) if len(held) == 1 else None
        return Sense(only.draft, "later", only.named) if only else None

    def _words(self, phrase: Span) -> list[str]:
        return phrase.of(self.document.text).lower().split()[1:]

    def _events(self, sources: list[Span]) -> Iterator[tuple[int, Event]]:
        """What stands in the text in reading order; a source comes after all that is in it."""
        text = self.document.text
        streams: list[Iterator[tuple[int, int, Event]]] = [
            ((s.end, 0, s) for s in sorted(sources, key=lambda source: source.end)),
            ((r.span.start, 1, r) for r in self.references),
            ((m.start(), 2, m) for m in _PRONOUN.finditer(text)),
            ((m.start(), 3, m) for m in OFFICE.finditer(text)),
            ((m.start(), 4, m) for m in _STRANGER.finditer(text)),
        ]
        # Merged as they come: all at once they would be most of what a long text takes.
        events = heapq.merge(*streams, key=lambda event: event[:2])
        return ((position, what) for position, _, what in events)

    def _see(self, reference: Reference, source: bool, quoted: bool) -> None:
        draft, span, scene = reference.draft, reference.span, self.scene
        if draft.kind == "person":
            if not is_byline(self.document, scene.paragraph):
                subject = source or scene.is_subject(span, scene.people)
                scene.see(scene.people, draft, span, subject, quoted)
                self.kin.learn(draft, span)
        elif draft.kind == "misc":
            if _plural(span.of(self.document.text)):
                subject = source or scene.is_subject(span, scene.plurals)
                scene.see(scene.plurals, draft, span, subject, quoted)
        else:
            subject = source or scene.is_subject(span, scene.bodies)
            if subject or draft.kind == "organization":
                scene.see(scene.bodies, draft, span, subject, quoted)

    def _refer_back(self, match: re.Match[str], source: bool, quoted: bool) -> None:
        word = match[0].lower()
        gender: Gender = "f" if word in PRONOUNS_FEMALE else "m"
        best = self.scene.antecedent(gender, word, quoted, match.start())
        if best and best.draft:
            self._meet(best.draft)
            self.scene.pronouns[match.start()] = best
            best.draft.add(Span(*match.span()), "pronoun")
            best.draft.pronouns[gender] += 1
            subject = word in ("he", "she") or source
            self.scene.refer(best, match.start(), subject, quoted)

    def _office(self, span: Span, quoted: bool) -> None:
        words = self._words(span)
        people = self.scene.people
        holders = [sight.draft for sight in people if by_role(words[-1], words, [sight])]
        if len(holders) == 1:
            holders[0].add(span, "nominal")
            subject = self.scene.is_subject(span, people)
            self.scene.see(people, holders[0], span, subject, quoted)

    def _stranger(self, span: Span, quoted: bool) -> None:
        """Somebody new, who becomes a speaker only if a pronoun or "the woman" leads back here."""
        head = span.of(self.document.text).rsplit(" ", 1)[-1].lower()
        gender = sex_of(head) or gender_of_role(head)
        subject = self.scene.is_subject(span, self.scene.people)
        draft = Draft("misc", told=gender)
        self.strangers[id(draft)] = (draft, span)
        self.scene.see(self.scene.people, draft, span, subject, quoted)

    def _meet(self, draft: Draft) -> None:
        """Make a speaker of a stranger."""
        if known := self.strangers.pop(id(draft), None):
            self.scene.adopt(*known)

    def _speak(self, source: Span, reading: Reading) -> None:
        scene = self.scene
        sense = self._speaker(source, reading)
        scene.speakers[source] = sense
        draft = sense.draft
        if draft is None:
            return
        self._meet(draft)
        if draft.kind == "misc" and reading.phrase and _single(reading.head):
            # "One skipper said ...": "he" may go on with the skipper.
            draft.told = draft.told or sex_of(reading.head) or gender_of_role(reading.head)
            scene.see(scene.people, draft, reading.phrase, True, False)
            scene.speaking = draft
        if draft.kind == "person":
            scene.speaking = draft
        elif draft.kind == "organization" or _plural(reading.head) or _plural(draft.name):
            span = sense.via or reading.phrase or source
            scene.see(scene.plurals, draft, span, True, False)
            scene.group = draft

    def _speaker(self, source: Span, reading: Reading) -> Sense:
        if found := reading.reference:
            return Sense(found.draft, found.basis, None, 0.0, found.rival)
        if reading.pronoun:
            return self._pronoun(source, reading.pronoun)
        if reading.phrase is None:
            return NOTHING
        known = self._described(reading) or self._likely(reading) or self._apposed(source, reading)
        if known is None:
            sense = self.scene.phrase(reading.phrase, self._owner(reading))
            if sense.draft and (reading.owner or reading.definite) and _single(reading.head):
                self.waiting.append((source, reading, sense.draft))
            return sense
        if known.draft:
            self._meet(known.draft)
            known.draft.add(reading.phrase, "nominal")
            if known.draft.kind == "person":
                self.scene.see(self.scene.people, known.draft, reading.phrase, True, False)
        return known

    def _owner(self, reading: Reading) -> Draft | None:
        return self.kin.owner(reading.owner) if reading.owner else None

    def _pronoun(self, source: Span, pronoun: str) -> Sense:
        scene = self.scene
        if pronoun in PRONOUNS_MALE or pronoun in PRONOUNS_FEMALE:
            found = (scene.pronouns.get(position) for position in range(source.start, source.end))
            hit = next((hit for hit in found if hit), NOTHING)
            if hit.draft is None:
                self.early.append((source, "m" if pronoun in PRONOUNS_MALE else "f"))
            return hit
        if pronoun in FIRST:
            return self._first_person(source)
        if pronoun in RELATIVE:
            return before(scene, source, pronoun, self._described)
        return self._it() if pronoun == "it" else plural(scene, source, pronoun)

    def _first_person(self, source: Span) -> Sense:
        """The voice of the quote around an "I", else the writer."""
        voice = self.scene.voice(source.start)
        if voice:
            return Sense(voice, "voice", None)
        start = self.document.paragraphs[self.scene.paragraph].start
        left = self.document.text[max(start, source.start - _QUOTED_BACK) : source.start]
        opened = left.count('"') % 2 or left.count("“") > left.count("”")
        return NOTHING if opened or self.scene.writer is None else self.scene.writer

    def _it(self) -> Sense:
        near = [
            sight
            for sight in self.scene.bodies
            if sight.subject and self.scene.sentence - sight.sentence <= _IT_LASTS
        ]
        if not near:
            return NOTHING
        rival = near[-2].draft if len(near) > 1 else None
        return Sense(near[-1].draft, "it", near[-1].named, 0.0, rival, "subject")

    def _described(self, reading: Reading) -> Sense | None:
        """The entity that "the senator", "the bank" or "her brother" means."""
        if reading.phrase is None:
            return None
        if owner := self._owner(reading):
            return self.kin.find(owner, reading.head)
        if not reading.definite or reading.owner:
            return None
        words = self._words(reading.phrase)
        if is_person(reading.head):
            return by_role(reading.head, words, self.scene.people)
        return by_noun(words, self.scene) if 0 < len(words) <= 2 else None

    def _likely(self, reading: Reading) -> Sense | None:
        """Whom "the New York businessman" means, where no office tells."""
        if not reading.definite or reading.owner or reading.phrase is None:
            return None
        return by_likeness(reading.head, self._words(reading.phrase), self.scene)

    def _apposed(self, source: Span, reading: Reading) -> Sense | None:
        """The name that "a skipper" stands beside: "Reyl, a skipper with doubts, said"."""
        text = self.document.text
        name = self.scene.before(source.start)
        basis: Basis = "apposed"
        if (
            name is None
            or name.draft.kind != "person"
            or reading.definite
            or not _single(reading.head)
            or text[name.span.end : source.start] != ", "
            or not text.startswith((",", " who ", " with ", ".", " in "), source.end)
        ):
            return None
        return Sense(name.draft, basis, name.span)


def _single(head: str) -> bool:
    return not _plural(head) and (is_person(head) or head in KIN)
