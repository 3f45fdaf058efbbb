"""Compare an extraction with what a careful reader wrote down for one sample.

The form of a gold file (``NAME.json`` beside this module, for ``sample_articles/NAME.*``):

``shows``         what the sample is there for.
``quotes``        every quote, in text order: ``words`` (the first words of the content, exact;
                  for a mixed quote a stretch that reaches into the marks), ``more`` (first words
                  of its other stretches: after an interruption, in the next paragraphs),
                  ``kind``, ``speaker`` (name, phrase as written, or null), and ``accept``: other
                  answers that are as right.
``may``           quotes inside quotes, headlines, questions: found or not, both are right.
``no_quotes``     scare quotes and titles: never part of a direct or mixed quote.
``who``           what the sidebar must show: ``name``, ``kind``, ``role`` (null: not judged).
``floors``        how many indirect quotes, names and roles were right when last measured; the
                  numbers only rise.
``known_misses``  ``words`` of direct and mixed quotes, or strings of ``no_quotes``, that the
                  rules get wrong so far. One that comes right must leave the list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from quoth.core.model import Article, Extraction, Quote
from quoth.core.span import Span

GOLD = Path(__file__).resolve().parent

_OPENING = re.compile("[“‘\"]|(?<![^\\W_])'")
_TITLES = re.compile(
    r"(?:(?:the|a|an|mr|mrs|ms|miss|dr|captain|mayor|judge|councillor|detective|sergeant"
    r"|fisheries|minister) )+"
)
_COVERED = 0.8
"""Share of the words of a direct quote that a right prediction must cover."""
_TOUCHED = 0.5
"""The same for indirect quotes, whose edges are a matter of taste."""


def normal(name: str) -> str:
    """A name as names are compared: no case, no article or title in front, plain apostrophes."""
    folded = name.casefold().replace("’", "'").replace(".", "")
    return _TITLES.sub("", folded, count=1) if _TITLES.match(folded) else folded


def read_gold(name: str) -> dict[str, Any]:
    """The gold file of one sample."""
    gold: dict[str, Any] = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    return gold


@dataclass(frozen=True)
class Wanted:
    """One expected quote, at its places in the text."""

    words: str
    kind: str
    speakers: frozenset[str | None]
    places: tuple[Span, ...]
    """What a prediction must cover, one stretch each: inside the marks where there are any."""
    marked: bool


@dataclass(frozen=True)
class Judge:
    """One sample: its gold, its article and what was extracted from it."""

    gold: dict[str, Any]
    article: Article
    extraction: Extraction

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """The expected quotes; fails where the gold's words are not in the text in order."""
        return tuple(self._place())

    def _place(self) -> Iterator[Wanted]:
        cursor = 0
        for row in self.gold["quotes"]:
            places = []
            for words in (row["words"], *row.get("more", ())):
                start = self.article.text.find(words, cursor)
                assert start >= 0, f"not in the text after {cursor}: {words}"
                cursor = start + len(words)
                mark = _OPENING.search(words)
                places.append(Span(start + (mark.start() if mark else 0), cursor))
            yield Wanted(
                words=row["words"],
                kind=row["kind"],
                speakers=frozenset([row["speaker"], *row.get("accept", ())]),
                places=tuple(places),
                marked=bool(_OPENING.search(row["words"])),
            )

    def found(self, wanted: Wanted) -> bool:
        """Whether all of a quote is there, with a speaker that is right and certain."""
        share = _TOUCHED if wanted.kind == "indirect" else _COVERED
        fitting = [
            span
            for quote in self.extraction.quotes
            if self._fits(quote, wanted)
            for span in quote.content
        ]
        return all(covered(place, fitting) >= share for place in wanted.places)

    def _fits(self, quote: Quote, wanted: Wanted) -> bool:
        if wanted.marked and quote.kind == "indirect":
            return False
        entity = self.extraction.speaker_of(quote) if quote.certain else None
        if entity is None:
            return None in wanted.speakers
        return any(same_speaker(entity.name, name) for name in wanted.speakers if name)

    def heard(self, wanted: Wanted) -> str:
        """What was extracted at the place of a quote, for a failure message."""
        at = [
            f"{quote.kind} by {self._speaker(quote)} "
            f"({quote.confidence:.2f}): {quote.hull.of(self.article.text)[:90]!r}"
            for quote in self.extraction.quotes
            if any(span.overlaps(place) for span in quote.content for place in wanted.places)
        ]
        return "\n    ".join(
            [f"{wanted.words!r} is by {set(wanted.speakers)}", *(at or ["nothing"])]
        )

    def _speaker(self, quote: Quote) -> str:
        entity = self.extraction.speaker_of(quote)
        return entity.name if entity else "nobody"

    def inventions(self) -> list[str]:
        """Direct quotes where nobody speaks."""
        real = [place for wanted in self.wanted for place in wanted.places]
        real += [span for words in self.gold.get("may", ()) for span in self.everywhere(words)]
        return [
            f"{self._speaker(quote)}: {quote.hull.of(self.article.text)!r}"
            for quote in self.extraction.quotes
            if quote.kind == "direct"
            and not any(span.overlaps(place) for span in quote.content for place in real)
        ]

    def taken_for_quotes(self) -> set[str]:
        """The strings of ``no_quotes`` that a direct or mixed quote has in its content."""
        spans = [s for q in self.extraction.quotes if q.kind != "indirect" for s in q.content]
        return {
            words
            for words in self.gold.get("no_quotes", ())
            for place in self.everywhere(words)
            if any(span.overlaps(place) for span in spans)
        }

    def everywhere(self, words: str) -> list[Span]:
        """Every place of ``words``; at least one."""
        places = [Span(*m.span()) for m in re.finditer(re.escape(words), self.article.text)]
        assert places, f"not in the text: {words}"
        return places

    def missing_names(self) -> list[str]:
        """Expected entities that are not there, or not of their kind."""
        return [row["name"] for row in self.gold["who"] if self._entity(row) is None]

    def missing_roles(self) -> list[str]:
        """Expected entities whose role is not the expected one."""
        return [
            f"{row['name']}: {row['role']}"
            for row in self.gold["who"]
            if row["role"]
            and not ((entity := self._entity(row)) and same_role(entity.role, row["role"]))
        ]

    def _entity(self, row: dict[str, Any]) -> Any:
        for entity in self.extraction.entities:
            if entity.kind == row["kind"] and normal(entity.name) == normal(row["name"]):
                return entity
        return None


def covered(place: Span, spans: list[Span]) -> float:
    """Share of ``place`` that lies in any of ``spans``."""
    inside = sum(any(span.holds(offset) for span in spans) for offset in range(*place))
    return inside / place.length


def same_speaker(found: str, wanted: str) -> bool:
    """Equal names; of a phrase either may go on longer ("another person, who has worked ...")."""
    phrase = wanted.rsplit(maxsplit=1)[-1][0].islower()
    found, wanted = normal(found), normal(wanted)
    shorter, longer = sorted((found, wanted), key=len)
    return found == wanted or (phrase and longer.startswith((f"{shorter} ", f"{shorter},")))


def same_role(found: str | None, wanted: str) -> bool:
    """Whether a role says the wanted words, in order ("mayor of Tern Bay" is a mayor)."""
    return found is not None and f" {wanted.casefold()} " in f" {found.casefold()} "
