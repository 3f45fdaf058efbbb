"""The two system tasks under a save, with their faults in words for the reader."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from quoth.annotations.model import NotesError
from quoth.files import FileState, HeldError, make_folder, replace_file
from quoth.files import locked as holding

LOCK_SECONDS = 2.0
"""How long a save waits for another program."""
_UNWRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT}


class UnwritableError(Exception):
    """The folder cannot be written; the reason is its text."""


@contextlib.contextmanager
def locked(state: Path, subject: Path) -> Iterator[None]:
    """`quoth.files.locked`; raises `NotesError` when the lock cannot be had."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(holding(state, subject, LOCK_SECONDS))
        except HeldError as error:
            raise NotesError(f"{subject.name} {error.strerror}; try again") from None
        except OSError as error:
            raise NotesError(f"cannot lock {subject.name}: {error.strerror}") from None
        yield


def write(path: Path, data: bytes, state: FileState | None) -> FileState:
    """`quoth.files.replace_file`, its folder made if need be.

    Raises `ChangedError` as it does, `UnwritableError` where no file of the folder can be
    written, and `NotesError` for any other fault.
    """
    try:
        make_folder(path.parent)
        return replace_file(path, data, state)
    except OSError as error:
        reason = error.strerror or "fault of the disk"
        if error.errno in _UNWRITABLE:
            raise UnwritableError(f"{path.parent.name}: {reason.lower()}") from None
        raise NotesError(f"{path.name}: {reason.lower()}; nothing was written") from None
