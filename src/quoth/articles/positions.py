"""Where the reader stopped in each article: one TOML file in the state folder, a cache of habit."""

from __future__ import annotations

import contextlib
import threading
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from quoth.files import (
    ENDLESS_KEY,
    ChangedError,
    FileState,
    locked,
    read_bytes,
    replace_file,
    state_of,
)

State = Literal["unread", "reading", "read"]

READ_FROM = 97
"""Percent from which an article counts as read."""
_FILE = "positions.toml"
_MOST_BYTES = 32 * 1024 * 1024
_STATES = get_args(State)
_LOCK_SECONDS = 0.5
"""Shorter than a save of notes waits: a reader must not stand still for a cache."""


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

    ``problem`` is one line when the file was damaged or cannot be written. Nothing here is ever
    fatal: a lost position costs a reader a key press.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / _FILE
        self.problem: str | None = None
        self._lock = threading.RLock()
        self._known: dict[str, Position] | None = None
        self._unsaved: dict[str, Position] = {}
        self._stamp: FileState | None = None

    def get(self, article_id: str) -> Position:
        """The position in an article, the beginning if it was never opened."""
        with self._lock:
            return self._all().get(article_id, Position())

    def put(self, article_id: str, position: Position) -> None:
        """Keep a position, on disk at once; what other readers wrote meanwhile is kept, too.

        What could not be written is written with the next position.
        """
        with self._lock:
            if self._all().get(article_id) == position and not self._unsaved:
                return
            self._unsaved[article_id] = position
            try:
                with locked(self.path.parent, self.path, _LOCK_SECONDS):
                    if self._known is None or self._stamp != state_of(self.path):
                        self._known = self._read()
                    self._write(self._all())
            except (OSError, ChangedError) as error:
                reason = getattr(error, "strerror", None) or "changed by another program"
                self.problem = f"reading positions are not kept: {reason}"
            else:
                self._known = self._all()
                self._unsaved = {}

    def _all(self) -> dict[str, Position]:
        if self._known is None:
            try:
                self._known = self._read()
            except OSError as error:
                self.problem = f"reading positions cannot be read: {error.strerror or error}"
        return (self._known or {}) | self._unsaved

    def _read(self) -> dict[str, Position]:
        """What the file says; an `OSError` keeps `put` from replacing what nobody could read."""
        self._stamp, state = None, state_of(self.path)
        try:
            text = read_bytes(self.path, _MOST_BYTES).decode("utf-8-sig")
            if ENDLESS_KEY.search(text):
                raise ValueError
            tables = tomllib.loads(text).get("article", {})
            known = {key: _position(table) for key, table in tables.items()}
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError, AttributeError):
            self._set_aside()
            return {}
        self._stamp = state
        return known

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{_FILE}.damaged")
        with contextlib.suppress(OSError):
            self.path.replace(aside)
        self.problem = f"reading positions were damaged and set aside as {aside.name}"

    def _write(self, positions: dict[str, Position]) -> None:
        import tomli_w

        tables = {key: _table(position) for key, position in positions.items()}
        data = tomli_w.dumps({"version": 1, "article": tables}).encode()
        self._stamp = replace_file(self.path, data, self._stamp)


def _position(table: Any) -> Position:
    """A position from a table that a person may have edited; what is off counts as absent."""

    def whole(key: str, most: int) -> int:
        value = table.get(key)
        return min(value, most) if type(value) is int and value > 0 else 0

    state = table.get("state")
    return Position(
        offset=whole("offset", 1 << 40),
        percent=whole("percent", 100),
        state=state if state in _STATES else "unread",
        starred=table.get("starred") is True,
    )


def _table(position: Position) -> dict[str, Any]:
    table: dict[str, Any] = {
        "state": position.state,
        "offset": position.offset,
        "percent": position.percent,
    }
    if position.starred:
        table["starred"] = True
    return table
