"""Fields for typing; what is pasted was made safe by the app."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from quoth.core.text import one_line


class PlainInput(Input):
    """One line without a frame."""

    DEFAULT_CSS = """
    PlainInput, PlainInput:focus {
        width: 1fr; height: 1; border: none; padding: 0;
        background: $q-surface; background-tint: 0%; color: $q-text;
    }
    PlainInput > .input--placeholder { color: $q-faint; }
    """

    def on_paste(self, event: events.Paste) -> None:
        """Takes all lines of what is pasted (Textual's own handler comes next: only the first)."""
        event.text = one_line(event.text)


class PlainTextArea(TextArea):
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
