"""What each part of the reader screen, a mixin in a module of its own, may count on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from rich.style import Style

from quoth.core.model import Article, Extraction
from quoth.ui.copying import CopyHost
from quoth.ui.jumps import Place
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.lent import Lent
from quoth.ui.widgets.foot import Foot

if TYPE_CHECKING:
    from quoth.annotations.model import Notes
    from quoth.service import Service
    from quoth.ui.shown import Shown
    from quoth.ui.widgets.article_view import ArticleView
    from quoth.ui.widgets.sidebar import Sidebar


class ReaderHost(CopyHost, Protocol):
    """What the reader asks of the app that it is in."""

    service: Service

    def here(self) -> Place | None:
        """Where the reader is."""

    def left(self, place: Place | None) -> None:
        """The reader jumped away from a place."""

    def note_extracted(self, article: Article, shown: Shown) -> None:
        """An article was extracted, as a whole."""

    def close_article(self) -> None:
        """The reader is done with this article."""


class ReaderParts(KeyScreen[None]):
    """The article, what is known of it, what shows it, and what the parts ask of each other."""

    article: Article | None = None
    extraction: Extraction | None = None
    """What is known by now; of a long article for some time that of a part."""
    notes: Notes | None = None
    """None as long as they are being read."""
    reading: str = ""
    """How far the extraction is, in words; empty when the whole is known."""
    found: str = ""
    """What the foot says of the search; empty without one."""

    if TYPE_CHECKING:
        service: Service
        view: ArticleView
        sidebar: Sidebar

        @property
        def finding(self) -> bool:
            """Whether words to find are being typed (`FindActions`)."""

        @property
        def selection_state(self) -> str:
            """What is selected, in words (`SelectActions`)."""

        @property
        def unread(self) -> str:
            """Why nothing is known, where nothing is (`Extracting`)."""

        def show_state(self) -> None:
            """Draw the right part of the foot (`FootState`)."""

        def expect_extraction(self) -> None:
            """Nothing is known of the article that is shown now (`Extracting`)."""

        def _extract(self, article: Article) -> None:
            """Read an article that is shown (`Extracting`)."""

        def _read_notes(self, lent: Lent[Article]) -> object:
            """Read its notes in a thread (`ReaderScreen`)."""

        def show_notes(self, notes: Notes) -> None:
            """Take over a new state of the notes (`NoteActions`)."""

        def drop_why(self) -> bool:
            """Put the sheet away that says why (`WhyActions`)."""

    @property
    def host(self) -> ReaderHost:
        """The app, as far as the reader needs it."""
        return cast(ReaderHost, self.app)

    def say(self, text: str, severity: str = "info") -> None:
        """A message in the foot."""
        self.query_one(Foot).say(text, severity)

    def _look(self, role: str) -> Style:
        return self.host.palette.style(role)
