"""Who is who: mentions merged to entities, pronouns and sources resolved to them.

One walk through the text in reading order. Each person carries when and how they were last
mentioned; a pronoun goes to the best of the few most recent that fit in gender, by the factors
of Lappin and Leass (1994): recency, subjecthood, frequency, and in news, who spoke last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from quoth.core.entities import Draft, Reference, merge
from quoth.core.model import Entity, Quote
from quoth.core.roles import Gender
from quoth.core.span import Span
from quoth.core.speakers import PRONOUNS_FEMALE, PRONOUNS_MALE, Reading, phrase_key, read
from quoth.core.tagger import Attribution, Document, Proposals

_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|HE|SHE|HIS|HER)\b(?!-)"
)
_VERBLIKE = re.compile(
    r",? (?:also |then |has |had |have |later |himself |herself |now |still |never |often )*"
    r"(?:said|says|told|is|was|has|had|will|would|can|could|did|does|may|might|\w+ed|\w+s|who)\b"
)
_KEPT = 10

_PERSON_HEADS = frozenset(
    "man woman president senator governor mayor minister secretary congressman congresswoman chairman "
    "chairwoman candidate nominee leader director chief ceo executive professor doctor judge justice "
    "lawyer attorney author actor actress singer coach premier chancellor king queen prince princess "
    "representative lawmaker businessman businesswoman billionaire mogul businessperson general admiral "
    "speaker commissioner spokesman spokeswoman ambassador officer captain sheriff detective pastor "
    "bishop pope priest rabbi imam analyst economist historian journalist reporter lady founder owner "
    "manager activist lawyer star filmmaker magnate tycoon councillor politician democrat republican "
    "physician surgeon host comedian writer novelist poet artist pilot scientist researcher teacher "
    "principal dean vicar veteran victim suspect defendant envoy diplomat premier deputy treasurer "
    "moderator father mother son daughter boy girl player pm aide adviser advisor strategist".split()
)
_ORG_NOUNS = frozenset(
    "company firm bank agency group organization organisation paper newspaper network airline club charity "
    "department ministry university college committee commission court council union team party "
    "corporation hospital school board bureau museum institute foundation magazine publication "
    "association regulator retailer manufacturer carmaker automaker maker lender supplier trust "
    "campaign administration government parliament senate congress police".split()
)
_SAME_OFFICE = {"pm": "prime minister", "ceo": "chief executive", "businessman": "businessman"}


@dataclass(eq=False)
class _Sight:
    """How a person was last mentioned."""

    draft: Draft
    sentence: int
    paragraph: int
    position: int
    subject: bool
    quoted: bool
    count: int = 0


def resolve(
    document: Document, proposals: Proposals
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """Entities by first mention (``e1``...), and quotes in text order (``q1``...) with speakers."""
    references = merge(document, proposals.names)
    found = sorted(proposals.attributions, key=lambda a: (a.content[0].start, a.content[-1].end))
    walk = _Walk(document, references, found)
    walk.run()
    drafts = list({id(r.draft): r.draft for r in references}.values()) + list(walk.phrases.values())
    drafts.sort(key=lambda draft: min(m.span for m in draft.mentions))
    ids = {id(draft): f"e{number}" for number, draft in enumerate(drafts, 1)}
    entities = tuple(_entity(ids[id(draft)], draft) for draft in drafts)
    quotes = tuple(
        _quote(number, item, *walk.speakers.get(item.source, (None, 0.0)), ids)
        for number, item in enumerate(found, 1)
    )
    return entities, quotes


def _entity(identity: str, draft: Draft) -> Entity:
    mentions = tuple(sorted(draft.mentions, key=lambda m: m.span))
    return Entity(identity, draft.kind, draft.name, draft.role, mentions)


def _quote(
    number: int, item: Attribution, speaker: Draft | None, sure: float, ids: dict[int, str]
) -> Quote:
    identity = None if speaker is None else ids[id(speaker)]
    return Quote(f"q{number}", item.kind, item.content, item.cue, item.source, identity, sure)


@dataclass
class _Walk:
    """One pass in reading order over names, pronouns and sources."""

    document: Document
    references: list[Reference]
    attributions: list[Attribution]
    speakers: dict[Span | None, tuple[Draft | None, float]] = field(default_factory=dict)
    phrases: dict[str, Draft] = field(default_factory=dict)
    recent: list[_Sight] = field(default_factory=list)
    organizations: list[Draft] = field(default_factory=list)
    pronouns: dict[int, tuple[Draft, float]] = field(default_factory=dict)
    speaking: Draft | None = None
    group: tuple[Draft | None, float] = (None, 0.0)
    sentence: int = 0
    paragraph: int = 0

    def run(self) -> None:
        """Walk the text once."""
        starts = [r.span.start for r in self.references]
        sources = sorted({a.source for a in self.attributions if a.source})
        quoted = sorted(s for a in self.attributions if a.kind == "direct" for s in a.content)
        inside_source, inside_quote = _Cover(sources), _Cover(quoted)
        for position, what in self._events(sources):
            self._advance(position)
            if isinstance(what, Reference):
                self._see(what, inside_source.holds(position), inside_quote.holds(position))
            elif isinstance(what, Span):
                reading = read(self.document.text, what, self.references, starts)
                self._speak(what, reading)
            else:
                self._refer_back(what, inside_source.holds(position), inside_quote.holds(position))

    def _events(
        self, sources: list[Span]
    ) -> Iterable[tuple[int, Reference | Span | re.Match[str]]]:
        events: list[tuple[int, int, Reference | Span | re.Match[str]]] = [
            (r.span.start, 0, r) for r in self.references
        ]
        events += [(m.start(), 1, m) for m in _PRONOUN.finditer(self.document.text)]
        events += [(s.end, -1, s) for s in sources]
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
        draft = reference.draft
        if draft.kind == "organization":
            if draft in self.organizations:
                self.organizations.remove(draft)
            self.organizations = [*self.organizations[-_KEPT:], draft]
        if draft.kind == "person":
            subject = source or self._is_subject(reference.span)
            self._sight(draft, reference.span.start, subject, quoted)

    def _is_subject(self, span: Span) -> bool:
        text = self.document.text
        if text[span.end : span.end + 2] in ("'s", "’s"):
            return False
        start = self.document.sentences[self.sentence].start
        return span.start - start < 30 or bool(_VERBLIKE.match(text, span.end, span.end + 60))

    def _sight(self, draft: Draft, position: int, subject: bool, quoted: bool) -> None:
        for index, sight in enumerate(self.recent):
            if sight.draft is draft:
                del self.recent[index]
                if sight.sentence == self.sentence:
                    subject = subject or sight.subject
                count = sight.count
                break
        else:
            count = 0
        fresh = _Sight(draft, self.sentence, self.paragraph, position, subject, quoted, count + 1)
        self.recent = [*self.recent[-_KEPT:], fresh]

    def _refer_back(self, match: re.Match[str], source: bool, quoted: bool) -> None:
        word = match[0].lower()
        gender: Gender = "f" if word in PRONOUNS_FEMALE else "m"
        best = self._antecedent(gender, word, match.start(), source, quoted)
        if best is None:
            return
        draft, sure = best
        self.pronouns[match.start()] = best
        draft.add(Span(*match.span()), "pronoun")
        if draft.gender is None:
            draft.gender = gender
        self._sight(draft, match.start(), word in ("he", "she") or source, quoted)

    def _antecedent(
        self, gender: Gender, word: str, position: int, source: bool, quoted: bool
    ) -> tuple[Draft, float] | None:
        scored = []
        for sight in self.recent:
            draft = sight.draft
            if draft.gender is not None and draft.gender != gender:
                if draft.settled:
                    continue
                score = -1.5
            else:
                score = 0.8 if draft.gender == gender else 0.0
            score -= 0.7 * min(self.sentence - sight.sentence, 8)
            score += 1.2 * sight.subject + 0.1 * min(sight.count, 6)
            score -= 1.2 * (sight.quoted and not quoted)
            score += 0.3 * (sight.paragraph == self.paragraph)
            if draft is self.speaking:
                score += -1.5 if quoted else 0.8
            if word == "him" and sight.subject and sight.sentence == self.sentence:
                score -= 1.5
            scored.append((score, sight.position, draft))
        if not scored:
            return None
        scored.sort(key=lambda item: item[:2], reverse=True)
        top = scored[0]
        if top[0] < -4.5:
            return None
        margin = top[0] - scored[1][0] if len(scored) > 1 else 2.0
        return top[2], max(0.5, min(0.9, 0.6 + 0.15 * margin))

    def _speak(self, source: Span, reading: Reading) -> None:
        speaker, sure = self._speaker(source, reading)
        self.speakers[source] = (speaker, sure)
        if speaker is None:
            return
        if speaker.kind == "person":
            self.speaking = speaker
        else:
            self.group = (speaker, sure)

    def _speaker(self, source: Span, reading: Reading) -> tuple[Draft | None, float]:
        if reading.nobody:
            return None, 0.0
        if reading.reference:
            return reading.reference.draft, reading.reference.sure
        if reading.pronoun:
            return self._pronoun(source, reading.pronoun)
        if reading.phrase is None:
            return None, 0.0
        known = self._described(reading)
        if known:
            known[0].add(reading.phrase, "nominal")
            if known[0].kind == "person":
                self._sight(known[0], reading.phrase.start, True, False)
            return known
        return self._phrase(reading.phrase)

    def _pronoun(self, source: Span, pronoun: str) -> tuple[Draft | None, float]:
        if pronoun in PRONOUNS_MALE or pronoun in PRONOUNS_FEMALE:
            for position in range(source.start, source.end):
                if position in self.pronouns:
                    return self.pronouns[position]
            return None, 0.0
        if pronoun == "who":
            return self._before(source)
        if pronoun == "it":
            return (self.organizations[-1], 0.5) if self.organizations else (None, 0.0)
        if pronoun in ("they", "them", "their"):
            return self.group[0], min(self.group[1], 0.55)
        return None, 0.0

    def _before(self, source: Span) -> tuple[Draft | None, float]:
        """The person right before a relative pronoun."""
        if self.recent and source.start - self.recent[-1].position < 60:
            return self.recent[-1].draft, 0.75
        return None, 0.0

    def _described(self, reading: Reading) -> tuple[Draft, float] | None:
        """The entity that "the senator" or "the bank" means."""
        if not reading.definite or reading.phrase is None:
            return None
        words = [w.lower() for w in reading.phrase.of(self.document.text).split()[1:]]
        head = reading.head
        if head in _PERSON_HEADS:
            return self._by_role(head, words)
        if head in _ORG_NOUNS and len(words) <= 2:
            return self._by_noun(head)
        return None

    def _by_role(self, head: str, words: list[str]) -> tuple[Draft, float] | None:
        best: tuple[float, Draft] | None = None
        for sight in self.recent:
            if sight.draft.gender == "f" and head in ("man", "businessman", "king"):
                continue
            role = (sight.draft.role or "").lower()
            hits = sum(word in role for word in words)
            score = (
                2.0 * (head in role or _short(head) in role) + 0.3 * hits + sight.position * 1e-9
            )
            if head in ("man", "woman") and len(words) == 1:
                score = 1.0 + sight.position * 1e-9 if sight.draft.gender == _sex(head) else 0.0
            if score >= 1 and (best is None or score > best[0]):
                best = (score, sight.draft)
        return (best[1], 0.8 if best[0] >= 2 else 0.55) if best else None

    def _by_noun(self, head: str) -> tuple[Draft, float] | None:
        for draft in reversed(self.organizations):
            if head in draft.name.lower():
                return draft, 0.8
        if head in ("company", "firm", "bank", "group", "agency", "network", "paper", "newspaper"):
            if self.organizations:
                return self.organizations[-1], 0.55
        return None

    def _phrase(self, phrase: Span) -> tuple[Draft, float]:
        words = phrase.of(self.document.text)
        draft = self.phrases.setdefault(phrase_key(words), Draft("misc"))
        draft.forms[words] += 1
        draft.add(phrase, "nominal")
        return draft, 0.85


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


def _short(head: str) -> str:
    return {
        "senator": "sen.",
        "governor": "gov.",
        "representative": "rep.",
        "general": "gen.",
        "congressman": "rep.",
        "congresswoman": "rep.",
        "lawmaker": "rep.",
        "professor": "prof.",
    }.get(head, "\0")


def _sex(head: str) -> Gender:
    return "f" if head == "woman" else "m"
