"""Files opened so that nothing waits: what a path names may be a pipe that nobody writes to."""

from __future__ import annotations

import errno
import os
import select
import stat
from pathlib import Path

_PIECE = 1 << 16


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


def _at_once(path: str, flags: int) -> int:
    # Without this flag opening a pipe waits for somebody who writes to it.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _next_piece(handle: int, most: int, patience: float) -> bytes:
    ready, _, _ = select.select([handle], [], [], patience)
    if not ready:
        raise TimeoutError(errno.ETIMEDOUT, "Nothing comes from it")
    return os.read(handle, most)
