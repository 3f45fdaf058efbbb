"""One walk through the text in reading order: who is meant by each pronoun and each source.

Each person carries when and how they were last mentioned; a pronoun goes to the best of the few
most recent that fit in gender, by the factors of Lappin and Leass (1994): recency, subjecthood,
frequency, and in news, who spoke last.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from quoth.core.bearers import speaks
from quoth.core.entities import Draft, Reference
from quoth.core.nominals import OFFICE, by_noun, by_role, is_person
from quoth.core.roles import Gender, gender_of_role
from quoth.core.span import Span
from quoth.core.speakers import PRONOUNS_FEMALE, PRONOUNS_MALE, Reading, phrase_key, read
from quoth.core.tagger import Attribution, Document

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|HE|SHE|HIS|HER)\b(?!-)"
)
_VERBLIKE = re.compile(
    r",? (?:(?:also|then|has|had|have|later|himself|herself|now|still|never|often) ){0,3}"
    r"(?:said|says|told|is|was|has|had|will|would|can|could|did|does|may|might|\w+ed|\w+s|who)\b"
)
_KEPT = 10
"""So many people, and bodies, are kept in mind."""
_WITHIN = re.compile(r"\b(?:at|of|for|in|from|with|by) (?:the )?$")
_AND = re.compile(r"\band $")
_NOUN = re.compile(
    r"(?:^|[\s(“‘\"])((?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|"
    r"[Tt]wo|[Tt]hree) (?:[a-z-]+ ){0,2})?([A-Za-z][a-z-]+))$"
)
_GROUP_LASTS = 4
"""Sentences after which "they" no longer means the body or the people who spoke."""
_BY = re.compile(r"(?:By|BY|by|Words|Interview by|From) [A-Z]")
_BYLINE = 70
"""Code points of the longest line that names the writer."""
_FAR = 200
"""Code points back to what a relative "who" means."""
_DOUBTFUL = 0.45
_NESTED = 4
"""Quotes looked at for the innermost that holds a place."""
_NOTHING: tuple[None, float] = (None, 0.0)

Event = Reference | Span | re.Match[str]
Speaker = tuple[Draft | None, float]


def _plural(head: str) -> bool:
    return head.endswith(("s", "men", "people", "police")) and not head.endswith("ss")


@dataclass(slots=True)
class _Sight:
    """How a person was last mentioned."""

    draft: Draft
    sentence: int
    paragraph: int
    position: int
    subject: bool
    quoted: bool
    count: int


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
    speakers: dict[Span, Speaker] = field(default_factory=dict)
    """Whom each source phrase means, and how sure that is."""
    phrases: dict[str, Draft] = field(default_factory=dict)
    """Speakers without a name, by their phrase."""
    people: list[_Sight] = field(default_factory=list)
    bodies: list[Draft] = field(default_factory=list)
    pronouns: dict[int, tuple[Draft, float]] = field(default_factory=dict)
    waiting: list[tuple[Span, Reading]] = field(default_factory=list)
    """Offices whose holder was not named before them."""
    stranger: tuple[int, int] = (-9, -1)
    """Sentence and place of the last of them, whom "she" may mean."""
    speaking: Draft | None = None
    group: Speaker = _NOTHING
    """Whom "they" may mean: the last body or plural that spoke."""
    grouped: int = 0
    """The sentence in which it spoke."""
    led: list[tuple[Span, Span]] = field(default_factory=list)
    """Spans of direct speech after their source, with that source."""
    sentence: int = 0
    paragraph: int = 0

    def run(self) -> None:
        """Walk the text once."""
        self.starts = [reference.span.start for reference in self.references]
        sources = sorted({a.source for a in self.attributions if a.source})
        quoted = sorted(s for a in self.attributions if a.kind == "direct" for s in a.content)
        in_source, in_quote = _Cover(sources), _Cover(quoted)
        self.led = sorted(
            (span, a.source)
            for a in self.attributions
            if a.kind == "direct" and a.source and a.source.end <= a.content[0].start
            for span in a.content
        )
        for position, what in self._events(sources):
            self._advance(position)
            if isinstance(what, Span):
                reading = read(self.document.text, what, self.references, self.starts)
                speaking, within = self.speaking, self._voice(what.start) is not None
                self._speak(what, reading)
                self.speaking = speaking if within else self.speaking
                continue
            source, within = in_source.holds(position), in_quote.holds(position)
            if isinstance(what, Reference):
                self._see(what, source, within)
            elif what.re is _PRONOUN:
                self._refer_back(what, source, within)
            elif not source:
                self._office(Span(*what.span()), within)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Offices named before their holder; a phrase that nobody fits speaks for itself."""
        drafts = {id(r.draft): r.draft for r in self.references if r.draft.roles}
        for source, reading in self.waiting:
            if reading.phrase is None:
                continue
            words = reading.phrase.of(self.document.text).lower().split()[1:]
            held = [d for d in drafts.values() if by_role(reading.head, words, [d])]
            if len(held) == 1:
                held[0].add(reading.phrase, "nominal")
                self.speakers[source] = (held[0], 0.7)
            else:
                # Probably somebody with a name, whom we cannot tell.
                self.speakers[source] = (self._phrase(reading.phrase)[0], 0.6)

    def _events(self, sources: list[Span]) -> Iterator[tuple[int, Event]]:
        """What stands in the text in reading order; a source comes after all that is in it."""
        text = self.document.text
        events: list[tuple[int, int, Event]] = [(r.span.start, 1, r) for r in self.references]
        events += [(m.start(), 2, m) for m in _PRONOUN.finditer(text)]
        events += [(m.start(), 3, m) for m in OFFICE.finditer(text)]
        events += [(s.end, 0, s) for s in sources]
        events.sort(key=lambda event: event[:2])
        return ((position, what) for position, _, what in events)

    def _advance(self, position: int) -> None:
        sentences, paragraphs = self.document.sentences, self.document.paragraphs
        while self.sentence + 1 < len(sentences) and sentences[self.sentence + 1].start <= position:
            self.sentence += 1
        while (
            self.paragraph + 1 < len(paragraphs)
            and paragraphs[self.paragraph + 1].start <= position
        ):
            self.paragraph += 1

    def _see(self, reference: Reference, source: bool, quoted: bool) -> None:
        draft, span = reference.draft, reference.span
        if draft.kind == "organization":
            self.bodies = [*[d for d in self.bodies if d is not draft][-_KEPT:], draft]
        elif draft.kind == "person" and not self._signed():
            self._sight(draft, span.start, source or self._is_subject(span), quoted)

    def _signed(self) -> bool:
        """Whether this is the line that names the writer, who is nobody's "she"."""
        line = self.document.paragraphs[self.paragraph]
        return line.length < _BYLINE and bool(_BY.match(self.document.text, line.start))

    def _is_subject(self, span: Span) -> bool:
        text = self.document.text
        if text[span.end : span.end + 2] in ("'s", "’s"):
            return False
        start = self.document.sentences[self.sentence].start
        first = not self.people or self.people[-1].sentence != self.sentence
        return (first and span.start - start < 30) or bool(
            _VERBLIKE.match(text, span.end, span.end + 60)
        )

    def _sight(self, draft: Draft, position: int, subject: bool, quoted: bool) -> None:
        count = 1
        for index, sight in enumerate(self.people):
            if sight.draft is draft:
                del self.people[index]
                subject = subject or (sight.subject and sight.sentence == self.sentence)
                count += sight.count
                break
        fresh = _Sight(draft, self.sentence, self.paragraph, position, subject, quoted, count)
        self.people = [*self.people[-_KEPT:], fresh]

    def _refer_back(self, match: re.Match[str], source: bool, quoted: bool) -> None:
        word = match[0].lower()
        gender: Gender = "f" if word in PRONOUNS_FEMALE else "m"
        best = self._antecedent(gender, word, quoted, match.start())
        if best:
            self.pronouns[match.start()] = best
            best[0].add(Span(*match.span()), "pronoun")
            best[0].pronouns[gender] += 1
            self._sight(best[0], match.start(), word in ("he", "she") or source, quoted)

    def _voice(self, position: int) -> Draft | None:
        """Whose words a place stands in, where that was said before them: an "I", never a "she"."""
        index = bisect_right(self.led, position, key=lambda item: item[0].start)
        for span, source in reversed(self.led[max(0, index - _NESTED) : index]):
            if span.holds(position):
                return self.speakers.get(source, _NOTHING)[0]
        return None

    def _antecedent(
        self, gender: Gender, word: str, quoted: bool, position: int
    ) -> tuple[Draft, float] | None:
        voice = self._voice(position) if quoted else None
        scored = [
            (self._weight(sight, gender, word, quoted), sight.position, sight.draft)
            for sight in self.people
            if sight.draft.told in (None, gender) and sight.draft is not voice
        ]
        if not scored:
            return None
        scored.sort(key=lambda item: item[:2], reverse=True)
        best = scored[0][0]
        if best < -5:
            return None
        sentence, place = self.stranger
        if self.sentence - sentence <= 2 and scored[0][1] < place:
            return scored[0][2], _DOUBTFUL
        margin = best - scored[1][0] if len(scored) > 1 else 2.0
        return scored[0][2], max(0.5, min(0.9, 0.6 + 0.15 * margin))

    def _weight(self, sight: _Sight, gender: Gender, word: str, quoted: bool) -> float:
        """How well a person fits a pronoun here; weights chosen on news articles."""
        draft = sight.draft
        score = 0.0 if draft.gender is None else 1.5 if draft.gender == gender else -1.5
        score -= 0.7 * min(self.sentence - sight.sentence, 8)
        score += 1.2 * sight.subject + 0.1 * min(sight.count, 6)
        score += 0.3 * (sight.paragraph == self.paragraph)
        score -= 1.2 * (sight.quoted and not quoted)
        if draft is self.speaking:
            score += -1.5 if quoted else 0.8
        if word == "him" and sight.subject and sight.sentence == self.sentence:
            score -= 1.5
        return score

    def _office(self, span: Span, quoted: bool) -> None:
        words = span.of(self.document.text).lower().split()[1:]
        holders = [sight.draft for sight in self.people if by_role(words[-1], words, [sight.draft])]
        if len(holders) == 1:
            holders[0].add(span, "nominal")
            self._sight(holders[0], span.start, self._is_subject(span), quoted)

    def _speak(self, source: Span, reading: Reading) -> None:
        speaker, sure = self._speaker(source, reading)
        self.speakers[source] = (speaker, sure)
        if speaker and reading.indefinite and is_person(reading.head):
            # "One skipper said ...": "he" may go on with the skipper.
            speaker.told = speaker.told or gender_of_role(reading.head)
            self._sight(speaker, source.start, True, False)
            self.speaking = speaker
        if speaker and speaker.kind == "person":
            self.speaking = speaker
        elif speaker and (speaker.kind == "organization" or _plural(reading.head)):
            self.group, self.grouped = (speaker, sure), self.sentence

    def _speaker(self, source: Span, reading: Reading) -> Speaker:
        if reading.reference:
            return reading.reference.draft, reading.reference.sure
        if reading.pronoun:
            return self._pronoun(source, reading.pronoun)
        if reading.phrase is None:
            return _NOTHING
        known = self._described(reading)
        if known is None and reading.definite and is_person(reading.head):
            self.waiting.append((source, reading))
            self.stranger = (self.sentence, source.start)
            return _NOTHING
        if known is None:
            return self._phrase(reading.phrase)
        known[0].add(reading.phrase, "nominal")
        if known[0].kind == "person":
            self._sight(known[0], reading.phrase.start, True, False)
        return known

    def _pronoun(self, source: Span, pronoun: str) -> Speaker:
        if pronoun in PRONOUNS_MALE or pronoun in PRONOUNS_FEMALE:
            found = (self.pronouns.get(position) for position in range(source.start, source.end))
            return next((hit for hit in found if hit), _NOTHING)
        if pronoun in ("who", "whom"):
            return self._before(source)
        if pronoun == "which":
            index = bisect_left(self.starts, source.start) - 1
            body = self.references[index] if index >= 0 else None
            near = body and source.start - body.span.end <= 2 and body.draft.kind == "organization"
            return (body.draft, 0.75) if body and near else _NOTHING
        if pronoun == "it":
            return (self.bodies[-1], 0.4) if self.bodies else _NOTHING
        if self.sentence - self.grouped > _GROUP_LASTS:
            return _NOTHING
        return self.group[0], min(self.group[1], 0.55)

    def _before(self, source: Span) -> Speaker:
        """Whom a relative "who" means: the name or noun before it, past an apposition or phrase."""
        text = self.document.text
        floor = max(self.document.sentences[self.sentence].start, source.start - _FAR)
        end = source.start
        if _AND.search(text, floor, end) and (first := text.rfind(" who ", floor, end)) >= 0:
            end = first
        left = text[floor:end].rstrip(" ,").removesuffix(" and").rstrip(" ,")
        end = floor + len(left)
        index = bisect_left(self.starts, end) - 1
        before = self.references[index] if index >= 0 else None
        if before and before.span.end == end:
            return self._named_before(before, floor)
        noun = _NOUN.search(left)
        if noun and speaks(noun[2].lower()):
            comma = left.rstrip().rfind(",", 0, noun.start(1))
            if before and comma >= 0 and floor + comma - before.span.end in (0, 4):
                return before.draft, 0.8
            phrase = Span(floor + noun.start(1), end)
            reading = Reading(head=noun[2].lower(), phrase=phrase, definite=noun[1][:4] == "the ")
            return self._described(reading) or self._phrase(phrase)
        if self.people and source.start - self.people[-1].position <= 60:
            return self.people[-1].draft, 0.55
        return _NOTHING

    def _named_before(self, before: Reference, floor: int) -> Speaker:
        """The name right before "who"; of "a clerk at the Harbour Trust" it is the clerk."""
        if before.draft.kind == "person":
            return before.draft, 0.85
        text, last = self.document.text, self.people[-1] if self.people else None
        inner = _WITHIN.search(text, floor, before.span.start)
        if inner:
            return (last.draft, 0.6) if last and last.position >= floor else _NOTHING
        return (before.draft, 0.75) if before.draft.kind != "place" else _NOTHING

    def _described(self, reading: Reading) -> tuple[Draft, float] | None:
        """The entity that "the senator" or "the bank" means."""
        if not reading.definite or reading.phrase is None:
            return None
        words = reading.phrase.of(self.document.text).lower().split()[1:]
        if is_person(reading.head):
            return by_role(reading.head, words, [sight.draft for sight in self.people])
        return by_noun(reading.head, self.bodies) if len(words) <= 2 else None

    def _phrase(self, phrase: Span) -> Speaker:
        words = phrase.of(self.document.text)
        draft = self.phrases.setdefault(phrase_key(words), Draft("misc"))
        draft.forms[words] += 1
        draft.add(phrase, "nominal")
        return draft, 0.8
