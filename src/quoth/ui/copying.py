"""The one way to the reader's clipboard, for keys, inputs and Textual's own copying alike."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from quoth.core.span import Span
from quoth.ui.keyscreen import KeyHost
from quoth.ui.phrases import amount

if TYPE_CHECKING:
    from textual.app import App

    from quoth.service import Service

    Base = App[None]
else:
    Base = object


COUNTED = 200_000
"""Code points of a stretch whose words are counted."""


class CopyHost(KeyHost, Protocol):
    """What a screen that copies asks of the app."""

    def copy(self, text: str | Callable[[], str], what: str = "") -> None:
        """Copy ``text``, and tell the reader so."""

    def do_copy_selection(self, count: int | None) -> None:
        """Copy what is selected on the screen, or say how to quit."""


class CopyActions(Base):
    """A mixin for the app. What is copied goes to the terminal and to a command, in a thread."""

    if TYPE_CHECKING:
        service: Service

        def say(self, text: str, severity: str = "info") -> None:
            """A message in the foot."""

        def action_help_quit(self) -> None:
            """Say how to quit."""

    class Copied(Message):
        """Text is on the clipboard, or it is not: the words that say so."""

        def __init__(self, told: str, severity: str = "info") -> None:
            super().__init__()
            self.told = told
            self.severity = severity

    _copies = 0
    """How often something was copied in this run."""
    _copying = Lock()

    def copy(self, text: str | Callable[[], str], what: str = "") -> None:
        """Copy ``text``, or what it returns in a thread, and say where it went.

        ``what`` names it in the message; without it the words are counted. Control characters
        are replaced, so that nothing acts where it is pasted.
        """
        self._copies += 1
        self.run_worker(
            partial(self._copy, self._copies, text, what),
            thread=True,
            group="clipboard",
            exit_on_error=False,
        )

    def copy_to_clipboard(self, text: str) -> None:
        """What Textual's inputs, and its own key, copy."""
        self.copy(text)

    def _copy(self, number: int, text: str | Callable[[], str], what: str) -> None:
        from quoth.clipboard import ClipboardError, by_command, reaches_terminal, safe, to_file

        words = safe(text if isinstance(text, str) else text())
        choice = self.service.config.clipboard
        with self._copying:
            if number != self._copies:
                return  # something else was copied meanwhile: that is what the clipboard must hold
            terminal = reaches_terminal(words, choice, os.environ)
            if terminal:
                super().copy_to_clipboard(words)
            else:
                self._clipboard = words
            place = by_command(words, choice, os.environ) or ("terminal" if terminal else "")
            what = what or amount_of(words, Span(0, len(words)))
            told, severity = f"copied {what} · {place}", "info"
            if not place:
                try:
                    path = to_file(words, self.service.folders.state)
                    told = f"{what} written to {_short(path)}"
                except ClipboardError as error:
                    told, severity = f"not copied: {error}", "bad"
        self.post_message(self.Copied(told, severity))

    def on_copy_actions_copied(self, event: Copied) -> None:
        """Say where it went."""
        self.say(event.told, event.severity)

    def do_copy_selection(self, count: int | None) -> None:
        """Copy what is selected anywhere on the screen, or say how to quit."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy(selected)
        else:
            self.action_help_quit()


def amount_of(text: str, span: Span) -> str:
    """``14 words``; of a stretch whose words would take long to count the characters."""
    if span.length > COUNTED:
        return f"{span.length:,} characters"
    return amount(len(span.of(text).split()), "word")


def _short(path: Path) -> str:
    """A path with the reader's own folder as ``~``."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(path)
