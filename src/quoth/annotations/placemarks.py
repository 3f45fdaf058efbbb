"""Places marked by a letter: offsets, with enough words to find them in a changed text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoth.annotations.selector import Selector, anchor
from quoth.core.model import Article
from quoth.core.text import one_line
from quoth.statefile import StateFile, Table

MOST = 1000
"""Marks that are kept, in all articles together; the oldest go first."""
_WORDS = 48
"""Code points from the place on that describe it."""
_AROUND = 32
"""Code points of context on either side of those."""
_ENOUGH = 40
"""Code points of words and context below which likeness says nothing."""
_LONGEST = 2 * (_WORDS + 2 * _AROUND)
"""Code points of words and context beyond which a mark was not made here."""
_STRINGS = ("letter", "article", "path", "exact", "prefix", "suffix", "text")
_NEAR = 20_000
"""Code points on either side of where it was in which a changed place is looked for."""
_LIKE = 75.0
"""Percent of likeness from which words that were changed are taken for the same."""


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """One marked place."""

    letter: str
    article: str
    """Id of the article as it was when the mark was set."""
    path: str
    """Where it was opened; empty for what has no place on disk."""
    selector: Selector

    @property
    def words(self) -> str:
        """The words from the place on, in one line; an ellipsis where the text goes on."""
        more = "…" if len(self.selector.suffix) >= _AROUND else ""
        return one_line(self.selector.exact + self.selector.suffix).strip() + more


def everywhere(letter: str) -> bool:
    """Whether marks of this letter hold across articles: capitals do."""
    return letter.isupper()


def mark_at(article: Article, path: str, letter: str, offset: int) -> PlaceMark:
    """The mark of a place; time does not grow with the text."""
    text = article.text
    offset = max(0, min(offset, len(text)))
    end = min(len(text), offset + _WORDS)
    selector = Selector(
        exact=text[offset:end],
        prefix=text[max(0, offset - _AROUND) : offset],
        suffix=text[end : end + _AROUND],
        start=offset,
        text=article.text_hash,
    )
    return PlaceMark(letter, article.id, path, selector)


def stands(mark: PlaceMark, article: Article) -> int | None:
    """The offset of a mark that was set in this very version of the text, else None."""
    start = mark.selector.start
    same = start is not None and mark.selector.text == article.text_hash
    return start if same and start is not None and start <= len(article.text) else None


def find(mark: PlaceMark, article: Article) -> int | None:
    """Where a mark is in a text that may have changed; None when its words are gone.

    Its words first, then what stood around them, then what is most like them near where they
    were (rapidfuzz, partial ratio).
    """
    known = stands(mark, article)
    if known is not None:
        return known
    old, text = mark.selector, article.text
    if old.start is None:
        return None
    for words, before, after, back in (
        (old.exact, old.prefix, old.suffix, 0),
        (old.prefix, "", old.exact, -len(old.prefix)),
        (old.suffix, old.exact, "", len(old.exact)),
    ):
        there = anchor(Selector(words, before, after, old.start + back), text, article.text_hash)
        if there.span is not None:
            return max(0, min(there.span.start - back, len(text)))
    return _like(old, text, old.start)


def _like(old: Selector, text: str, start: int) -> int | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    floor = max(0, start - _NEAR)
    window = text[floor : start + _NEAR]
    words = old.prefix + old.exact + old.suffix
    if not _ENOUGH <= len(words) <= len(window):
        return None
    found = partial_ratio_alignment(words, window, score_cutoff=_LIKE)
    return None if found is None else min(floor + found.dest_start + len(old.prefix), len(text))


class PlaceMarks:
    """The reader's marks, in the state folder. Nothing here is ever fatal."""

    def __init__(self, folder: Path) -> None:
        self._file = StateFile(folder / "marks.toml", "mark", "marks")
        self.path = self._file.path

    @property
    def problem(self) -> str | None:
        """One line when the file was damaged or cannot be written."""
        return self._file.problem

    def put(self, mark: PlaceMark) -> None:
        """Keep a mark, on disk at once, in the place of the one that the letter meant before."""
        gone = [key for key, old in self._all().items() if _replaces(mark, old)]
        changes: dict[str, Table | None] = dict.fromkeys(gone)
        self._file.put(changes | {_key(mark): _table(mark)}, MOST)

    def get(self, letter: str, article: str = "", path: str = "") -> PlaceMark | None:
        """The mark of a letter: of a capital anywhere, else of this article (by id, then path)."""
        return self.of(article, path).get(letter)

    def of(self, article: str = "", path: str = "") -> dict[str, PlaceMark]:
        """The marks by letter that can be gone to from an article: its own, and all capitals."""
        self._file.refresh()
        found: dict[str, PlaceMark] = {}
        marks = list(self._all().values())
        found |= {mark.letter: mark for mark in marks if everywhere(mark.letter)}
        found |= {mark.letter: mark for mark in marks if path and mark.path == path}
        found |= {mark.letter: mark for mark in marks if mark.article == article}
        return dict(sorted(found.items(), key=lambda item: item[0].swapcase()))

    def _all(self) -> dict[str, PlaceMark]:
        read = {key: _mark(table) for key, table in self._file.all().items()}
        return {key: mark for key, mark in read.items() if mark is not None}


def _key(mark: PlaceMark) -> str:
    return mark.letter if everywhere(mark.letter) else f"{mark.letter} {mark.article}"


def _replaces(new: PlaceMark, old: PlaceMark) -> bool:
    """Whether ``old`` is the same letter in an earlier version of the same article."""
    return new.letter == old.letter and bool(new.path) and new.path == old.path


def _table(mark: PlaceMark) -> Table:
    old = mark.selector
    strings = (mark.letter, mark.article, mark.path, old.exact, old.prefix, old.suffix, old.text)
    return dict(zip(_STRINGS, strings, strict=True)) | {"start": old.start}


def _mark(table: Table) -> PlaceMark | None:
    """A mark from a table that a person may have edited; None where it makes no sense."""
    start: Any = table.get("start")
    if type(start) is not int or not 0 <= start < 1 << 40:
        return None
    if not all(isinstance(table.get(key), str) for key in _STRINGS):
        return None
    letter, article, path, exact, prefix, suffix, text = (table[key] for key in _STRINGS)
    if len(letter) != 1 or not letter.isalpha() or len(exact) + len(prefix + suffix) > _LONGEST:
        return None
    return PlaceMark(letter, article, path, Selector(exact, prefix, suffix, start, None, text))
