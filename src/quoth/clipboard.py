"""The reader's clipboard, by whatever reaches it: the terminal, a command, or else a file.

A terminal takes text by the escape sequence OSC 52 (xterm's control sequences, "Manipulate
Selection Data"); it never answers, so nobody knows whether it did. A command's exit status is
known. Where neither is to be had the text goes into a file, and the reader is told where it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quoth.config import AUTO, BY_COMMAND, BY_TERMINAL
from quoth.core.text import canonicalize
from quoth.files import ChangedError, locked, replace_file, state_of

MOST_BY_TERMINAL = 74_000
"""Bytes that terminals take in one sequence: about 100 kB in base64."""
PIECE = 20_000
"""Code points made safe at a time."""
SECONDS = 2.0
"""How long a command may take, or another copy that is being written."""
FILE = "copied.txt"
_NO_OSC_52 = frozenset({"dumb", "linux", "unknown"})
"""Values of ``$TERM`` for what has no clipboard."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that puts its standard input on a clipboard."""

    name: str
    arguments: tuple[str, ...] = ()
    needs: str = ""
    """The variable of the environment without which it reaches no clipboard."""
    encoding: str = "utf-8"


TOOLS = (
    Tool("wl-copy", needs="WAYLAND_DISPLAY"),
    Tool("xclip", ("-selection", "clipboard", "-in"), needs="DISPLAY"),
    Tool("xsel", ("--clipboard", "--input"), needs="DISPLAY"),
    Tool("pbcopy"),
    # With a byte order mark it takes any text; without one only the console's code page.
    Tool("clip.exe", encoding="utf-16"),
    # tmux heeds OSC 52 of a program only where it is told to; its own command it always does.
    Tool("tmux", ("load-buffer", "-w", "-"), needs="TMUX"),
)
"""In the order in which they are tried."""


class ClipboardError(Exception):
    """The text is nowhere; one line says why."""


def safe(text: str) -> str:
    """``text`` as it may be pasted anywhere: no control character but line feed and tab.

    A shell that text is pasted into acts on escape sequences, the end of a bracketed paste
    first of all. A long text is gone through in pieces, between which other threads have a turn.
    """
    text = text.replace("\r\n", "\n")
    pieces = (text[at : at + PIECE] for at in range(0, len(text), PIECE))
    return "".join(map(canonicalize, pieces))


def reaches_terminal(text: str, choice: str, environment: Mapping[str, str]) -> bool:
    """Whether OSC 52 is to be written for ``text``, under the choice of the configuration."""
    if choice not in (AUTO, BY_TERMINAL) or environment.get("TERM") in _NO_OSC_52:
        return False
    return len(text) <= MOST_BY_TERMINAL and len(text.encode()) <= MOST_BY_TERMINAL


def by_command(text: str, choice: str, environment: Mapping[str, str]) -> str | None:
    """The name of the command that took ``text``, None if none did; waits for it."""
    if choice not in (AUTO, BY_COMMAND):
        return None
    return next((name for name, done in _tried(text, environment) if done), None)


def _tried(text: str, environment: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    for tool in TOOLS:
        if tool.needs and not environment.get(tool.needs):
            continue
        path = shutil.which(tool.name, path=environment.get("PATH", os.defpath))
        # Nothing is run out of the folder that the reader happens to be in.
        if path is not None and Path(path).is_absolute():
            yield tool.name, _run([path, *tool.arguments], text.encode(tool.encoding))


def _run(command: list[str], data: bytes) -> bool:
    try:
        # Its output goes nowhere: what stays behind to serve the clipboard would hold a pipe open.
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def to_file(text: str, folder: Path) -> Path:
    """Puts ``text`` into a file of ``folder`` that only its owner can read, and returns its path.

    Raises `ClipboardError` when it cannot be written.
    """
    path = folder / FILE
    try:
        with locked(folder, path, SECONDS):
            replace_file(path, text.encode(), state_of(path))
    except ChangedError:
        raise ClipboardError(f"{path} is being written by another program") from None
    except OSError as error:
        raise ClipboardError(f"{path}: {(error.strerror or 'cannot be written').lower()}") from None
    return path
