"""Who is in mind at one place of the text: the people and bodies last mentioned, and how.

A pronoun goes to the best of the few most recent people that fit in gender, by the factors of
Lappin and Leass (1994): recency, subjecthood, frequency, and in news, who spoke last.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from quoth.core.confidence import Basis
from quoth.core.entities import Draft, Reference
from quoth.core.model import Reason
from quoth.core.roles import Gender
from quoth.core.sense import Sense
from quoth.core.span import Span
from quoth.core.speakers import phrase_key
from quoth.core.tagger import Document

_VERBLIKE = re.compile(
    r"(?:, [^,.;:“\"\n]{1,40},|,)? (?:(?:also|then|has|had|have|later|himself"
    r"|herself|now|still|never|often) ){0,3}"
    r"(?:said|says|told|is|was|has|had|will|would|can|could|did|does|may|might|\w+ed|\w+s|who)\b"
)
_OBLIQUE = re.compile(r"\b(?:of|at|with|by|for|to|from|about|than|like|against|over|on) $")
_KEPT = 10
"""So many people, and bodies, are kept in mind."""
_NESTED = 4
"""Quotes looked at for the innermost that holds a place."""
_LEAST = -5.0
"""Weight below which nobody is meant."""
_UNTOLD: dict[Gender, float] = {"m": 0.6, "f": 0.2}
"""Weight of somebody whose gender nothing tells, by that of the pronoun."""
_EARLY = 80
"""Code points into a sentence within which the first person named is mostly its subject."""
_NEAR = 2
"""Sentences back to somebody whom a description may mean without saying so."""


@dataclass(slots=True)
class Sight:
    """How a person or body was last mentioned."""

    draft: Draft
    named: Span
    """The last mention that is no pronoun."""
    sentence: int
    paragraph: int
    position: int
    subject: bool
    quoted: bool
    count: int = 1


@dataclass
class Scene:
    """What a reader has in mind; moves forward only."""

    document: Document
    references: list[Reference]
    people: list[Sight] = field(default_factory=list)
    """The last one most recent."""
    bodies: list[Sight] = field(default_factory=list)
    """Organisations, and places that act; the last one most recent."""
    plurals: list[Sight] = field(default_factory=list)
    """Named groups and groups that spoke."""
    group: Draft | None = None
    """The one of them that spoke last."""
    pronouns: dict[int, Sense] = field(default_factory=dict)
    speaking: Draft | None = None
    phrases: dict[str, Draft] = field(default_factory=dict)
    """Speakers without a name, by their phrase."""
    led: list[tuple[Span, Span]] = field(default_factory=list)
    """Spans of direct speech after their source, with that source."""
    speakers: dict[Span, Sense] = field(default_factory=dict)
    """Whom each source phrase means."""
    writer: Sense | None = None
    """The writer of the article, where it is named."""
    sentence: int = 0
    paragraph: int = 0

    def __post_init__(self) -> None:
        self.starts = [reference.span.start for reference in self.references]

    def advance(self, position: int) -> None:
        """Go on to ``position``."""
        sentences, paragraphs = self.document.sentences, self.document.paragraphs
        while self.sentence + 1 < len(sentences) and sentences[self.sentence + 1].start <= position:
            self.sentence += 1
        while (
            self.paragraph + 1 < len(paragraphs)
            and paragraphs[self.paragraph + 1].start <= position
        ):
            self.paragraph += 1

    def before(self, end: int) -> Reference | None:
        """The last name that starts before ``end``."""
        index = bisect_left(self.starts, end) - 1
        return self.references[index] if index >= 0 else None

    def is_subject(self, span: Span, among: Sequence[Sight]) -> bool:
        """Whether a mention looks like the subject of its clause."""
        text = self.document.text
        if text[span.end : span.end + 2] in ("'s", "’s"):
            return False
        start = self.document.sentences[self.sentence].start
        first = not among or among[-1].sentence != self.sentence
        if first and span.start - start < _EARLY:
            return not _OBLIQUE.search(text, start, span.start)
        return bool(_VERBLIKE.match(text, span.end, span.end + 60))

    def see(self, held: list[Sight], draft: Draft, span: Span, subject: bool, quoted: bool) -> None:
        """A mention by name or phrase, into ``people``, ``bodies`` or ``plurals``."""
        self._put(
            held, Sight(draft, span, self.sentence, self.paragraph, span.start, subject, quoted)
        )

    def refer(self, sense: Sense, position: int, subject: bool, quoted: bool) -> None:
        """A mention of a person by the pronoun at ``position``."""
        if sense.draft and sense.via:
            here = (self.sentence, self.paragraph, position)
            self._put(self.people, Sight(sense.draft, sense.via, *here, subject, quoted))

    def _put(self, held: list[Sight], fresh: Sight) -> None:
        for index, sight in enumerate(held):
            if sight.draft is fresh.draft:
                if fresh.quoted and not sight.quoted and self.sentence - sight.sentence <= _NEAR:
                    sight.count += 1  # what others say of somebody brings nobody to the fore
                    return
                del held[index]
                fresh.subject |= sight.subject and sight.sentence == self.sentence
                fresh.count += sight.count
                break
        else:
            del held[:-_KEPT]
        held.append(fresh)

    def voice(self, position: int) -> Draft | None:
        """Whose words a place stands in, where that was said before them: an "I", never a "she"."""
        index = bisect_right(self.led, position, key=lambda item: item[0].start)
        for span, source in reversed(self.led[max(0, index - _NESTED) : index]):
            if span.holds(position):
                sense = self.speakers.get(source)
                return sense.draft if sense else None
        return None

    def antecedent(self, gender: Gender, word: str, quoted: bool, position: int) -> Sense | None:
        """Whom a "he" or "she" at ``position`` means."""
        voice = self.voice(position) if quoted else None
        scored = [
            (self._weight(sight, gender, word, quoted), sight.position, index)
            for index, sight in enumerate(self.people)
            if sight.draft.told in (None, gender) and sight.draft is not voice
        ]
        return self._best(scored, "pronoun")

    def likely(self, gender: Gender | None, barred: Sequence[Draft]) -> Sense | None:
        """Whom a description without a known role most likely means: somebody near."""
        scored = [
            (self._weight(sight, gender, "he", False), sight.position, index)
            for index, sight in enumerate(self.people)
            if sight.draft.kind == "person"
            and (gender is None or sight.draft.told in (None, gender))
            and self.sentence - sight.sentence <= _NEAR
            and sight.draft not in barred
        ]
        return self._best(scored, "guess")

    def _best(self, scored: list[tuple[float, int, int]], basis: Basis) -> Sense | None:
        if not scored:
            return None
        scored.sort(reverse=True)
        weight, _, index = scored[0]
        if weight < _LEAST:
            return None
        first = self.people[index]
        if len(scored) == 1:
            return Sense(first.draft, basis, first.named, 2.5, None, "only")
        lead, rival = weight - scored[1][0], self.people[scored[1][2]].draft
        why: Reason = "likely"
        if scored[0][1] >= max(position for _, position, _ in scored):
            why = "last"
        if first.subject:
            why = "subject"
        if first.draft is self.speaking:
            why = "speaking"
        return Sense(first.draft, basis, first.named, lead, rival, why)

    def _weight(self, sight: Sight, gender: Gender | None, word: str, quoted: bool) -> float:
        """How well a person fits a pronoun here; weights chosen on news articles."""
        draft = sight.draft
        score = 0.0
        if gender is not None:
            known = draft.gender is not None
            score = (1.5 if draft.gender == gender else -1.5) if known else _UNTOLD[gender]
        score -= 0.7 * min(self.sentence - sight.sentence, 8)
        outside = sight.quoted and not quoted
        score += 1.2 * (sight.subject and not outside) + 0.1 * min(sight.count, 6) - 1.2 * outside
        score += 0.3 * (sight.paragraph == self.paragraph)
        if draft is self.speaking:
            score += -1.5 if quoted else 0.8
        if word == "him" and sight.subject and sight.sentence == self.sentence:
            score -= 1.5
        return score

    def phrase(self, phrase: Span, owner: Draft | None = None) -> Sense:
        """A speaker without a name; "his lawyer" is another one's with another ``owner``."""
        words = phrase.of(self.document.text)
        key = phrase_key(words) if owner is None else f"{phrase_key(words)} {id(owner)}"
        draft = self.phrases.setdefault(key, Draft("misc"))
        draft.forms[words] += 1
        draft.add(phrase, "nominal")
        return Sense(draft, "phrase")

    def adopt(self, draft: Draft, phrase: Span) -> None:
        """Let the entity of a phrase in running text be a speaker."""
        self.phrases[f"{phrase_key(phrase.of(self.document.text))} {phrase.start}"] = draft
        draft.forms[phrase.of(self.document.text)] += 1
        draft.add(phrase, "nominal")
