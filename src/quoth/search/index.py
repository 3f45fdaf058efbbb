"""The quotes of the opened articles, kept in memory, and the search over them.

The index is fed plain values and knows no files and no screens; an index on disk can take its place
behind `add`, `remove` and `search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from operator import attrgetter
from threading import RLock

from quoth.search.ask import Answer, Asker
from quoth.search.fold import cased_words, folded_words
from quoth.search.order import Ordering, ordering
from quoth.search.postings import Postings, bits_of, numbers_of
from quoth.search.query import FIELDS, FieldName, Filter, Phrase, Query, parse
from quoth.search.rank import score
from quoth.search.record import Hit, Hits, Order, QuoteRecord, SearchResult

__all__ = ["Hit", "Order", "QuoteIndex", "QuoteRecord", "SearchResult"]

RANKED = 250
"""The most promising hits that are compared word by word; the others follow, newest first."""
SCANNED = 2500
"""Of hits that are all alike promising, so many are searched for the words side by side."""
UNKNOWN = "?"
"""Stands in a field's postings for a value that is not known."""


class QuoteIndex:
    """Quotes of articles, searched by a query line; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._records: list[QuoteRecord] = []
        self._cased_texts: list[str] = []
        """The folded words of each quote with their capitals."""
        self._folded: list[str] = []
        """The same without; a space before each and one at the end."""
        self._articles: dict[str, range] = {}
        self._alive = 0
        self._content, self._cased = Postings(prose=True), Postings()
        self._fields: dict[FieldName, Postings] = {name: Postings() for name in FIELDS}
        self._changed()

    def _changed(self) -> None:
        self._asker = Asker(
            self._content, self._cased, self._fields["speaker"], max(1, len(self._articles))
        )
        self._orders: dict[Order, Ordering] = {}

    def __len__(self) -> int:
        """Number of quotes."""
        return self._alive.bit_count()

    def count(self, article_id: str | None = None) -> int:
        """Number of quotes of an article, or of all."""
        return len(self) if article_id is None else len(self._articles.get(article_id, ()))

    def add(self, records: Iterable[QuoteRecord]) -> None:
        """Take in the quotes of one or more articles; what was there of an article is replaced."""
        with self._lock:
            articles: dict[str, list[QuoteRecord]] = {}
            for record in records:
                articles.setdefault(record.article_id, []).append(record)
            for article, quotes in articles.items():
                quotes.sort(key=attrgetter("start", "end"))
                if quotes != self._of(article):
                    self._replace(article, quotes)

    def _of(self, article_id: str) -> list[QuoteRecord]:
        known = self._articles.get(article_id, range(0))
        return self._records[known.start : known.stop]

    def _replace(self, article_id: str, quotes: list[QuoteRecord]) -> None:
        self._drop(article_id)
        first = len(self._records)
        for record in quotes:
            self._add(record)
        self._articles[article_id] = range(first, len(self._records))
        self._alive |= _run(self._articles[article_id])
        self._changed()

    def _add(self, record: QuoteRecord) -> None:
        number, words = len(self._records), cased_words(record.words)
        folded = [word.casefold() for word in words]
        self._records.append(record)
        self._cased_texts.append(" ".join(words))
        self._folded.append(f" {' '.join(folded)} ")
        self._content.add(number, folded)
        self._cased.add(number, [word for word in words if not word.islower()])
        for name in FIELDS:
            value = getattr(record, name)
            self._fields[name].add(number, folded_words(value) if value else [UNKNOWN])

    def remove(self, article_id: str) -> None:
        """Forget the quotes of an article; no error when there are none."""
        with self._lock:
            self._drop(article_id)

    def _drop(self, article_id: str) -> None:
        """Leave an article's quotes out; when more than half are, the others alone are kept."""
        if article_id not in self._articles:
            return
        self._alive &= ~_run(self._articles.pop(article_id))
        if len(self) * 2 < len(self._records):
            fresh = QuoteIndex()
            fresh.add([self._records[number] for number in numbers_of(self._alive)])
            # At once, as nobody who counts waits for the lock.
            vars(self).update(vars(fresh) | {"_lock": self._lock})
        self._changed()

    def warm(self) -> None:
        """Do what the first search would wait for; good to call from a thread."""
        self.search("warming")

    def search(
        self,
        query: str,
        *,
        article_id: str | None = None,
        limit: int | None = 200,
        order: Order = "best",
    ) -> SearchResult:
        """The quotes that answer a query line (`quoth.search.query`), in order.

        Args:
            query: any text; an empty one, or one of fields alone, finds the latest quotes.
            article_id: this article's quotes only.
            limit: length of ``hits`` at most; None for all. They are made when looked at.
            order: ties of "best" are broken by date, newest first, then by place in the text.
        """
        asked = parse(query)
        with self._lock:
            base = self._base(asked, article_id)
            answer = self._asker.answer(asked.terms, base)
            ranked = self._ranked(asked, answer) if order == "best" else []
            rest = answer.quotes & ~bits_of([number for number, _ in ranked], len(self._records))
            following = partial(self._in_order(order).of, rest)
            total = answer.quotes.bit_count()
            length = total if limit is None else min(limit, total)
            hits = Hits(self._records, answer.atoms, ranked, following, length)
            nearest = () if total else self._nearest(asked)
            return SearchResult(hits, total, answer.tried, answer.left_out, nearest)

    def _base(self, asked: Query, article_id: str | None) -> int:
        """The quotes that filters, phrases and exclusions leave."""
        base = self._alive
        if article_id is not None:
            base &= _run(self._articles.get(article_id, range(0)))
        for wanted in asked.filters:
            holding = self._holding(wanted)
            base &= ~holding if wanted.negated else holding
        for phrase in asked.phrases:
            base = self._with_phrase(phrase, base)
        for phrase in asked.without:
            base &= ~self._with_phrase(phrase, base)
        return base

    def _holding(self, wanted: Filter) -> int:
        postings, found = self._fields[wanted.field], -1
        for word in wanted.words or (UNKNOWN,):
            whole, longer = postings.meaning(word, "whole"), postings.meaning(word, "longer")
            quotes = whole.quotes | longer.quotes
            found &= quotes or postings.meaning(word, "misspelt").quotes
        return found

    def _with_phrase(self, phrase: Phrase, base: int) -> int:
        for at, word in enumerate(phrase.words, start=1):
            quotes = self._content.meaning(word, "whole").quotes
            if phrase.open and at == len(phrase.words):
                quotes |= self._content.meaning(word, "longer").quotes
            base &= quotes
        if len(phrase.words) == 1:
            return base
        holding = [n for n in numbers_of(base) if phrase.needle in self._folded[n]]
        return bits_of(holding, len(self._records))

    def _ranked(self, asked: Query, answer: Answer) -> list[tuple[int, float]]:
        """The most promising quotes with their scores, best first."""
        rank = self._in_order("date").ranks
        cases = any(term.case_matters for term in asked.terms)
        scored: list[tuple[int, float]] = []
        for number in self._promising(asked, answer):
            folded = self._folded[number].split()
            cased = self._cased_texts[number].split() if cases else folded
            speaker = partial(self._speaker, number)
            scored.append((number, score(answer.atoms, folded, cased, speaker)))
        scored.sort(key=lambda pair: (-pair[1], rank[pair[0]]))
        return scored

    def _speaker(self, number: int) -> list[str]:
        return folded_words(self._records[number].speaker or "")

    def _promising(self, asked: Query, answer: Answer) -> list[int]:
        if not asked.terms:
            return []
        by_date = self._in_order("date")
        needle = Phrase(tuple(term.folded for term in asked.terms), asked.terms[-1].open).needle
        chosen: list[int] = []
        seen = 0
        for tier in answer.tiers:
            new, left = tier & ~seen, RANKED - len(chosen)
            seen |= tier
            if not new or not left:
                continue
            if new.bit_count() <= left:
                chosen += numbers_of(new)
            elif len(asked.terms) == 1:
                chosen += by_date.first(new, left)
            else:
                recent = by_date.first(new, SCANNED)
                recent.sort(key=lambda number: needle not in self._folded[number])
                chosen += recent[:left]
        return chosen

    def _nearest(self, asked: Query) -> tuple[str, ...]:
        found = [
            near
            for term in self._asker.lost(asked.terms)
            for near in self._content.vocabulary.nearest(term.folded)
        ]
        for wanted in asked.filters:
            if not wanted.negated and not self._holding(wanted):
                vocabulary = self._fields[wanted.field].vocabulary
                found += [near for word in wanted.words for near in vocabulary.nearest(word)]
        return tuple(dict.fromkeys(found))

    def _in_order(self, order: Order) -> Ordering:
        name: Order = "date" if order == "best" else order
        if name not in self._orders:
            self._orders[name] = ordering(name, self._records, self._articles)
        return self._orders[name]


def _run(numbers: range) -> int:
    """The bits of a run of quote numbers."""
    return (1 << numbers.stop) - (1 << numbers.start)
