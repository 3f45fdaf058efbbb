"""Where the reader stopped in each article: one TOML file in the state folder, a cache of habit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from quoth.statefile import StateFile, Table

State = Literal["unread", "reading", "read"]

READ_FROM = 97
"""Percent from which an article counts as read."""
_STATES = get_args(State)


@dataclass(frozen=True, slots=True)
class Position:
    """How far one article was read."""

    offset: int = 0
    """Code point of the article's text at the top of the screen."""
    percent: int = 0
    state: State = "unread"
    starred: bool = False

    def reached(self, offset: int, percent: int) -> Position:
        """The position after reading to ``offset``; what was once read stays read."""
        done = self.state == "read" or percent >= READ_FROM
        return replace(
            self,
            offset=offset,
            percent=percent,
            state="read" if done else "reading",
        )


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
        table = self._file.all().get(article_id)
        return Position() if table is None else _position(table)

    def put(self, article_id: str, position: Position) -> None:
        """Keep a position, on disk at once; what other readers wrote meanwhile is kept, too.

        What could not be written is written with the next position.
        """
        if self._file.unsaved or self._file.all().get(article_id) != _table(position):
            self._file.put({article_id: _table(position)})


def _position(table: Table) -> Position:
    """A position from a table that a person may have edited; what is off counts as absent."""

    def whole(key: str, most: int) -> int:
        value = table.get(key)
        return min(value, most) if type(value) is int and value > 0 else 0

    state: Any = table.get("state")
    return Position(
        offset=whole("offset", 1 << 40),
        percent=whole("percent", 100),
        state=state if state in _STATES else "unread",
        starred=table.get("starred") is True,
    )


def _table(position: Position) -> Table:
    table: Table = {
        "state": position.state,
        "offset": position.offset,
        "percent": position.percent,
    }
    if position.starred:
        table["starred"] = True
    return table
