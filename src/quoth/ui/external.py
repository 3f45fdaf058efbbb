"""A text edited in the reader's own editor, through a private file and no shell."""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from quoth.core.text import canonicalize
from quoth.ui.programs import ProgramError, not_started, run

_MOST_BYTES = 4 * 1024 * 1024
_LARGEST = 20_000_000
_WORDS = 200
_MOST_PLACES = 1000
_PLUS = frozenset(
    "vi vim nvim view gvim vis kak nano pico micro emacs emacsclient jed joe jmacs mcedit ne mg"
    " gedit".split()
)
"""Editors that take a line as ``+N`` before the file."""
_COLON = frozenset(("hx", "helix", "subl", "zed", "lapce"))
_GOTO = frozenset(("code", "codium", "vscodium", "code-insiders", "cursor"))


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The words of ``$VISUAL``, else of ``$EDITOR``; raises `ProgramError` when there are none."""
    line = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(line, posix=os.name == "posix")
    except ValueError:
        raise ProgramError(f"cannot be read as a command: {line}") from None
    if not words:
        raise ProgramError("no editor: set $VISUAL or $EDITOR")
    return words


def edit_file(path: str, text: str, position: int, command: list[str]) -> None:
    """Have the editor open the file at ``path``, at the line of ``position`` in its ``text``.

    The terminal must be free. Raises `ProgramError` when the file cannot be read, or the editor
    cannot be started or fails.
    """
    file = Path(path).absolute()
    try:
        source = file.read_bytes()[:_LARGEST].decode("utf-8", "replace")
    except OSError as error:
        raise ProgramError(f"{file.name}: {(error.strerror or 'fault').lower()}") from None
    run([*command, *_at_line(command[0], file, line_in(source, text, position))])


def line_in(source: str, text: str, position: int) -> int:
    """The line of ``source``, counted from 1, where the words at ``position`` of ``text`` stand.

    Of the places where the words are the one that lies as far through the source as they lie
    through the text; 1 when they are nowhere, as where markup goes right through them.
    """
    for words in (" ".join(text[position : position + _WORDS].split()[:n]) for n in (8, 4, 2)):
        if not words:
            continue
        pattern = re.compile(r"\s{1,9}".join(map(re.escape, words.split(" "))))
        goal = position / max(1, len(text)) * len(source)
        starts = (match.start() for match in islice(pattern.finditer(source), _MOST_PLACES))
        nearest = min(starts, key=lambda start: abs(start - goal), default=None)
        if nearest is not None:
            return source.count("\n", 0, nearest) + 1
    return 1


def _at_line(editor: str, file: Path, line: int) -> list[str]:
    """The arguments with which an editor opens a file at a line; the file alone if unknown."""
    name = Path(editor).name.lower().removesuffix(".exe")
    if name in _PLUS:
        return [f"+{line}", str(file)]
    if name in _COLON:
        return [f"{file}:{line}"]
    if name in _GOTO:
        return ["--goto", f"{file}:{line}"]
    return [str(file)]


def edit(text: str, command: list[str]) -> str:
    """``text`` as the editor leaves it; the terminal must be free.

    The file is the only one of a folder that no other user can open, and is gone afterwards.
    Raises `ProgramError` when the editor cannot be started or fails: the text is then unchanged.
    """
    with tempfile.TemporaryDirectory(prefix="quoth-") as folder:
        path = Path(folder) / "note.md"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text + "\n" if text else "")
        try:
            run([*command, str(path)])
            raw = path.read_bytes()[:_MOST_BYTES]
        except OSError as error:
            raise not_started(command, error) from None
        except ProgramError as error:
            raise ProgramError(f"{error}; the note is as it was") from None
    return canonicalize(raw.decode("utf-8-sig", "replace")).rstrip("\n")
