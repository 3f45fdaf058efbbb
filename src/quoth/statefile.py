"""Tables of habit in the state folder: merged with what other readers wrote, and never fatal."""

from __future__ import annotations

import contextlib
import threading
import tomllib
from pathlib import Path
from typing import Any

from quoth.files import (
    ENDLESS_KEY,
    ChangedError,
    FileState,
    locked,
    read_bytes,
    replace_file,
    state_of,
)

Table = dict[str, Any]

LOCK_SECONDS = 0.5
"""Shorter than a save of notes waits: a reader must not stand still for a cache."""
_MOST_BYTES = 32 * 1024 * 1024


class StateFile:
    """The tables of one TOML file by their keys; read when first asked, safe in threads.

    ``what`` is said in front of each problem.
    """

    def __init__(self, path: Path, section: str, what: str) -> None:
        self.path = path
        self._damage: str | None = None
        self._failure: str | None = None
        self._section = section
        self._what = what
        self._lock = threading.RLock()
        self._known: dict[str, Table] | None = None
        self._unsaved: dict[str, Table | None] = {}
        self._stamp: FileState | None = None

    @property
    def problem(self) -> str | None:
        """One line when the file cannot be read or written now, or was found damaged."""
        return self._failure or self._damage

    def all(self) -> dict[str, Table]:
        """Every table, the one put first first; empty where there is none that can be read."""
        with self._lock:
            self._load()
            return self._merged()

    def get(self, key: str) -> Table | None:
        """One table; the time does not grow with the others."""
        with self._lock:
            self._load()
            known = self._known or {}
            return self._unsaved[key] if key in self._unsaved else known.get(key)

    @property
    def unsaved(self) -> bool:
        """Whether something could not be written so far."""
        return bool(self._unsaved)

    def refresh(self) -> None:
        """Ask the disk again what other readers wrote meanwhile."""
        with self._lock:
            if self._known is not None and self._stamp != state_of(self.path):
                self._known = None

    def put(self, tables: dict[str, Table | None], most: int | None = None) -> None:
        """Keep tables, on disk at once; None takes one away, and of more than ``most`` the first.

        What other readers wrote meanwhile is kept, too. What could not be written is written
        with the next.
        """
        with self._lock:
            self._load()
            self._unsaved |= tables
            try:
                with locked(self.path.parent, self.path, LOCK_SECONDS):
                    if self._known is None or self._stamp != state_of(self.path):
                        self._known = self._read()
                    kept = dict(list(self._merged().items())[-most if most else 0 :])
                    self._write(kept)
            except (OSError, ChangedError) as error:
                reason = getattr(error, "strerror", None) or "changed by another program"
                self._failure = f"{self._what} are not kept: {reason}"
            else:
                self._known, self._unsaved, self._failure = kept, {}, None

    def _load(self) -> None:
        if self._known is None:
            try:
                self._known = self._read()
            except OSError as error:
                self._failure = f"{self._what} cannot be read: {error.strerror or error}"

    def _merged(self) -> dict[str, Table]:
        known = {k: v for k, v in (self._known or {}).items() if k not in self._unsaved}
        return known | {key: table for key, table in self._unsaved.items() if table is not None}

    def _read(self) -> dict[str, Table]:
        """What the file says; an `OSError` keeps `put` from replacing what nobody could read."""
        self._stamp, state = None, state_of(self.path)
        try:
            text = read_bytes(self.path, _MOST_BYTES).decode("utf-8-sig")
            if ENDLESS_KEY.search(text):
                raise ValueError
            tables = tomllib.loads(text).get(self._section, {})
            # What is no table was put there by hand; it alone is lost.
            known = {key: dict(t) for key, t in tables.items() if isinstance(t, dict)}
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError, AttributeError):
            self._set_aside()
            return {}
        self._stamp = state
        return known

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.name}.damaged")
        with contextlib.suppress(OSError):
            self.path.replace(aside)
        self._damage = f"{self._what} were damaged and set aside as {aside.name}"

    def _write(self, tables: dict[str, Table]) -> None:
        import tomli_w

        # The name of a file may hold bytes that are no text, which TOML cannot say.
        data = tomli_w.dumps({"version": 1, self._section: tables}).encode(errors="replace")
        self._stamp = replace_file(self.path, data, self._stamp)
