"""``W``: why this speaker, in words, between page and foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.ui.reader_parts import ReaderParts

if TYPE_CHECKING:
    from quoth.ui.widgets.why_sheet import WhySheet


class WhyActions(ReaderParts):
    """A part of the reader screen."""

    _why: WhySheet | None = None

    def do_quote_why(self, count: int | None) -> None:
        """Say why this speaker is taken to have said it; again, put that away."""
        if self.drop_why():
            return
        if self.extraction is None or self.view.current_quote is None:
            self.say("no quote here", "warn")
            return
        from quoth.ui.widgets.why_sheet import WhySheet

        self._why = WhySheet()
        self.mount(self._why, before="Foot")
        self.follow_why()

    def follow_why(self) -> None:
        """Have an open sheet speak of the current quote; without one it goes."""
        quote = self.view.current_quote
        if self._why is None:
            return
        if self.extraction is None or quote is None:
            self.drop_why()
        else:
            self._why.show(self.extraction, quote)

    def drop_why(self) -> bool:
        """Put the sheet away; whether there was one."""
        sheet, self._why = self._why, None
        if sheet is not None:
            sheet.remove()
        return sheet is not None
