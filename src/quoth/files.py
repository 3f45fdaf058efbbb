"""Files read so that nothing waits, locked for a moment, and replaced in one step.

What a path names may be a pipe that nobody writes to; another reader may be writing; the power
may fail. None of these is to cost more than a moment, or more than one change.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import select
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ENDLESS_KEY = re.compile(
    r"(?:^|[\[{,])[ \t]{0,99}(?:[\w\"'-]{1,99}+[ \t]{0,9}+\.[ \t]{0,9}+){100}", re.MULTILINE
)
"""A key in TOML that nobody writes: `tomllib` takes time by the square of its parts."""
_PAUSE_SECONDS = 0.01
_QUEUE = 5
"""How many times the patience with one holder a lock is waited for in all."""
_PIECE = 1 << 16

FileState = tuple[int, int, int]
"""Inode, size and time of the last change in nanoseconds."""


class ChangedError(Exception):
    """The file is not the one that was read."""


class HeldError(OSError):
    """Another program holds the lock; ``strerror`` says which, to follow the file's name."""


def read_bytes(path: Path, most: int, *, patience: float | None = None) -> bytes:
    """The first ``most`` bytes at ``path``; `OSError` where they cannot be had.

    Only a regular file is read, unless there is ``patience``: then a pipe or device is read too,
    as long as its next bytes come within so many seconds.
    """
    with open(path, "rb", opener=_at_once) as file:
        handle = file.fileno()
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return file.read(most)
        if patience is None:
            raise OSError(errno.EINVAL, "Not a regular file")
        pieces: list[bytes] = []
        while most > 0 and (piece := _next_piece(handle, min(most, _PIECE), patience)):
            pieces.append(piece)
            most -= len(piece)
        return b"".join(pieces)


def read_pipe(handle: int, most: int, *, patience: float | None) -> tuple[bytes, bool]:
    """The first ``most`` bytes of an open file, and whether no more are to come.

    The first of them are waited for, however slow their sender is; after that a pause of
    ``patience`` seconds ends the reading, so that something can be made of what never ends (None:
    no pause does). What is typed on a terminal ends when its writer says so; on Windows a pipe,
    too, ends only by itself.
    """
    endless = os.isatty(handle) or os.name == "nt"
    pieces: list[bytes] = []
    while most > 0:
        if pieces and not endless and not select.select([handle], [], [], patience)[0]:
            return b"".join(pieces), False
        piece = os.read(handle, min(most, _PIECE))
        if not piece:
            break
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces), True


def _at_once(path: str, flags: int) -> int:
    # Without this flag opening a pipe waits for somebody who writes to it.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _next_piece(handle: int, most: int, patience: float) -> bytes:
    ready, _, _ = select.select([handle], [], [], patience)
    if not ready:
        raise TimeoutError(errno.ETIMEDOUT, "Nothing comes from it")
    return os.read(handle, most)


def state_of(path: Path) -> FileState | None:
    """What tells one version of a file from the next; None when there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return _state(found)


def _state(found: os.stat_result) -> FileState:
    return found.st_ino, found.st_size, found.st_mtime_ns


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can open, and those above it; leave what exists."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(state: Path, subject: Path, seconds: float) -> Iterator[None]:
    """Hold the lock for ``subject``, a file of the folder ``state / "locks"``.

    The system releases it when the process ends, however it ends. Raises `HeldError` when one
    holder has kept it for ``seconds``, or several in turn for five times as long, and any other
    `OSError` when the lock cannot be made.
    """
    name = hashlib.sha256(os.fsencode(os.path.realpath(subject))).hexdigest()[:24]
    path = state / "locks" / f"{name}.lock"
    make_folder(path.parent)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        _wait(handle, seconds)
        _sign(handle)
        yield
    finally:
        with contextlib.suppress(OSError):
            os.close(handle)


def _sign(handle: int) -> None:
    """Say who holds the lock; it holds as well without a name, as on a full disk."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"process {os.getpid()}".encode())


def _wait(handle: int, seconds: float) -> None:
    """Wait for a queue that moves, but not for a holder that is stuck.

    Each holder signs, so the file's time tells one from the next.
    """
    began = since = time.monotonic()
    signed = os.fstat(handle).st_mtime_ns
    while True:
        try:
            return _try_lock(handle)
        except OSError:
            now = time.monotonic()
            if (latest := os.fstat(handle).st_mtime_ns) != signed:
                signed, since = latest, now
            if now >= min(since + seconds, began + _QUEUE * seconds):
                os.lseek(handle, 0, os.SEEK_SET)
                holder = os.read(handle, 100).decode("utf-8", "replace") or "another program"
                raise HeldError(errno.EAGAIN, f"is being written by {holder}") from None
        time.sleep(_PAUSE_SECONDS)


def replace_file(path: Path, data: bytes, read: FileState | None) -> FileState:
    """Put ``data`` in the place of ``path`` so that a kill leaves the old file or the new one.

    A symbolic link stays one, the file keeps its mode, a new file is private. ``read`` is the
    state of the file when it was read, None if there was none; the state of the new file is
    returned. Raises `ChangedError` if ``read`` is not what is there now, and `OSError` when the
    new file cannot be written.
    """
    target = Path(os.path.realpath(path))
    mode = stat.S_IMODE(target.stat().st_mode) if read else 0o600
    _sweep(target)
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(temporary, flags | getattr(os, "O_BINARY", 0), 0o600)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            os.fsync(handle)
            new = _state(os.fstat(handle))
        finally:
            os.close(handle)
        if state_of(target) != read:
            raise ChangedError
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)
    return new


def _sweep(target: Path) -> None:
    """Take away what a killed save of this file left; its lock is held, so none is under way."""
    for left in target.parent.glob(f".{_literal(target.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            left.unlink()


def _literal(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _sync_folder(folder: Path) -> None:
    # The file is in place: a folder that cannot be synced (some network file systems,
    # Windows) is no failure of the save.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
