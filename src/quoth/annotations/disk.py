"""The two system tasks under a save: holding a lock, and replacing a file in one step."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from quoth.annotations.model import NotesError

LOCK_SECONDS = 2.0
"""How long a save waits for another program."""
_PAUSE_SECONDS = 0.01

FileState = tuple[int, int, int]
"""Inode, size and time of the last change in nanoseconds."""


class ChangedError(Exception):
    """The file is not the one that was read."""


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
    """Make a folder that only its owner can open, with its parents; leave one that exists."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


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
def locked(state: Path, subject: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the lock for ``subject``, a file of the folder ``state / "locks"``.

    The system releases it when the process ends, however it ends. Raises `NotesError` naming
    the holder after ``seconds``, or when the lock cannot be made.
    """
    name = hashlib.sha256(os.fsencode(os.path.realpath(subject))).hexdigest()[:24]
    path = state / "locks" / f"{name}.lock"
    try:
        make_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError as error:
        raise NotesError(f"cannot lock {subject.name}: {error.strerror}") from None
    try:
        _wait(handle, subject, time.monotonic() + seconds)
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


def _wait(handle: int, subject: Path, until: float) -> None:
    while True:
        try:
            return _try_lock(handle)
        except OSError:
            if time.monotonic() >= until:
                os.lseek(handle, 0, os.SEEK_SET)
                holder = os.read(handle, 100).decode("utf-8", "replace") or "another program"
                reason = f"{subject.name} is being written by {holder}; try again"
                raise NotesError(reason) from None
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
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
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
