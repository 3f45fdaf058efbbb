"""Fields for typing, which answer each key before the next one; what is pasted is made safe."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.dom import NoScreen
from textual.widgets import Input, TextArea

from quoth.core.text import one_line
from quoth.ui.keyscreen import KeyScreen

if TYPE_CHECKING:
    from textual.widget import Widget

    Base = Widget
else:
    Base = object

Answer = Callable[[str], bool]
"""Told a key that is no letter, before anybody else; whether that was all it was for."""


class AnswersAtOnce(Base):
    """A mixin for what is typed into: no key waits behind the letters that were typed after it.

    Textual has actions and bindings wait until a key went up to the app and back. Meanwhile the
    letters behind it are typed: `ctrl+u` would delete them, and those meant for the page that
    comes after `enter` would stand in the line.
    """

    answer: Answer | None = None

    async def on_key(self, event: events.Key) -> None:
        """Every key but a letter is answered here; a letter for what has come since is passed on.

        The field's own answer goes first, then the screen's actions, then bindings.
        """
        try:
            screen = self.screen
        except NoScreen:
            return
        front = self.app.screen
        if isinstance(front, KeyScreen) and (front is not screen or front.focused is not self):
            front.take(event)
        elif event.is_printable or not await self._answered(event, screen):
            return
        event.stop()
        event.prevent_default()

    async def _answered(self, event: events.Key, screen: object) -> bool:
        if self.answer is not None and self.answer(event.key):
            return True
        if isinstance(screen, KeyScreen) and screen.hear(event):
            return True
        return await self.app._check_bindings(event.key)


class PlainInput(AnswersAtOnce, Input):
    """One line without a frame."""

    DEFAULT_CSS = """
    PlainInput, PlainInput:focus {
        width: 1fr; height: 1; border: none; padding: 0;
        background: $q-surface; background-tint: 0%; color: $q-text;
    }
    PlainInput > .input--placeholder { color: $q-faint; }
    """

    typed: Callable[[str], None] | None = None

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        max_length: int = 0,
        select_on_focus: bool = True,
        typed: Callable[[str], None] | None = None,
        answer: Answer | None = None,
    ) -> None:
        """``typed`` is told every change at once: the next key must find it known."""
        super().__init__(
            value,
            placeholder=placeholder,
            max_length=max_length,
            select_on_focus=select_on_focus,
            compact=True,
        )
        self.typed, self.answer = typed, answer

    def validate_value(self, value: str) -> str:
        """Safe to draw, wherever it comes from."""
        return one_line(value)

    def watch_value(self, value: str) -> None:
        """Tell what is typed now."""
        if self.typed is not None and self.is_attached:
            self.typed(value)

    def put(self, value: str) -> None:
        """Another line in the place of what is typed, the cursor at its end."""
        self.value = value
        self.cursor_position = len(value)

    def on_paste(self, event: events.Paste) -> None:
        """Takes all lines of what is pasted (Textual's own handler comes next: only the first)."""
        event.text = one_line(event.text)


class PlainTextArea(AnswersAtOnce, TextArea):
    """Several lines without a frame."""

    DEFAULT_CSS = """
    PlainTextArea, PlainTextArea:focus {
        border: none; padding: 0; background: $q-surface; color: $q-text;
        scrollbar-size-vertical: 1; scrollbar-background: $q-surface;
        scrollbar-background-hover: $q-surface; scrollbar-background-active: $q-surface;
    }
    PlainTextArea .text-area--cursor-line { background: $q-surface; }
    PlainTextArea .text-area--placeholder { color: $q-faint; }
    """
