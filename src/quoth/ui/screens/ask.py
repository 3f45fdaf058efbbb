"""A question that only the reader can answer, and may pass over: two lines at the bottom."""

from __future__ import annotations

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from quoth.core.text import one_line
from quoth.ui.bindings import LIST
from quoth.ui.keynames import typed_key
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.line import Line, keys_line


class YesOrNo(KeyScreen[bool], ModalScreen[bool]):
    """Dismisses with True for ``enter``, False for ``esc``."""

    CONTEXT = LIST

    def on_click(self, event: events.Click) -> None:
        """A click is no answer."""
        event.stop()

    def do_select_enter(self, count: int | None) -> None:
        """Yes."""
        self.dismiss(True)

    def do_back(self, count: int | None) -> None:
        """No."""
        self.dismiss(False)


class AskScreen(YesOrNo):
    """Dismisses with True for ``enter``, False for any other key.

    What else but ``esc`` was pressed is `passed_on`: whoever asks gives it to what lies below, so
    that nobody has to answer before they can read, leave or ask for help.
    """

    DEFAULT_CSS = """
    AskScreen {
        align: center bottom; background: transparent;

        & > Vertical { height: 4; background: $q-surface; padding: 1 2 1 2; }
    }
    """

    def __init__(self, question: str, *, yes: str, no: str) -> None:
        super().__init__()
        self._question = one_line(question)
        self._answers = (("enter", yes), ("esc", no), ("any other key", f"{no}, and goes on"))
        self.passed_on: events.Key | None = None
        """The key that was no answer."""

    def compose(self) -> ComposeResult:
        """The question, and what the keys mean."""
        with Vertical():
            yield Line(self._draw_question)
            yield Line(self._draw_answers)

    def _draw_question(self) -> Text:
        return Text(self._question, self.host.palette.style("text"))

    def _draw_answers(self) -> Text:
        return keys_line(self._answers, self.host.palette.style, "text")

    def hear(self, event: events.Key) -> bool:
        """A key that is no answer closes the question."""
        key = typed_key(event.key, event.character)
        node = self.host.keymap.trie(self.contexts).next(key)
        meant = node.action.id if node and node.action else ""
        if meant in ("select.enter", "back") or not self.is_current:
            return super().hear(event)
        self.passed_on = event
        self.dismiss(False)
        return True
