"""Programs of the reader's own, an editor or a browser, for which quoth leaves the terminal."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App, SuspendNotSupported

T = TypeVar("T")


class ProgramError(Exception):
    """A program could not be used; one line says why."""


def lend_terminal(app: App[Any], work: Callable[[], T]) -> T:
    """What ``work`` returns, done while the terminal is free for it; the app waits.

    Raises `ProgramError` where the terminal cannot be left, and what ``work`` raises.
    """
    done: list[T] = []
    failed: Exception | None = None
    try:
        with app.suspend():
            # An exception must not leave this block: Textual would not take the terminal back.
            try:
                done.append(work())
            except Exception as error:
                failed = error
    except SuspendNotSupported:
        raise ProgramError("this terminal cannot be handed to another program") from None
    if failed is not None:
        raise failed
    return done[0]


def run(command: list[str]) -> None:
    """Run a command until it ends; raises `ProgramError` where it cannot be started or fails."""
    try:
        code = subprocess.run(command, check=False).returncode
    except OSError as error:
        raise not_started(command, error) from None
    check(command, code)


def not_started(command: list[str], error: OSError) -> ProgramError:
    """That a command could not be started."""
    return ProgramError(f"{command[0]}: {(error.strerror or 'fault').lower()}")


def check(command: list[str], code: int) -> None:
    """Raises `ProgramError` where a command ended with another code than 0."""
    if code:
        raise ProgramError(f"{command[0]} ended with {code}")
