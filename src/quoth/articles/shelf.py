"""The library as it is listed: entries in order of date, filtered by words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from quoth.articles.library import Entry

_PLAIN_MARKS = str.maketrans("’‘“”", "''\"\"")


class Shelf:
    """Entries by path. Newest first, those without a date last, equals in the order they came."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = {entry.path: entry for entry in entries}
        self._words: dict[str, str] = {}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def unread(self) -> int:
        """Number of articles that can be read and were not yet."""
        return sum(e.state == "unread" and not e.problem for e in self._entries.values())

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one of its path."""
        self._entries[entry.path] = entry
        self._words.pop(entry.path, None)

    def get(self, path: str) -> Entry | None:
        """The entry of ``path``."""
        return self._entries.get(path)

    def listed(self, query: str = "") -> list[Entry]:
        """The entries whose title, outlet or date hold every word of ``query``, in order.

        Case and accents do not count.
        """
        wanted = _folded(query).split()
        found = self._entries.values()
        kept = [e for e in found if all(word in self._folded_words(e) for word in wanted)]
        return sorted(kept, key=lambda e: -e.published.toordinal() if e.published else 1)

    def _folded_words(self, entry: Entry) -> str:
        words = self._words.get(entry.path)
        if words is None:
            day = entry.published
            when = f"{day.isoformat()} {day.day} {day:%B} {day.year}" if day else ""
            words = _folded(f"{entry.title} {entry.outlet or ''} {when}")
            self._words[entry.path] = words
        return words


def _folded(words: str) -> str:
    if words.isascii():
        return words.lower()
    parted = unicodedata.normalize("NFKD", words).casefold()
    plain = "".join(c for c in parted if not unicodedata.combining(c))
    return plain.translate(_PLAIN_MARKS)
