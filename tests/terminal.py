"""The installed program under a pseudo-terminal, with the screen that a person would see."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pexpect
import pyte

QUOTH = str(Path(sys.executable).with_name("quoth"))
PATIENCE = 30.0
"""Seconds to wait for the screen: far more than is needed, for a busy machine."""


class Terminal:
    """One run of a command; `screen` is what stands there, `raw` all that was written."""

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (100, 30),
        env: Mapping[str, str] | None = None,
        command: str = QUOTH,
    ) -> None:
        columns, rows = size
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self.child: Any = pexpect.spawn(
            command,
            list(arguments),
            dimensions=(rows, columns),
            env={**os.environ, "TERM": "xterm-256color", **(env or {})},
            timeout=PATIENCE,
        )

    @property
    def screen(self) -> str:
        """The lines on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def _read(self, seconds: float) -> None:
        try:
            data = self.child.read_nonblocking(65536, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += data
        # pyte does not know the private form of the keyboard protocol's sequences.
        self._stream.feed(data.replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b""))

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """The screen as soon as it holds ``wanted``; fails with the screen otherwise."""
        holds = wanted if callable(wanted) else lambda screen: wanted in screen
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if holds(self.screen):
                return self.screen
            self._read(0.1)
        raise AssertionError(f"not on the screen: {wanted!r}\n{self.screen}")

    def press(self, keys: str) -> None:
        """Type ``keys`` as they are."""
        self.child.send(keys)

    def end(self) -> int:
        """Wait for the end; the exit code, 128 + n for signal n."""
        limit = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < limit:
            self._read(0.1)
        self._read(0.1)
        self.child.close()
        if self.child.signalstatus is not None:
            return 128 + int(self.child.signalstatus)
        return int(self.child.exitstatus)
