"""Where the reader stopped in each article: one TOML file in the state folder, a cache of habit."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from quoth.files import read_bytes

State = Literal["unread", "reading", "read"]

READ_FROM = 97
"""Percent from which an article counts as read."""
_FILE = "positions.toml"
_MOST_BYTES = 32 * 1024 * 1024
_STATES = get_args(State)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Position:
    """How far one article was read."""

    offset: int = 0
    """Code point of the article's text at the top of the screen."""
    percent: int = 0
    state: State = "unread"
    starred: bool = False
    opened: datetime | None = None
    """When it was last open, in UTC."""

    def reached(self, offset: int, percent: int) -> Position:
        """The position after reading to ``offset``, now; what was once read stays read."""
        done = self.state == "read" or percent >= READ_FROM
        return replace(
            self,
            offset=offset,
            percent=percent,
            state="read" if done else "reading",
            opened=datetime.now(UTC).replace(microsecond=0),
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
        self._stamp: tuple[int, int, int] | None = None

    def get(self, article_id: str) -> Position:
        """The position in an article, the beginning if it was never opened."""
        with self._lock:
            return self._all().get(article_id, Position())

    def put(self, article_id: str, position: Position) -> None:
        """Keep a position, on disk at once; what other readers wrote meanwhile is kept, too."""
        with self._lock:
            if self._all().get(article_id) == position:
                return
            try:
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with _locked(self.path.with_suffix(".lock")):
                    if self._stamp != _stamp(self.path):
                        self._known = self._read()
                    self._all()[article_id] = position
                    self._write()
            except OSError as error:
                self._all()[article_id] = position
                self.problem = f"reading positions are not kept: {error.strerror or error}"

    def _all(self) -> dict[str, Position]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> dict[str, Position]:
        import tomllib

        self._stamp = _stamp(self.path)
        try:
            tables = tomllib.loads(read_bytes(self.path, _MOST_BYTES).decode("utf-8-sig"))
            articles = tables.get("article", {})
            return {key: _position(table) for key, table in articles.items()}
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = f"reading positions cannot be read: {error.strerror or error}"
            return {}
        except (ValueError, RecursionError, AttributeError):
            self._set_aside()
            return {}

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{_FILE}.damaged")
        with contextlib.suppress(OSError):
            self.path.replace(aside)
        self.problem = f"reading positions were damaged and set aside as {aside.name}"

    def _write(self) -> None:
        import tomli_w

        tables = {key: _table(position) for key, position in self._all().items()}
        data = tomli_w.dumps({"version": 1, "article": tables}).encode()
        target = Path(os.path.realpath(self.path))
        beside = target.with_name(f".{_FILE}.{os.getpid()}")
        try:
            # The lock is ours, so what has this name was left behind by a process that died.
            handle = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | _NO_LINKS, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        self._stamp = _stamp(self.path)


def _position(table: Any) -> Position:
    """A position from a table that a person may have edited; what is off counts as absent."""

    def whole(key: str, most: int) -> int:
        value = table.get(key)
        return min(value, most) if type(value) is int and value > 0 else 0

    state, opened = table.get("state"), table.get("opened")
    return Position(
        offset=whole("offset", 1 << 40),
        percent=whole("percent", 100),
        state=state if state in _STATES else "unread",
        starred=table.get("starred") is True,
        opened=opened if isinstance(opened, datetime) else None,
    )


def _table(position: Position) -> dict[str, Any]:
    table: dict[str, Any] = {
        "state": position.state,
        "offset": position.offset,
        "percent": position.percent,
    }
    if position.starred:
        table["starred"] = True
    if position.opened is not None:
        table["opened"] = position.opened
    return table


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock file for the moment of a write, where the system has such locks."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
