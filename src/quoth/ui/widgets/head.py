"""The one line above the text: title, outlet, date, place in percent, minutes left."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from quoth.core.model import Article
from quoth.core.text import one_line
from quoth.ui.widgets.groups import Styles

WORDS_A_MINUTE = 230
"""Silent reading of English prose: Brysbaert (2019) finds a mean of 238."""


def written(article: Article) -> str:
    """The article's date as it is shown, empty without one."""
    day = article.published
    return f"{day.day} {day:%B} {day.year}" if day else ""


class Head(Widget):
    """Title on the left, the rest on the right; the right gives way first."""

    DEFAULT_CSS = "Head { height: 1; width: 1fr; background: $q-background; }"

    article: reactive[Article | None] = reactive(None, always_update=True)
    percent = reactive(0)

    def __init__(self, styles: Styles, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles

    def _details(self) -> list[str]:
        article = self.article
        if article is None:
            return []
        left = article.words * (100 - self.percent) / 100 / WORDS_A_MINUTE
        minutes = f"{left:.0f} min" if left >= 1 else "< 1 min" if self.percent < 100 else "end"
        found = [one_line(article.outlet or ""), written(article), f"{self.percent} %", minutes]
        return [detail for detail in found if detail]

    def render(self) -> Text:
        """The line."""
        width = self.size.width - 2
        title = one_line(self.article.title) if self.article else ""
        details = self._details()
        wanted = min(cell_len(title), width // 2) + 3
        while len(details) > 1 and cell_len(" · ".join(details)) + wanted > width:
            details.pop(0)
        right = " · ".join(details)
        left = Text(title, self.look("muted"), no_wrap=True)
        left.truncate(max(0, width - cell_len(right) - 2), overflow="ellipsis")
        gap = max(1, width - left.cell_len - cell_len(right))
        line = Text.assemble(" ", left, " " * gap, (right, self.look("muted")), " ")
        line.no_wrap = True
        return line
