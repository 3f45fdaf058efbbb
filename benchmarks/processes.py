"""What the benchmarks share: whole processes, in an environment of their own, with a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Self

LEFT_OUT = ("NO_COLOR", "COLUMNS", "PYTHONDONTWRITEBYTECODE", "QUOTH_TAGGER")
QUOTH = (sys.executable, "-m", "quoth")


class Done(NamedTuple):
    """What a process has cost."""

    ms: float
    mb: float
    """Memory at most. Where this process holds more when it starts the other, it is that."""


def whole(command: list[str], environment: dict[str, str]) -> Done:
    """Time and memory of a whole process that must succeed; what it prints is left aside."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    ms = (time.perf_counter() - start) * 1000
    if process.returncode or told:
        raise SystemExit(f"{command[:5]}: {told.decode().strip() or process.returncode}")
    return Done(ms, usage.ru_maxrss / 1024)


def own_environment(folder: Path) -> dict[str, str]:
    """An environment whose user folders are empty, and in which bytecode is kept as usual."""
    own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    kept = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
    return kept | own | {"HOME": str(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor"}


SCREEN = (100, 30)
"""Columns and rows of the pseudo-terminal."""
LIMIT_S = 60.0
NO_ANSWER_S = 3.0
"""A key that has changed nothing by then has nothing to change."""
QUIET_S = 0.03
"""A screen on which nothing has changed for so long is done."""
REST_S = 0.5


class Terminal:
    """A program on a pseudo-terminal that is looked at only through what it writes."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.began = time.perf_counter()
        self._screen, slave = pty.openpty()
        self._size(SCREEN)
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  (no threads)
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._screen)

    def until(self, word: str) -> float:
        """Milliseconds from the start of the process to ``word`` on its terminal."""
        seen = b""
        while word.encode() not in seen:
            left = LIMIT_S - (time.perf_counter() - self.began)
            if left <= 0 or not select.select([self._screen], [], [], left)[0]:
                raise TimeoutError(f"{self._process.args!r}: no {word} in {LIMIT_S:.0f} s")
            seen += os.read(self._screen, 65536)
        return (time.perf_counter() - self.began) * 1000

    def press(self, keys: str) -> float | None:
        """Milliseconds from ``keys`` to the end of what they changed; None if nothing did."""
        return self._answer(lambda: os.write(self._screen, keys.encode()))

    def resize(self, columns: int, rows: int) -> float | None:
        """Milliseconds from another size of the terminal to the end of the new screen."""
        return self._answer(lambda: self._size((columns, rows)))

    def rest(self) -> None:
        """Wait until the program has nothing left to do."""
        before = -1.0
        end = time.perf_counter() + 4 * LIMIT_S
        while (now := self._busy()) - before > REST_S / 20 and time.perf_counter() < end:
            before = now
            self._drain(REST_S)

    def memory(self) -> tuple[float, float]:
        """Megabytes now, and at most so far."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        rows = dict(line.split(":", 1) for line in status.splitlines())
        return tuple(int(rows[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))

    def _busy(self) -> float:
        """Seconds of work so far."""
        values = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")

    def _size(self, size: tuple[int, int]) -> None:
        fcntl.ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def _drain(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self._screen], [], [], left)[0]:
                os.read(self._screen, 65536)

    def _answer(self, act: Callable[[], object]) -> float | None:
        self._drain(QUIET_S)
        start = last = time.perf_counter()
        act()
        wait = NO_ANSWER_S
        while select.select([self._screen], [], [], wait)[0]:
            os.read(self._screen, 65536)
            last, wait = time.perf_counter(), QUIET_S
        return (last - start) * 1000 if wait == QUIET_S else None
