"""The one line below: keys that matter on the left, what is current (or a message) on the right."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from quoth.core.text import one_line
from quoth.ui.bindings import READER
from quoth.ui.keymap import FootItem, Keymap, foot_items
from quoth.ui.widgets.groups import Styles

MESSAGE_SECONDS = 3.0
NARROW = 60
"""Below this many columns the foot shows three keys."""
_ROLES = {"info": "text", "warn": "warn", "bad": "bad"}


class Foot(Widget):
    """Redrawn from the table of actions, so it always shows the keys as bound now.

    Has the class ``-speaking`` while it says more than what is always there.
    """

    DEFAULT_CSS = "Foot { height: 1; width: 1fr; background: $q-background; }"

    context = reactive("reader")
    state: reactive[Text] = reactive(Text)
    """What is current. Styles as spans: two texts that differ in `Text.style` alone are equal."""
    pending = reactive("")
    """Half-typed keys."""
    field: reactive[tuple[FootItem, ...]] = reactive(())
    """What keys do in a field that is typed into, instead of those of the context."""
    _message: reactive[tuple[str, str]] = reactive(("", "info"))

    def __init__(self, styles: Styles, keymap: Keymap, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self.keymap = keymap
        self._fading: Timer | None = None
        self._waiting: list[tuple[str, str]] = []

    def _speaks(self) -> None:
        """Where the foot is put away, it comes back for what it has to say."""
        said = self._message[0] or self.pending or self.context != READER
        self.set_class(bool(said), "-speaking")

    watch_context = watch_pending = watch__message = _speaks

    def say(self, text: str, severity: str = "info") -> None:
        """Show a message over the right part for three seconds."""
        self._message = (one_line(text), severity)
        if self._fading is not None:
            self._fading.stop()
        self._fading = self.set_timer(MESSAGE_SECONDS, self._fade)

    def say_next(self, text: str, severity: str = "info") -> None:
        """Show a message now, or after the one that stands there."""
        if self._message[0]:
            self._waiting.append((text, severity))
        else:
            self.say(text, severity)

    def hush(self) -> None:
        """Take the message away: the reader has gone on."""
        if self._message[0]:
            self._fade()

    def _fade(self) -> None:
        self._message = ("", "info")
        if self._waiting:
            self.say(*self._waiting.pop(0))

    def _right(self, room: int) -> Text:
        message, severity = self._message
        right = Text(message, self.look(_ROLES[severity])) if message else self.state.copy()
        if self.pending:
            right = Text(self.pending, self.look("accent"))
        right.truncate(room, overflow="ellipsis")
        return right

    def _keys(self, items: Sequence[FootItem], room: int) -> Text:
        """The entries that fit: the last one (help) stays, and longer yet what copies."""
        look = self.look
        entries = {
            item: Text.assemble((item.keys, look("text")), (f" {item.label}", look("muted")))
            for item in items
        }
        copies = [item for item in items if "visual.copy" in item.actions]
        going = [item for item in items[-2::-1] if item not in copies] + [*items[-1:]]
        while len(entries) > 1 and sum(e.cell_len + 3 for e in entries.values()) - 3 > room:
            del entries[going.pop(0)]
        if any(entry.cell_len > room for entry in entries.values()):
            return Text()
        return Text("   ").join(entries.values())

    def render(self) -> Text:
        """The line; keys give way to what is current, from the right."""
        width = self.size.width - 2
        right = self._right(width)
        items = self.field or foot_items(
            self.keymap, self.context, 3 if self.size.width < NARROW else 6
        )
        left = self._keys(items, width - right.cell_len - 3)
        between = max(0, width - left.cell_len - right.cell_len)
        line = Text.assemble(" ", left, " " * between, right, " ")
        line.no_wrap = True
        return line
