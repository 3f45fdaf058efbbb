"""The library: which articles the given paths hold, and one line of facts about each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from quoth.articles.loader import SUFFIXES
from quoth.articles.positions import Position, State
from quoth.core.model import Article
from quoth.core.text import one_line

MOST_ARTICLES = 50_000
"""Articles that a library holds at most; beyond them a problem is reported."""
_MOST_VISITED = 500_000
STANDARD_INPUT = "-"
_UNREAD = Position()


class Found(NamedTuple):
    """Articles, in order, each once; and one line for each path that gave none."""

    articles: list[str]
    problems: list[str]
    """``PATH: what is wrong``, made safe for printing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as a list shows it; what is not known yet is None or empty."""

    path: str
    title: str
    outlet: str | None = None
    published: date | None = None
    words: int | None = None
    quotes: int | None = None
    """None until the article was extracted."""
    notes: int = 0
    percent: int = 0
    """How far it was read."""
    state: State = "unread"
    starred: bool = False
    article_id: str | None = None
    problem: str | None = None
    """Why it cannot be read."""

    @classmethod
    def of_path(cls, path: str) -> Entry:
        """What is known before the file is opened: its name."""
        return cls(path, one_line(Path(path).name))

    @classmethod
    def of_article(
        cls,
        path: str,
        article: Article,
        position: Position = _UNREAD,
        *,
        quotes: int | None = None,
        notes: int = 0,
    ) -> Entry:
        """The line of a loaded article; ``quotes`` when it was extracted."""
        return cls(
            path=path,
            title=one_line(article.title),
            outlet=one_line(article.outlet) if article.outlet else None,
            published=article.published,
            words=article.words,
            quotes=quotes,
            notes=notes,
            percent=position.percent,
            state=position.state,
            starred=position.starred,
            article_id=article.id,
        )


def find_articles(paths: Iterable[str | Path]) -> Found:
    """The articles that ``paths`` name: files as they are, folders with all below them.

    A folder gives files with a known suffix in order of name, hidden ones left out; links are
    followed, a folder or file met twice counts once. ``-`` is passed on. A file is not opened.
    """
    found: dict[str, str] = {}
    problems: list[str] = []
    for given in map(str, paths):
        if problem := _look_at(given, found):
            problems.append(f"{one_line(given)}: {problem}")
    return Found(list(found.values()), problems)


def _look_at(given: str, found: dict[str, str]) -> str | None:
    """Add what ``given`` names to ``found`` (by real path); or say what is wrong."""
    if given == STANDARD_INPUT:
        found.setdefault(given, given)
        return None
    if given.startswith(("http://", "https://")):
        return "is a web address: save the page and open the file"
    try:
        if not os.path.isdir(given):  # noqa: PTH112 - a path of this kind may not be a Path
            os.stat(given)  # noqa: PTH116
            found.setdefault(os.path.realpath(given), given)
            return None
        return _look_in(given, found)
    except FileNotFoundError:
        return "no such file"
    except PermissionError:
        return "cannot be read: permission denied"
    except (OSError, ValueError) as error:
        return (
            f"cannot be read: {one_line(getattr(error, 'strerror', None) or 'not a usable name')}"
        )


def _look_in(folder: str, found: dict[str, str]) -> str | None:
    some = False
    for path in _below(folder):
        some = True
        if len(found) >= MOST_ARTICLES:
            return f"more than {MOST_ARTICLES:,} articles: the first of them are shown"
        found.setdefault(os.path.realpath(path), path)
    suffixes = ", ".join(suffix for suffix in SUFFIXES if suffix in (".txt", ".md", ".html"))
    return None if some else f"a folder without articles ({suffixes})"


def _below(folder: str) -> Iterator[str]:
    os.listdir(folder)  # noqa: PTH208 - a folder that cannot be read is told, not skipped
    seen: set[str] = set()
    visited = 0
    for here, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        visited += 1 + len(files)
        if real in seen or visited > _MOST_VISITED:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)  # noqa: PTH118
            known = Path(name).suffix.lower() in SUFFIXES
            if known and not name.startswith(".") and os.path.isfile(path):  # noqa: PTH113
                yield path
