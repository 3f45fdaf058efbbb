"""Where the reader stopped in each article: one TOML file in the state folder, a cache of habit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from quoth.statefile import StateFile, Table

State = Literal["unread", "reading", "read"]

READ_FROM = 97
"""Percent from which an article counts as read."""
MOST = 2_000
"""Articles whose positions are kept; those read longest ago go first. The whole file is read before
the first page: 0.1 s for so many."""
_STATES = get_args(State)
_WORDS = 60
"""Code points of the article that are kept of each place."""
_BEFORE = 30
_LONGEST_PATH = 4096


@dataclass(frozen=True, slots=True)
class Position:
    """How far one article was read."""

    offset: int = 0
    """Code point of the article's text at the top of the screen."""
    percent: int = 0
    state: State = "unread"
    starred: bool = False
    current: int = 0
    """Code point of the current place."""
    words: str = ""
    """The article's words from ``offset`` on: they find the place when the text has changed."""
    before: str = ""
    """What stands before them."""
    current_words: str = ""
    """The words from ``current`` on."""
    file: str = ""
    """Where the article was read, an absolute path; empty for a pipe."""

    def reached(
        self, offset: int, percent: int, *, current: int | None = None, text: str = ""
    ) -> Position:
        """The position after reading ``text`` to ``offset``; what was once read stays read."""
        done = self.state == "read" or percent >= READ_FROM
        current = offset if current is None else current
        return replace(
            self,
            offset=offset,
            percent=percent,
            state="read" if done else "reading",
            current=current,
            words=_words(text, offset),
            before=text[max(0, offset - _BEFORE) : offset],
            current_words=_words(text, current),
        )


def _words(text: str, offset: int) -> str:
    """The words at a place as far as its paragraph goes: what follows may be put in later."""
    return text[offset : offset + _WORDS].partition("\n\n")[0]


class Positions:
    """The positions of all articles by their id; read when first asked, safe in threads.

    Nothing here is ever fatal: a lost position costs a reader a key press.
    """

    def __init__(self, folder: Path) -> None:
        self._file = StateFile(folder / "positions.toml", "article", "reading positions")
        self.path = self._file.path

    @property
    def problem(self) -> str | None:
        """One line when the file was damaged or cannot be written."""
        return self._file.problem

    def get(self, article_id: str) -> Position:
        """The position in an article, the beginning if it was never opened."""
        table = self._file.get(article_id)
        return Position() if table is None else _position(table)

    def of_file(self, file: str) -> Position | None:
        """The position kept last of an article that was read from ``file``, an absolute path."""
        kept = reversed(self._file.all().values())
        found = next((table for table in kept if file and table.get("file") == file), None)
        return None if found is None else _position(found)

    def put(self, article_id: str, position: Position) -> None:
        """Keep a position, on disk at once; what other readers wrote meanwhile is kept, too.

        What could not be written is written with the next position.
        """
        if self._file.unsaved or self._file.get(article_id) != _table(position):
            self._file.put({article_id: _table(position)}, MOST)


def _position(table: Table) -> Position:
    """A position from a table that a person may have edited; what is off counts as absent."""

    def whole(key: str, most: int) -> int:
        value = table.get(key)
        return min(value, most) if type(value) is int and value > 0 else 0

    def words(key: str, most: int) -> str:
        value = table.get(key)
        return value[:most] if type(value) is str else ""

    state: Any = table.get("state")
    return Position(
        offset=whole("offset", 1 << 40),
        percent=whole("percent", 100),
        state=state if state in _STATES else "unread",
        starred=table.get("starred") is True,
        current=whole("current", 1 << 40),
        words=words("words", _WORDS),
        before=words("before", _BEFORE),
        current_words=words("current_words", _WORDS),
        file=words("file", _LONGEST_PATH),
    )


def _table(position: Position) -> Table:
    table: Table = {
        "state": position.state,
        "offset": position.offset,
        "percent": position.percent,
    }
    if position.starred:
        table["starred"] = True
    if position.current:
        table["current"] = position.current
    for key in ("words", "before", "current_words", "file"):
        if value := getattr(position, key):
            table[key] = value
    return table
