"""A text edited in the reader's own editor, through a private file and no shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from quoth.core.text import canonicalize

_MOST_BYTES = 4 * 1024 * 1024


class EditorError(Exception):
    """The editor could not be used; one line says why."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The words of ``$VISUAL``, else of ``$EDITOR``; raises `EditorError` when there are none."""
    line = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(line, posix=os.name == "posix")
    except ValueError:
        raise EditorError(f"cannot be read as a command: {line}") from None
    if not words:
        raise EditorError("no editor: set $VISUAL or $EDITOR")
    return words


def edit(text: str, command: list[str]) -> str:
    """``text`` as the editor leaves it; the terminal must be free.

    The file is the only one of a folder that no other user can open, and is gone afterwards.
    Raises `EditorError` when the editor cannot be started or fails: the text is then unchanged.
    """
    with tempfile.TemporaryDirectory(prefix="quoth-") as folder:
        path = Path(folder) / "note.md"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text + "\n" if text else "")
        try:
            code = subprocess.run([*command, str(path)], check=False).returncode
            raw = path.read_bytes()[:_MOST_BYTES]
        except OSError as error:
            raise EditorError(f"{command[0]}: {(error.strerror or 'fault').lower()}") from None
    if code:
        raise EditorError(f"{command[0]} ended with {code}; the note is as it was")
    return canonicalize(raw.decode("utf-8-sig", "replace")).rstrip("\n")
