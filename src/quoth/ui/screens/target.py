"""Where a link leads, in full, before it is opened: ``enter`` opens, ``esc`` does not."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.widgets import Static

from quoth.articles.links import Target
from quoth.core.text import one_line
from quoth.ui.screens.ask import YesOrNo
from quoth.ui.widgets.line import Line, keys_line
from quoth.ui.widgets.scroll_part import ScrollPart

LOW = 18
"""Below this many rows the sheet does without its empty lines."""


class TargetScreen(YesOrNo):
    """Dismisses with True for ``enter``, False for ``esc`` or ``q``."""

    DEFAULT_CSS = """
    TargetScreen {
        align: center bottom;
        background: transparent;
        &:ansi { background: transparent; }

        & > Vertical {
            width: 100%; height: auto; max-height: 100%;
            background: $q-surface; border-top: solid $q-line; padding: 0 2;
        }
        & ScrollPart { margin: 1 0; }
        & #keys { dock: bottom; }
        &.low ScrollPart { margin: 0; }
        & Static { background: $q-surface; }
    }
    """

    def __init__(self, target: Target, words: str = "") -> None:
        """``words`` are those of the link; none when the article's own address is opened."""
        super().__init__()
        self._target = target
        self._words = " ".join(one_line(words).split())

    def compose(self) -> ComposeResult:
        """What is opened, all of the address, what to know of it, and the keys."""
        with Vertical():
            yield Line(self._heading)
            with ScrollPart():
                yield Static(Text.assemble(self._address()))
            yield Line(self._keys, id="keys")

    def on_resize(self) -> None:
        """A low screen gets a sheet without empty lines."""
        super().on_resize()
        low = self.size.height < LOW
        self.set_class(low, "low")
        self.query_one(ScrollPart).fit(self.size.height - (3 if low else 5))

    def extra_targets(self) -> Iterable[DOMNode]:
        """A long address scrolls."""
        return self.query(ScrollPart)

    def _heading(self) -> Text:
        look = self.host.palette.style
        mail = self._target.kind == "mail"
        lead = "Write to  " if mail else "Open in the browser  "
        return Text.assemble((lead, look("muted")), (self._words, look("text")))

    def _address(self) -> Text:
        """The whole address, its host standing out, wrapped anywhere; then the remarks."""
        look = self.host.palette.style
        address = one_line(self._target.address)
        text = Text(address, look("muted"), overflow="fold")
        start = address.rfind(self._target.host, 0, _authority_end(address))
        if start >= 0:
            text.stylize(look("text"), start, start + len(self._target.host))
            text.stylize("bold", start, start + len(self._target.host))
        for remark in self._target.remarks:
            text.append(f"\n! {one_line(remark)}", look("warn"))
        return text

    def _keys(self) -> Text:
        look, shown = self.host.palette.style, self.host.keymap.shown
        entries = ((shown("select.enter"), "open"), (shown("back"), "not now"))
        return keys_line(entries, look, "text")

    do_close = YesOrNo.do_back


def _authority_end(address: str) -> int:
    """Offset after the part of an address that names the site."""
    start = address.find("//") + 2 if "//" in address else 0
    ends = [at for mark in "/?#" if (at := address.find(mark, start)) >= 0]
    return min(ends, default=len(address))
