"""The note editor: a sheet from the bottom, with the marked words in view above it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen

from quoth.core.text import canonicalize, one_line
from quoth.ui.bindings import EDITOR
from quoth.ui.external import edit, editor_command
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.programs import ProgramError, lend_terminal
from quoth.ui.widgets.colour_row import ColourRow
from quoth.ui.widgets.excerpt_lines import ExcerptLines
from quoth.ui.widgets.inputs import PlainInput, PlainTextArea
from quoth.ui.widgets.line import Line

_LOW = 18
"""Below this many rows the sheet does without its empty lines."""


@dataclass(frozen=True, slots=True)
class NoteResult:
    """What the reader left in the sheet."""

    text: str
    tags: tuple[str, ...]
    colour: str | None
    changed: bool
    """Whether any of the three is other than it was."""


def split_tags(line: str) -> tuple[str, ...]:
    """The tags of a line, parted by commas, each once."""
    parts = (" ".join(part.split()) for part in one_line(line).split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


class NoteScreen(KeyScreen[NoteResult | None], ModalScreen[NoteResult | None]):
    """Edits plain values and returns a `NoteResult`, or None when they were discarded.

    Without ``words`` it is the note on the article as a whole: ``title`` stands in their place.
    """

    CONTEXT = EDITOR
    DEFAULT_CSS = """
    NoteScreen {
        align: center bottom;
        background: transparent;
        &:ansi { background: transparent; }

        & > #sheet {
            width: 100%; height: auto; max-height: 100%; align-horizontal: center;
            background: $q-surface; border-top: solid $q-line; padding: 0 2;
        }
        & #column { width: 100%; max-width: 92; height: auto; }
        & ExcerptLines { margin: 0 0 1 0; }
        & .field { height: 1; }
        & .field > Line { width: 8; }
        & #text { height: 6; margin: 1 0 0 0; }
        & #keys { margin: 1 0 0 0; }
        &.low #text, &.low #keys, &.low ExcerptLines { margin: 0; }
        &.low #text { height: 4; }
    }
    """

    def __init__(
        self,
        *,
        words: str = "",
        speaker: str | None = None,
        text: str = "",
        tags: tuple[str, ...] = (),
        colour: str | None = None,
        title: str = "",
    ) -> None:
        super().__init__()
        self._words = words
        self._speaker = speaker
        self._title = title
        self._before = (text, tags, colour)
        self._shown = (canonicalize(text), ", ".join(map(one_line, tags)), colour)
        self._asking = False
        self._message = ("", "muted")

    def _look(self, role: str) -> Style:
        return self.host.palette.style(role)

    # -- parts

    def compose(self) -> ComposeResult:
        """The words, then colour, tags and text, then the keys."""
        text, tags, colour = self._shown
        self._text = PlainTextArea(text, compact=True, placeholder="Your note", id="text")
        self._tags = PlainInput(tags, placeholder="parted by commas")
        self._colours = ColourRow(self._look, colour)
        with Vertical(id="sheet"), Vertical(id="column"):
            yield ExcerptLines(self._heading)
            if self._words:
                with Horizontal(classes="field"):
                    yield Line(lambda: self._label("colour", self._colours))
                    yield self._colours
            with Horizontal(classes="field"):
                yield Line(lambda: self._label("tags", self._tags))
                yield self._tags
            yield self._text
            yield Line(self._foot, id="keys")

    def _heading(self) -> tuple[Text, Text]:
        """What the note is on, and what must stand behind it however long it is."""
        if not self._words:
            title = Text(one_line(self._title)[:400], self._look("text") + Style(bold=True))
            return Text.assemble(("Note on  ", self._look("muted")), title), Text()
        colour = self._colours.colour
        look = self._look("text") + (self._look(f"mark-{colour}") if colour else Style.null())
        words = Text(" ".join(one_line(self._words[:2000]).split()), look)
        speaker = f"  — {one_line(self._speaker)[:40]}" if self._speaker else ""
        return words, Text(speaker, self._look("muted"))

    def _label(self, name: str, field: ColourRow | PlainInput) -> Text:
        return Text(name, self._look("accent" if field.has_focus else "muted"))

    def _foot(self) -> Text:
        message, role = self._message
        if message:
            return Text(one_line(message), self._look(role))
        shown = self.host.keymap.shown
        entries = [
            (shown("editor.close"), "save"),
            (shown("editor.discard"), "discard"),
            (shown("editor.external"), "own editor"),
            ("tab", "next field"),
        ]
        if self._words:
            entries.insert(3, (shown("editor.colour"), "colour"))
        text = Text(no_wrap=True)
        for key, label in entries:
            entry = Text.assemble((key, self._look("text")), (f" {label}", self._look("muted")))
            gap = 3 if text else 0
            if key and text.cell_len + gap + entry.cell_len <= self._text.size.width:
                text.append(" " * gap).append_text(entry)
        return text

    def on_mount(self) -> None:
        """Typing goes on at the end of the text."""
        self._text.move_cursor(self._text.document.end)
        self._text.focus()

    def on_resize(self) -> None:
        """A low screen gets a low sheet."""
        super().on_resize()
        self.set_class(self.size.height < _LOW, "low")

    def say(self, text: str, severity: str = "info") -> None:
        """A message in the sheet's own foot, until the next change."""
        self._message = (text, {"info": "text"}.get(severity, severity))
        self.query_one("#keys").refresh()

    # -- what is typed

    @property
    def result(self) -> NoteResult:
        """The values as they stand; what was not touched is returned as it was given."""
        shown = (self._text.text, self._tags.value, self._colours.colour)
        text = self._before[0] if shown[0] == self._shown[0] else shown[0].rstrip()
        tags = self._before[1] if shown[1] == self._shown[1] else split_tags(shown[1])
        colour = self._before[2] if shown[2] == self._shown[2] else shown[2]
        return NoteResult(text, tags, colour, (text, tags, colour) != self._before)

    @on(PlainTextArea.Changed)
    @on(PlainInput.Changed)
    @on(ColourRow.Chosen)
    def go_on(self) -> None:
        """What is typed takes a question or message away."""
        self._asking = False
        self._message = ("", "muted")
        for line in self.query(Line):
            line.refresh()
        self.query_one(ExcerptLines).refresh(layout=True)

    @on(PlainInput.Submitted)
    def to_text(self) -> None:
        """Enter after the tags goes on to the text."""
        self._text.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The label of the field with the focus is lit."""
        for line in self.query(Line):
            line.refresh()

    # -- actions

    def do_editor_close(self, count: int | None) -> None:
        """Save and close."""
        self.dismiss(self.result)

    do_back = do_editor_close

    def do_editor_discard(self, count: int | None) -> None:
        """Close without saving; asks once if there is something to lose."""
        if self._asking or not self.result.changed:
            self.dismiss(None)
            return
        key = self.host.keymap.shown("editor.discard")
        self.say(f"Throw away what you changed? {key} again does, typing goes on", "warn")
        self._asking = True

    def do_editor_colour(self, count: int | None) -> None:
        """The next colour, and after the last one none."""
        if self._words:
            self._colours.choose_next()

    def do_editor_external(self, count: int | None) -> None:
        """Go on in the reader's own editor."""
        try:
            command = editor_command(os.environ)
            text = lend_terminal(self.app, partial(edit, self._text.text, command))
        except ProgramError as error:
            self.say(str(error), "warn")
            return
        if text != self._text.text:
            self._text.replace(text, self._text.document.start, self._text.document.end)
        self._text.move_cursor(self._text.document.end)
        self._text.focus()

    def do_quit(self, count: int | None) -> None:
        """Save, close, and leave the program."""
        self.dismiss(self.result)
        self.app.call_later(self._quit_below)

    def _quit_below(self) -> None:
        below = self.app.screen
        if isinstance(below, KeyScreen):
            below.perform("quit")
