"""The one line above the text: title, outlet, date, place in percent, minutes left."""

from __future__ import annotations

from math import ceil

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from quoth.core.model import Article
from quoth.core.text import one_line
from quoth.ui.widgets.groups import Styles

WORDS_A_MINUTE = 238
"""Silent reading of English prose, the mean of 190 studies: Brysbaert (2019)."""


def written(article: Article) -> str:
    """The article's date as it is shown, empty without one."""
    day = article.published
    return f"{day.day} {day:%B} {day.year}" if day else ""


class Head(Widget):
    """Title on the left, the rest on the right; the right gives way first."""

    DEFAULT_CSS = "Head { height: 1; width: 1fr; background: $q-background; }"

    article: reactive[Article | None] = reactive(None, always_update=True)
    percent = reactive(0)
    whole = reactive(True)
    """Whether the article is more than its beginning, so that it can be said how long it is."""

    def __init__(self, styles: Styles, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles

    def _details(self) -> list[str]:
        """What stands on the right: outlet, date, words, percent, time that is left."""
        article = self.article
        if article is None:
            return []
        found = [one_line(article.outlet or ""), written(article)]
        if not self.whole:
            return [*found, "", ""]
        words = f"{article.words:,} words" if article.words > 1 else ""
        return [*found, words, f"{self.percent} %", time_left(article.words, self.percent)]

    def _fitting(self, room: int, title: int) -> str:
        """As much of it as leaves half the line to the title: words go first, then outlet, date."""
        details = self._details()
        wanted = min(title, room // 2) + 3
        for going in (2, 0, 1, 3):
            shown = " · ".join(filter(None, details))
            if cell_len(shown) + wanted <= room or not details:
                return shown
            details[going] = ""
        return " · ".join(filter(None, details))

    def render(self) -> Text:
        """The line."""
        width = self.size.width - 2
        title = one_line(self.article.title) if self.article else ""
        right = self._fitting(width, cell_len(title))
        left = Text(title, self.look("muted"), no_wrap=True)
        left.truncate(max(0, width - cell_len(right) - 2), overflow="ellipsis")
        gap = max(1, width - left.cell_len - cell_len(right))
        line = Text.assemble(" ", left, " " * gap, (right, self.look("muted")), " ")
        line.no_wrap = True
        return line


def time_left(words: int, percent: int) -> str:
    """What reading the rest of ``words`` takes: minutes rounded up, "end" when all is in view."""
    if percent >= 100:
        return "end"
    minutes = words * (100 - percent) / 100 / WORDS_A_MINUTE
    if minutes < 1:
        return "< 1 min"
    if minutes < 60:
        return f"{ceil(minutes)} min"
    return f"{minutes // 60:.0f} h {minutes % 60:02.0f} min"
