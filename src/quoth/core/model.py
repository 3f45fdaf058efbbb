"""What extraction yields: frozen values over spans of one text, and the article they come from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal

from quoth.core.identity import Identity, identify, text_hash
from quoth.core.span import Span
from quoth.core.text import one_line

OPENING = 600
"""Code points at the start of a text in which its title and byline are looked for."""

EntityKind = Literal["person", "organization", "place", "misc"]
MentionForm = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Bound = Literal["start", "end"]
LayerKind = Literal[
    "title", "byline", "heading", "strong", "emphasis", "code", "link", "blockquote", "list",
    "table", "thead", "image", "rule",
]  # fmt: skip

StepKind = Literal[
    "name",
    "surname",
    "acronym",
    "short",
    "pronoun",
    "relative",
    "apposition",
    "role",
    "nominal",
    "kin",
    "group",
    "voice",
    "writer",
    "phrase",
    "continued",
]
"""How one mention leads to the next; what each means is said in `quoth.core.evidence`."""
Reason = Literal["only", "speaking", "subject", "last", "likely"]
"""Why a pronoun or a description goes to this one of those in mind."""

_NESTED = 3
"""Mentions of one entity that may hold one offset."""
UNCERTAIN = 0.5
"""Below this confidence a speaker is uncertain and shown under "Unknown"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that refers to an entity."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or other thing, with all its mentions in text order."""

    id: str
    kind: EntityKind
    name: str
    """Canonical name: the fullest form that the article uses, without title."""
    role: str | None
    """Title or office, as the article words it ("foreign minister")."""
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    """Other names that the article uses: surname, acronym, short form; the commonest first."""
    place: str | None = None
    """Of a demonym the place ("Denmark" for "Danes"), by the name that the article has for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One link from a source towards a name: by what, to which mention, and why to this one."""

    how: StepKind
    span: Span
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The chain from source to name, and who else it might have been."""

    chain: tuple[Step, ...] = ()
    """From the source onwards; empty where the speaker is unknown."""
    runner_up: str | None = None
    """Id of the entity that comes next."""
    runner_up_confidence: float = 0.0
    """Probability that the runner-up is the speaker, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said: its content, who said it, and the words that tell so."""

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]
    """What was said, in text order; several spans when the quote is interrupted."""
    cue: Span | None
    """The reporting verb or phrase."""
    source: Span | None
    """The phrase that names who said it."""
    speaker: str | None
    """Id of the entity that the source means."""
    confidence: float
    """Probability that the speaker is right, 0 to 1."""
    evidence: Evidence = Evidence()

    @property
    def start(self) -> int:
        """Offset of the first word of the content."""
        return self.content[0].start

    @property
    def hull(self) -> Span:
        """From the first to the last code point of the content."""
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def certain(self) -> bool:
        """Whether the speaker is known and likely enough to be shown as such."""
        return self.speaker is not None and self.confidence >= UNCERTAIN


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date expression and, as far as it is known, the ISO 8601 date or interval it means."""

    span: Span
    value: str | None
    """``2025``, ``2025-10``, ``2025-10-27`` or an interval of two; ``XXXX`` for an unknown year."""
    approximate: bool = False
    """Whether the bounds are rough: "about 1900", "late October", "last fall"."""
    bound: Bound | None = None
    """What the preposition makes of it: the ``start`` ("since") or ``end`` ("by") of a time."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: "percent", "USD" (ISO 4217), "count", "duration", "km" ..."""

    span: Span
    value: float | None
    """In units, scales multiplied out; None for a range."""
    unit: str
    low: float | None = None
    """The lower end of a range, or what is exceeded ("more than 40")."""
    high: float | None = None
    """The upper end of a range, or what is not reached ("fewer than 40", "up to 40")."""
    approximate: bool = False
    """Whether the text says so: "about", "some", "nearly"."""
    measure: str | None = None
    """What durations and ages are counted in: "year", "hour"."""

    @property
    def duration(self) -> str | None:
        """A duration in ISO 8601 (``P5Y``, ``PT1.5H``); None for a range and for other units."""
        pattern = _PERIODS.get(self.measure or "")
        if self.unit != "duration" or self.value is None or pattern is None:
            return None
        letters, factor = pattern
        return letters.format(f"{self.value * factor:.6f}".rstrip("0").rstrip("."))


_PERIODS = {
    "second": ("PT{}S", 1), "minute": ("PT{}M", 1), "hour": ("PT{}H", 1), "day": ("P{}D", 1),
    "night": ("P{}D", 1), "week": ("P{}W", 1), "fortnight": ("P{}W", 2), "month": ("P{}M", 1),
    "quarter": ("P{}M", 3), "year": ("P{}Y", 1), "decade": ("P{}Y", 10), "century": ("P{}Y", 100),
}  # fmt: skip


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "chain": [
            {"how": step.how, "start": step.span.start, "end": step.span.end, "why": step.why}
            for step in evidence.chain
        ],
        "runner_up": evidence.runner_up,
        "runner_up_confidence": round(evidence.runner_up_confidence, 3),
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def entity_object(entity: Entity) -> dict[str, Any]:
    """An entity as in the JSON object of schema ``quoth/1``."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "role": entity.role,
        "aliases": list(entity.aliases),
        "place": entity.place,
        "mentions": [
            {"start": m.span.start, "end": m.span.end, "form": m.form} for m in entity.mentions
        ],
    }


def quote_object(quote: Quote) -> dict[str, Any]:
    """A quote as in the JSON object of schema ``quoth/1``."""
    return {
        "id": quote.id,
        "kind": quote.kind,
        "content": [_pair(span) for span in quote.content],
        "cue": _pair(quote.cue),
        "source": _pair(quote.source),
        "speaker": quote.speaker,
        "confidence": round(quote.confidence, 3),
        "evidence": _evidence(quote.evidence),
    }


@dataclass(frozen=True)
class Extraction:
    """All that was found in one text; offsets are code points of ``text``."""

    text: str
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """In text order."""
    dates: tuple[DateValue, ...] = ()
    figures: tuple[Figure, ...] = ()
    tagger: str | None = None
    """Name and version of the tagger that proposed names and quotes."""

    def __repr__(self) -> str:
        """In a line: whoever logs its arguments would write out the whole text."""
        return f"<Extraction of {len(self.text)} characters, {len(self.quotes)} quotes>"

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Entities by their id."""
        return {entity.id: entity for entity in self.entities}

    def speaker_of(self, quote: Quote) -> Entity | None:
        """The entity that speaks, whatever the confidence; None when unknown."""
        return self.by_id.get(quote.speaker) if quote.speaker else None

    def spans_of(self, entity: Entity) -> list[Span]:
        """Where an entity is mentioned, in text order; of a place, its demonyms too."""
        named = self._demonyms.get(entity.name, []) if entity.kind == "place" else []
        return sorted(mention.span for one in (entity, *named) for mention in one.mentions)

    def mention_at(self, offset: int) -> tuple[Entity, Span] | None:
        """Whom the words at ``offset`` mean, and these words: the shortest mention decides."""
        held: list[tuple[int, int, Span]] = []
        for index, entity in enumerate(self.entities):
            place = bisect_right(entity.mentions, offset, key=lambda mention: mention.span.start)
            near = entity.mentions[max(0, place - _NESTED) : place]
            held += [(m.span.length, index, m.span) for m in near if m.span.holds(offset)]
        return (self.entities[min(held)[1]], min(held)[2]) if held else None

    @cached_property
    def _demonyms(self) -> dict[str, list[Entity]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            if entity.place:
                found.setdefault(entity.place, []).append(entity)
        return found

    def words_of(self, quote: Quote) -> str:
        """The words of a quote on one line; an interruption shows as an ellipsis."""
        return " … ".join(one_line(span.of(self.text)) for span in quote.content)

    def to_dict(self, *, path: str | None = None, title: str | None = None) -> dict[str, Any]:
        """The extraction as the JSON object of schema ``quoth/1``."""
        return {
            "schema": "quoth/1",
            "path": path,
            "title": title,
            "text": self.text,
            "entities": [entity_object(entity) for entity in self.entities],
            "quotes": [quote_object(quote) for quote in self.quotes],
            "dates": [
                {
                    "start": d.span.start,
                    "end": d.span.end,
                    "value": d.value,
                    "approximate": d.approximate,
                    "bound": d.bound,
                }
                for d in self.dates
            ],
            "figures": [
                {
                    "start": f.span.start,
                    "end": f.span.end,
                    "value": f.value,
                    "unit": f.unit,
                    "low": f.low,
                    "high": f.high,
                    "approximate": f.approximate,
                    "measure": f.measure,
                    "duration": f.duration,
                }
                for f in self.figures
            ],
        }


@dataclass(frozen=True, slots=True)
class Layer:
    """Structure laid over the text: a heading, emphasis, a link. No markup is in the text."""

    span: Span
    kind: LayerKind
    value: str | None = None
    """The target of a link, which may be anything: `quoth.articles.links.judge`; the level of a
    heading; of a table ``l``, ``c`` or ``r`` for each column, a space where it is not said."""


@dataclass(frozen=True)
class Article:
    """One article: its frozen text and what is known about it."""

    text: str
    """Canonical text (see `quoth.core.text`); every span anywhere is over this string."""
    title: str
    path: str | None = None
    """The path as it was given, or None for standard input."""
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    layers: tuple[Layer, ...] = field(default=())
    """In order of start."""
    notice: str | None = None
    """Something the reader should know about how the file was read."""

    def __repr__(self) -> str:
        """In a line: whoever logs its arguments would write out the whole text."""
        return f"<Article {self.title!r}, {len(self.text)} characters>"

    @cached_property
    def identity(self) -> Identity:
        """Id and number of words: 0.1 s for ten megabytes, so first asked for in a thread."""
        return identify(self.text)

    @property
    def id(self) -> str:
        """``q1-`` and 16 hex digits of the text folded for identity."""
        return self.identity.id

    @cached_property
    def text_hash(self) -> str:
        """``sha256:`` and the digest of the text as it stands."""
        return text_hash(self.text)

    @property
    def words(self) -> int:
        """Number of white-space separated words."""
        return self.identity.words

    @property
    def credit(self) -> str:
        """``By A, B and C``, safe to show; empty where the text begins with it, or nobody is
        known."""
        opening = self.text[:OPENING].casefold()
        names = [one_line(name) for name in self.byline if name.casefold() not in opening]
        if not names or any(layer.kind == "byline" for layer in self.layers):
            return ""
        first, last = ", ".join(names[:-1]), names[-1]
        return f"By {first} and {last}" if first else f"By {last}"
